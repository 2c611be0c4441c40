import type { JSX } from 'preact';
import type { LostNumber } from '../../utils/bulk/lost-numbers';
import { i18n, roughDuration } from '../../utils/locales/wording';
import { ProgressBar } from '../ProgressBar';
import { trusted } from '../trusted-events';
import type { PanelActions, PanelModel, Progress } from './panel-model';

interface Props {
  model: PanelModel;
  actions: PanelActions;
}

/** The foot of the panel: what is going on, and the buttons that start, pause and stop it. */
export function RunSection({ model, actions }: Props): JSX.Element {
  const { activity, alert, news, progress, selected, confirmation, obstacle } = model;
  const { canResumeUnguarded, canAllow, lost } = model;
  const isIdle = activity === 'idle' || activity === 'listing';
  const isPaused = activity === 'paused' || activity === 'interrupted';
  const canStop = !isIdle && activity !== 'stopping';
  return (
    <footer class="foot" inert={confirmation !== undefined}>
      {alert && (
        <p class="alert" role="alert">
          {alert}
        </p>
      )}
      {lost.length > 0 && (
        <LostNumbers
          lost={lost}
          onPutBack={isIdle && obstacle === '' ? actions.putBack : undefined}
        />
      )}
      {progress && (
        <>
          <ProgressBar {...progress} />
          <ProgressText progress={progress} />
        </>
      )}
      <p class="status" role="status">
        {[selectionText(selected.size), news].filter(Boolean).join(' · ')}
      </p>
      <div class="row end">
        {isIdle && (
          <>
            <button type="button" disabled={obstacle !== ''} onClick={trusted(actions.preview)}>
              {i18n.t('run.preview')}
            </button>
            <button
              type="button"
              class="primary"
              disabled={obstacle !== ''}
              onClick={trusted(actions.apply)}
            >
              {i18n.t('run.apply')}
            </button>
          </>
        )}
        {(activity === 'running' || activity === 'previewing') && (
          <button type="button" data-always onClick={trusted(actions.pause)}>
            {i18n.t('run.pause')}
          </button>
        )}
        {activity === 'paused' && canAllow && (
          <button type="button" onClick={trusted(actions.allow)}>
            {i18n.t('run.allow')}
          </button>
        )}
        {activity === 'paused' && canResumeUnguarded && (
          <button type="button" onClick={trusted(actions.resumeUnguarded)}>
            {i18n.t('run.insist')}
          </button>
        )}
        {(isPaused || activity === 'pausing') && (
          <button type="button" class="primary" onClick={trusted(actions.resume)}>
            {i18n.t('run.resume')}
          </button>
        )}
        {canStop && (
          <button type="button" class="danger" data-always onClick={trusted(actions.stop)}>
            {i18n.t('run.stop')}
          </button>
        )}
      </div>
    </footer>
  );
}

interface LostProps {
  lost: readonly LostNumber[];
  /** Absent while something is going on. */
  onPutBack?: () => void;
}

/** How many numbers are named; the report has them all. */
const MOST_LOST = 5;

/** A customer is without his number: said until it is back, whatever else is shown. */
function LostNumbers({ lost, onPutBack }: LostProps): JSX.Element {
  return (
    <div class="alert lost" role="alert">
      <p>{i18n.t('lost.title', lost.length, { count: String(lost.length) })}</p>
      <ul>
        {lost.slice(0, MOST_LOST).map(({ licence, option, value }) => (
          <li key={`${licence} ${option}`}>{i18n.t('lost.line', { licence, option, value })}</li>
        ))}
        {lost.length > MOST_LOST && (
          <li>{i18n.t('run.confirmAnd', { count: String(lost.length - MOST_LOST) })}</li>
        )}
      </ul>
      {onPutBack && (
        <button type="button" onClick={trusted(onPutBack)}>
          {i18n.t('lost.putBack')}
        </button>
      )}
    </div>
  );
}

function ProgressText({ progress }: { progress: Progress }): JSX.Element {
  const { done, total, failed, remaining } = progress;
  const parts = [
    i18n.t('run.progressText', { done: String(done), total: String(total) }),
    remaining !== undefined && i18n.t('run.remaining', { duration: roughDuration(remaining) }),
    failed > 0 && i18n.t('run.failures', { count: String(failed) }),
  ];
  return <p class="progress-text">{parts.filter(Boolean).join(' · ')}</p>;
}

function selectionText(count: number): string {
  if (count === 0) return i18n.t('select.none');
  return i18n.t('select.count', count, { count: count.toLocaleString() });
}
