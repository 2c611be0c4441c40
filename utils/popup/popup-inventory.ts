import type { PopupLot } from '../../components/popup/popup-model';
import { countReadings, type InventoryState } from '../bulk/inventory/inventory-state';
import { serviceTitle } from '../bulk/plan';
import { isOver, shownPhase } from '../bulk/run-state';
import { serviceTab } from '../extension/service-tab';
import { openInventory, showTab } from '../extension/tabs';
import { goToService } from '../history/open-in-portal';
import { inventoryTitle, inventoryWords } from '../locales/inventory-words';
import { i18n, reasonSentence } from '../locales/wording';
import type { KnownRun } from './popup-lot';

/** What the popup knows of an inventory. */
export interface KnownInventory extends Omit<KnownRun, 'state'> {
  state: InventoryState;
}

/** An inventory as the popup shows it. It stands among the lots without being one. */
export function popupInventoryOf(known: KnownInventory): PopupLot {
  const { state, isUnheard } = known;
  const { id, service, startedAt } = state;
  const { unreadable, total } = countReadings(state);
  const phase = shownPhase(state, known.isHeld);
  const note = noteOf(known, phase);
  return {
    isInventory: true,
    id,
    run: id,
    customer: service.customer,
    service: serviceTitle(service),
    changes: [],
    title: inventoryTitle(startedAt),
    phase,
    part: '',
    note,
    needsPerson: note !== '' && (phase === 'paused' || isUnheard),
    progress: { done: state.readings.size, total, failed: unreadable },
    counts: {},
    headline: inventoryWords(countReadings(state)),
    errors: [],
    mended: 0,
  };
}

/** Shows the tab that takes an inventory. If no tab does, shows the users of its service, where it can be resumed. */
export async function showInventory({ record, state, isHeld }: KnownInventory): Promise<void> {
  if (isHeld && !isOver(state)) return showTab(record.tab);
  const { came } = await goToService(await serviceTab(state.service.key), { page: state.page });
  if (came === 'not-allowed') await openInventory(state.id);
}

function noteOf({ state, isSlow, isUnheard }: KnownInventory, phase: PopupLot['phase']): string {
  if (isUnheard && !isOver(state)) return i18n.t('inventory.deaf');
  if (phase === 'running' && isSlow) return i18n.t('inventory.slow');
  if (phase === 'interrupted') return i18n.t('inventory.lost');
  return phase === 'paused' && state.pauseReason ? reasonSentence(state.pauseReason) : '';
}
