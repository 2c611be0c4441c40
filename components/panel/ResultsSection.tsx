import type { JSX } from 'preact';
import { memo } from 'preact/compat';
import { useEffect, useRef } from 'preact/hooks';
import type { LineOutcome } from '../../utils/bulk/result-lines';
import { i18n } from '../../utils/locales/wording';
import { OutcomeLabel } from '../OutcomeLabel';
import { trusted } from '../trusted-events';
import type { PanelActions, ResultRow, Results } from './panel-model';

interface Props {
  results: Results;
  actions: PanelActions;
  locked: boolean;
}

const ORDER: (LineOutcome | 'to-do')[] = [
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
  const { canAllow = false } = results;
  const { rows, total, counts, canRetry, canUndo, canFinish, canExport } = results;
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
      {!locked && (
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
      )}
      {/* Roles are written out: the rows are laid out as grids, which would take the table's away. */}
      <table role="table" aria-label={i18n.t('result.title')}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">{i18n.t('result.licence')}</th>
            <th role="columnheader">{i18n.t('result.option')}</th>
            <th role="columnheader">{i18n.t('result.before')}</th>
            <th role="columnheader">{i18n.t('result.after')}</th>
            <th role="columnheader">{i18n.t('result.outcome')}</th>
            <th role="columnheader" class="detail-heading">
              {i18n.t('result.detail')}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ key, ...row }) => (
            <Row key={key} {...row} />
          ))}
        </tbody>
      </table>
      {total > rows.length && (
        <p class="hint">
          {i18n.t('result.more', { count: (total - rows.length).toLocaleString() })}
        </p>
      )}
    </section>
  );
}

const Row = memo(function Row(row: Omit<ResultRow, 'key'>): JSX.Element {
  return (
    <tr role="row">
      <td role="cell" title={row.name}>
        {row.licence}
      </td>
      <td role="cell">{row.option}</td>
      <td role="cell">{row.before}</td>
      <td role="cell">{row.after}</td>
      <td role="cell">
        <OutcomeLabel outcome={row.outcome} />
      </td>
      <td role="cell" class="detail">
        {row.detail}
      </td>
    </tr>
  );
});
