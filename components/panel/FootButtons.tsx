import type { JSX } from 'preact';
import { countOwn } from '../../utils/bulk/form/own-changes';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import type { PanelActions, PanelModel } from './panel-model';
import { ReportButtons } from './report/ReportButtons';
import type { RunActions, RunModel } from './run/run-model';

interface Props {
  model: PanelModel;
  actions: Pick<PanelActions, 'run' | 'flow' | 'inventory'>;
}

/** The buttons of the open step; while something goes on, those that pause and stop it, whatever step is open. */
export function FootButtons({ model, actions }: Props): JSX.Element {
  const { run, flow, obstacle } = model;
  if (run.workState !== 'idle') return <WorkButtons model={run} actions={actions.run} />;
  if (flow.open === 'users' && obstacle === '')
    return <ContinueButton model={model} actions={actions} />;
  if (flow.open === 'report' && run.results) {
    return <ReportButtons results={run.results} actions={actions.run} />;
  }
  return <StartButtons model={model} actions={actions.run} />;
}

function ContinueButton({ model, actions }: Props): JSX.Element {
  const { size } = model.users.selected;
  return (
    <div class="row end wrap">
      <button
        type="button"
        title={i18n.t('inventory.hint')}
        onClick={trusted(actions.inventory.take)}
      >
        {i18n.t('inventory.take')}
      </button>
      <button type="button" class="primary" onClick={() => actions.flow.open('changes')}>
        {size === 0
          ? i18n.t('flow.continue')
          : i18n.t('flow.continueWith', { count: size.toLocaleString() })}
      </button>
    </div>
  );
}

/** *Prévisualiser* and *Appliquer*. The one that a careful person would press is the primary one, at the end. */
function StartButtons({ model, actions }: { model: PanelModel; actions: RunActions }): JSX.Element {
  const { users, changes, obstacle, flow, run } = model;
  const fits = run.check && !run.check.misfit ? run.check : undefined;
  const isChecked = flow.open === 'check' && fits !== undefined;
  const hasObstacle = obstacle !== '';
  // How many users will be modified; until that is known, how many are chosen.
  const { own } = changes;
  const chosen = own ? countOwn(own, users.selected).users : users.selected.size;
  const left = run.check?.left ?? 0;
  const size = fits?.forecast['to-do'] ?? chosen - left;
  const preview = (
    <button
      key="preview"
      type="button"
      class={isChecked ? '' : 'primary'}
      disabled={hasObstacle}
      onClick={trusted(actions.preview)}
    >
      {isChecked ? i18n.t('run.previewAgain') : i18n.t('run.preview')}
    </button>
  );
  const apply = (
    <button
      key="apply"
      type="button"
      class={isChecked ? 'primary' : ''}
      disabled={hasObstacle}
      onClick={trusted(actions.apply)}
    >
      {size === 0
        ? i18n.t('run.apply')
        : i18n.t('run.applyTo', size, { count: size.toLocaleString() })}
    </button>
  );
  return (
    <div class="row end wrap">
      {left > 0 && <LeftOut users={left} onTakeBack={actions.includeAll} />}
      {isChecked ? [preview, apply] : [apply, preview]}
    </div>
  );
}

/** The users whom a person has left out of the next run, however long ago: they stay out until they are taken back. */
function LeftOut({ users, onTakeBack }: { users: number; onTakeBack: () => void }): JSX.Element {
  return (
    <p class="left-out">
      {i18n.t('check.left', users, { count: users.toLocaleString() })}{' '}
      <button type="button" class="quiet" onClick={trusted(onTakeBack)}>
        {i18n.t('check.takeBack', users)}
      </button>
    </p>
  );
}

/**
 * The buttons that pause, resume and stop. `data-always` marks the buttons that only stop or pause something: they work
 * even while the page hides the panel (`utils/panel/shield.ts`).
 */
function WorkButtons({ model, actions }: { model: RunModel; actions: RunActions }): JSX.Element {
  const { workState } = model;
  return (
    <div class="row end wrap">
      {(workState === 'running' || workState === 'previewing') && (
        <button type="button" data-always onClick={trusted(actions.pause)}>
          {i18n.t('run.pause')}
        </button>
      )}
      {workState === 'paused' && <WaysOn model={model} actions={actions} />}
      {(workState === 'paused' || workState === 'interrupted' || workState === 'pausing') && (
        <button type="button" class="primary" onClick={trusted(actions.resume)}>
          {i18n.t('run.resume')}
        </button>
      )}
      {workState !== 'stopping' && (
        <button type="button" class="danger" data-always onClick={trusted(actions.stop)}>
          {i18n.t('run.stop')}
        </button>
      )}
    </div>
  );
}

/** The other ways in which a run that paused by itself may go on. */
function WaysOn({ model, actions }: { model: RunModel; actions: RunActions }): JSX.Element {
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
