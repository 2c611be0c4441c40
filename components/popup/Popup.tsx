import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
import { HiddenPanel } from './HiddenPanel';
import { PopupHeader } from './PopupHeader';
import { PopupLotCard } from './PopupLotCard';
import { isPast, type PopupActions, type PopupModel } from './popup-model';

interface Props {
  model: PopupModel;
  actions: PopupActions;
}

/** The lots of every tab: how far, what failed, and the buttons that matter. */
export function Popup({ model, actions }: Props): JSX.Element {
  const { isShutOut, waiting } = model;
  const inventories = model.lots.filter(({ isInventory }) => isInventory);
  const lots = model.lots.filter(({ isInventory }) => !isInventory);
  const current = lots.filter((lot) => !isPast(lot));
  const recent = lots.filter(isPast);
  return (
    <main lang={i18n.t('language')}>
      <PopupHeader model={model} current={current} openPanel={actions.openPanel} />
      {isShutOut && <ShutOut askForAccess={actions.askForAccess} />}
      {waiting && <HiddenPanel waiting={waiting} answer={actions.answer} />}
      <section aria-label={i18n.t('popup.runs')}>
        {current.length > 0 && <h2>{i18n.t('popup.runs')}</h2>}
        {current.map((lot) => (
          <PopupLotCard key={lot.id} lot={lot} actions={actions} />
        ))}
      </section>
      {inventories.length > 0 && (
        <section aria-label={i18n.t('inventory.list')}>
          <h2>{i18n.t('inventory.list')}</h2>
          {inventories.map((one) => (
            <PopupLotCard key={one.id} lot={one} actions={actions} />
          ))}
        </section>
      )}
      {recent.length > 0 && (
        <section aria-label={i18n.t('popup.recent')}>
          <h2>{i18n.t('popup.recent')}</h2>
          {recent.map((lot) => (
            <PopupLotCard key={lot.id} lot={lot} actions={actions} />
          ))}
        </section>
      )}
      <footer class="row">
        <button type="button" class="link" onClick={actions.openHistory}>
          {i18n.t('panel.history')}
        </button>
        <button type="button" class="link" onClick={actions.openWorkbook}>
          {i18n.t('workbook.open')}
        </button>
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
