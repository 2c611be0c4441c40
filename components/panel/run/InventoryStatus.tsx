import type { JSX } from 'preact';
import { i18n } from '../../../utils/locales/wording';
import { RunProgress } from './RunProgress';
import type { InventoryActions, RunModel } from './run-model';

interface Props {
  model: Pick<RunModel, 'work' | 'progress' | 'inHand' | 'inventory'>;
  actions: Pick<InventoryActions, 'open'>;
}

/** How far an inventory is; once it is over, how many users were read, and the way to its page. */
export function InventoryStatus({ model, actions }: Props): JSX.Element | null {
  const { work, progress, inHand, inventory } = model;
  if (work === 'inventory') {
    if (!progress) return null;
    return (
      <div class="inventory-status">
        <RunProgress progress={progress} />
        {inHand && <p class="in-hand">{i18n.t('run.inHand', { user: inHand })}</p>}
      </div>
    );
  }
  if (!inventory) return null;
  return (
    <div class="inventory-status row between wrap">
      <p>{inventory.words}</p>
      <button type="button" onClick={() => actions.open(inventory.id)}>
        {i18n.t('inventory.open')}
      </button>
    </div>
  );
}
