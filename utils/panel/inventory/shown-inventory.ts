import type { InventoryLine, RunModel, WorkState } from '../../../components/panel/run/run-model';
import { countReadings } from '../../bulk/inventory/inventory-state';
import { isGuardReason } from '../../bulk/run/guard';
import { isOver } from '../../bulk/run-state';
import { inventoryWords } from '../../locales/inventory-words';
import { i18n, reasonSentence } from '../../locales/wording';
import { withRemaining } from '../run/run-news';
import type { PageInventory } from './page-inventory';

/** What the panel shows while an inventory is taken, or waits to be resumed. */
export function shownInventory(inventory: PageInventory): Partial<RunModel> {
  const { state, inHand: licence } = inventory;
  const workState = workStateOf(inventory);
  const user = state?.users.find((one) => inventory.isActive && one.licence === licence);
  return {
    workState,
    work: 'inventory',
    news: newsOf(inventory, workState),
    progress: progressOf(inventory),
    canResumeUnguarded: isGuardReason(state?.pauseReason),
    canAllow: false,
    pauseReason: state?.pauseReason && reasonSentence(state.pauseReason),
    inHand: user && [user.licence, user.name].filter(Boolean).join(' · '),
    wait: undefined,
    inventory: undefined,
  };
}

/** What came of the last inventory that this page has taken, once it is over. */
export function endedInventory({ state, isActive }: PageInventory): InventoryLine | undefined {
  if (!state || isActive || !isOver(state)) return undefined;
  return { id: state.id, words: inventoryWords(countReadings(state)) };
}

function workStateOf({ control, state }: PageInventory): WorkState {
  if (!control) return 'interrupted';
  if (control.wish === 'stop') return 'stopping';
  if (control.wish !== 'pause') return 'previewing';
  return state?.phase === 'paused' ? 'paused' : 'pausing';
}

function progressOf(inventory: PageInventory): RunModel['progress'] {
  const { state, isActive, activeSince, doneBefore } = inventory;
  if (!state) return undefined;
  const { unreadable, total } = countReadings(state);
  const progress = { done: state.readings.size, total, failed: unreadable };
  return isActive ? withRemaining(progress, activeSince, doneBefore) : progress;
}

function newsOf({ state }: PageInventory, workState: WorkState): string {
  if (workState === 'stopping') return i18n.t('run.stopping');
  if (workState === 'pausing') return i18n.t('run.pausing');
  if (workState === 'interrupted' && state) {
    const { readings, users } = state;
    const counts = { done: String(readings.size), total: String(users.length) };
    return i18n.t('inventory.interrupted', counts);
  }
  return i18n.t(workState === 'paused' ? 'run.paused' : 'inventory.reading');
}
