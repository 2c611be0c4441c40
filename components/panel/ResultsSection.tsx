import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import { OutcomeLabel } from '../OutcomeLabel';
import { trusted } from '../trusted-events';
import { ResultsTable } from './ResultsTable';
import type { Results } from './results-model';
import type { RunActions } from './run-model';

interface Props {
  results: Results;
  actions: RunActions;
  locked: boolean;
}

/** The outcomes in the order of their counts. */
const ORDER: (keyof Results['counts'])[] = [
  'modified',
  'to-do',
  'already',
  'unavailable',
  'failed',
  'to-check',
  'waiting',
  'stopped',
];

/** What happened, or would happen, line by line, and what can be done about it. */
export function ResultsSection({ results, actions, locked }: Props): JSX.Element {
  const { rows, total, counts } = results;
  const top = useRef<HTMLElement>(null);
  useEffect(() => top.current?.scrollIntoView({ block: 'start' }), []);
  return (
    <section ref={top} class="section results">
      <div class="row between">
        <h3>{i18n.t('result.title')}</h3>
        {!locked && (
          <button type="button" class="quiet" onClick={actions.closeResults}>
            {i18n.t('result.close')}
          </button>
        )}
      </div>
      <ul class="counts">
        {ORDER.filter((outcome) => counts[outcome]).map((outcome) => (
          <li key={outcome}>
            <OutcomeLabel outcome={outcome} count={counts[outcome]} />
          </li>
        ))}
      </ul>
      {!locked && <FollowUpButtons results={results} actions={actions} />}
      <ResultsTable rows={rows} />
      {total > rows.length && (
        <p class="hint">
          {i18n.t('result.more', { count: (total - rows.length).toLocaleString() })}
        </p>
      )}
    </section>
  );
}

/** What can be done after a run. */
function FollowUpButtons({ results, actions }: Omit<Props, 'locked'>): JSX.Element {
  const { canRetry, canAllow, canFinish, canExport, canUndo } = results;
  return (
    <div class="row wrap">
      {canRetry && (
        <button type="button" onClick={trusted(actions.retry)}>
          {i18n.t('result.retry')}
        </button>
      )}
      {canAllow && (
        <button type="button" onClick={trusted(actions.allowAndRetry)}>
          {i18n.t('result.allow')}
        </button>
      )}
      {canFinish && (
        <button type="button" onClick={trusted(actions.finish)}>
          {i18n.t('result.rest')}
        </button>
      )}
      {canExport && (
        <button type="button" onClick={actions.exportReport}>
          {i18n.t('result.export')}
        </button>
      )}
      {canUndo && (
        <button type="button" onClick={trusted(actions.undo)}>
          {i18n.t('result.undo')}
        </button>
      )}
    </div>
  );
}
