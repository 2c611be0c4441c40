import type { JSX } from 'preact';
import { i18n, roughDuration } from '../../utils/locales/wording';
import { ProgressBar } from '../ProgressBar';
import { LostNumbers } from './LostNumbers';
import { RunButtons } from './RunButtons';
import type { Progress, RunActions, RunModel } from './run-model';

interface Props {
  model: RunModel;
  actions: RunActions;
  /** What the person must see now; '' if nothing. */
  alert: string;
  /** How many users are selected. */
  selected: number;
  /** Whether nothing can be done on this page. */
  hasObstacle: boolean;
}

/** The foot of the panel: what is going on, and the buttons that start, pause and stop it. */
export function RunSection({ model, actions, alert, selected, hasObstacle }: Props): JSX.Element {
  const { activity, news, progress, lost, confirmation } = model;
  const canPutBack = activity === 'idle' && !hasObstacle;
  return (
    <footer class="foot" inert={confirmation !== undefined}>
      {alert && (
        <p class="alert" role="alert">
          {alert}
        </p>
      )}
      {lost.length > 0 && (
        <LostNumbers lost={lost} onPutBack={canPutBack ? actions.putBack : undefined} />
      )}
      {progress && (
        <>
          <ProgressBar {...progress} />
          <p class="progress-text">{progressText(progress)}</p>
        </>
      )}
      <p class="status" role="status">
        {[selectionText(selected), news].filter(Boolean).join(' · ')}
      </p>
      <RunButtons model={model} actions={actions} hasObstacle={hasObstacle} />
    </footer>
  );
}

function progressText({ done, total, failed, remaining }: Progress): string {
  const parts = [
    i18n.t('run.progressText', { done: String(done), total: String(total) }),
    remaining !== undefined && i18n.t('run.remaining', { duration: roughDuration(remaining) }),
    failed > 0 && i18n.t('run.failures', { count: String(failed) }),
  ];
  return parts.filter(Boolean).join(' · ');
}

function selectionText(count: number): string {
  if (count === 0) return i18n.t('select.none');
  return i18n.t('select.count', count, { count: count.toLocaleString() });
}
