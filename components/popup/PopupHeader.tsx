import type { JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import type { PanelState, PopupActions, PopupLot, PopupModel } from './popup-model';

interface Props {
  model: PopupModel;
  /** The lots that are not over. */
  current: readonly PopupLot[];
  openPanel: PopupActions['openPanel'];
}

/** The product's name, how many lots go on, and what the panel does in the tab in front, or how to open it. */
export function PopupHeader({ model, current, openPanel }: Props): JSX.Element {
  const { isReady, panel, waiting } = model;
  const canOpen = panel !== undefined && (panel === null || panel.isFolded);
  // A person who is asked something here needs no other news.
  const isSilent = !isReady || (waiting !== undefined && current.length === 0);
  const isLost = current.length === 0 && !panel?.hasUsers;
  return (
    <header>
      <h1>{i18n.t('extension.name')}</h1>
      <p class="status" role="status">
        {!isSilent && `${lotsText(current)} ${panelText(panel, isLost)}`}
      </p>
      {!isSilent && isLost && <p class="muted">{i18n.t('popup.howTo')}</p>}
      {panel?.hasUsers && !waiting && <p class="muted">{doingText(panel)}</p>}
      {canOpen && (
        <button type="button" class="open-panel" onClick={openPanel}>
          {i18n.t('popup.openPanel')}
        </button>
      )}
    </header>
  );
}

/** How many lots go on, and how many wait for a person. */
function lotsText(current: readonly PopupLot[]): string {
  if (current.length === 0) return i18n.t('popup.none');
  const paused = current.filter(({ phase }) => phase === 'paused').length;
  const interrupted = current.filter(({ phase }) => phase === 'interrupted').length;
  const running = current.length - paused - interrupted;
  const parts = [
    running > 0 && i18n.t('popup.progress', running, { count: String(running) }),
    paused > 0 && i18n.t('popup.pausedLots', paused, { count: String(paused) }),
    interrupted > 0 && i18n.t('popup.interruptedLots', interrupted, { count: String(interrupted) }),
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** Where the panel is. A person without lots is told how to begin, unless the panel shows the users. */
function panelText(panel: PopupModel['panel'], isLost: boolean): string {
  if (panel?.hasUsers) return placeText(panel);
  if (panel !== undefined) return i18n.t('place.noUsers');
  return isLost ? i18n.t('popup.begin') : '';
}

function placeText({ isFolded, side }: PanelState): string {
  if (isFolded) return i18n.t('place.folded');
  return side === 'left' ? i18n.t('place.openLeft') : i18n.t('place.openRight');
}

function doingText({ reads, selected }: PanelState): string {
  if (reads === 'details') return i18n.t('place.readsDetails');
  if (reads === 'list') return i18n.t('place.readsList');
  return i18n.t('place.selected', selected, { count: selected.toLocaleString() });
}
