import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import { HiddenPanel } from './HiddenPanel';
import { PopupHeader } from './PopupHeader';
import { PopupRun } from './PopupRun';
import { isPast, type PopupActions, type PopupModel } from './popup-model';
import { RunErrors } from './RunErrors';

interface Props {
  model: PopupModel;
  actions: PopupActions;
}

/** Every run in every tab: how far, what failed, and the buttons that matter. */
export function Popup({ model, actions }: Props): JSX.Element {
  const { runs, isShutOut, waiting } = model;
  const current = runs.filter((run) => !isPast(run));
  const recent = runs.filter(isPast);
  return (
    <main lang={i18n.t('language')}>
      <PopupHeader model={model} current={current} openPanel={actions.openPanel} />
      {isShutOut && <ShutOut askForAccess={actions.askForAccess} />}
      {waiting && <HiddenPanel waiting={waiting} answer={actions.answer} />}
      <section aria-label={i18n.t('popup.runs')}>
        {current.length > 0 && <h2>{i18n.t('popup.runs')}</h2>}
        {current.map((run) => (
          <PopupRun key={run.id} run={run} actions={actions} />
        ))}
      </section>
      <RunErrors runs={runs} />
      {recent.length > 0 && (
        <section aria-label={i18n.t('popup.recent')}>
          <h2>{i18n.t('popup.recent')}</h2>
          {recent.map((run) => (
            <PopupRun key={run.id} run={run} actions={actions} />
          ))}
        </section>
      )}
      <footer>
        <button type="button" class="link" onClick={actions.openOptions}>
          {i18n.t('options.open')}
        </button>
      </footer>
    </main>
  );
}

/** Says that nothing works without the browser's permission, and asks for it. */
function ShutOut({ askForAccess }: Pick<PopupActions, 'askForAccess'>): JSX.Element {
  return (
    <section class="waiting" aria-labelledby="shut-out">
      <h2 id="shut-out">{i18n.t('popup.shutOut')}</h2>
      <p role="alert">{i18n.t('popup.shutOutHint')}</p>
      <button type="button" class="primary" onClick={trusted(askForAccess)}>
        {i18n.t('popup.allow')}
      </button>
    </section>
  );
}
