import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import type { RunActions, RunModel } from './run-model';

interface Props {
  model: RunModel;
  actions: RunActions;
  /** Whether nothing can be done on this page. */
  hasObstacle: boolean;
}

/**
 * The buttons that start, pause and stop. `data-always` is on those that only make less happen: they work
 * even while the page hides the panel (`utils/panel/shield.ts`).
 */
export function RunButtons({ model, actions, hasObstacle }: Props): JSX.Element {
  const { activity } = model;
  if (activity === 'idle') return <StartButtons actions={actions} hasObstacle={hasObstacle} />;
  return (
    <div class="row end wrap">
      {(activity === 'running' || activity === 'previewing') && (
        <button type="button" data-always onClick={trusted(actions.pause)}>
          {i18n.t('run.pause')}
        </button>
      )}
      {activity === 'paused' && <WaysOn model={model} actions={actions} />}
      {(activity === 'paused' || activity === 'interrupted' || activity === 'pausing') && (
        <button type="button" class="primary" onClick={trusted(actions.resume)}>
          {i18n.t('run.resume')}
        </button>
      )}
      {activity !== 'stopping' && (
        <button type="button" class="danger" data-always onClick={trusted(actions.stop)}>
          {i18n.t('run.stop')}
        </button>
      )}
    </div>
  );
}

function StartButtons({ actions, hasObstacle }: Omit<Props, 'model'>): JSX.Element {
  return (
    <div class="row end">
      <button type="button" disabled={hasObstacle} onClick={trusted(actions.preview)}>
        {i18n.t('run.preview')}
      </button>
      <button type="button" class="primary" disabled={hasObstacle} onClick={trusted(actions.apply)}>
        {i18n.t('run.apply')}
      </button>
    </div>
  );
}

/** How a run that paused by itself may go on, other than as before. */
function WaysOn({ model, actions }: Omit<Props, 'hasObstacle'>): JSX.Element {
  const { canAllow, canResumeUnguarded } = model;
  return (
    <>
      {canAllow && (
        <button type="button" onClick={trusted(actions.allow)}>
          {i18n.t('run.allow')}
        </button>
      )}
      {canResumeUnguarded && (
        <button type="button" onClick={trusted(actions.resumeUnguarded)}>
          {i18n.t('run.resumeUnguarded')}
        </button>
      )}
    </>
  );
}
