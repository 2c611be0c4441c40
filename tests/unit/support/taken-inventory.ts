import {
  foldInventory,
  type InventoryState,
  unreadUsers,
} from '../../../utils/bulk/inventory/inventory-state';
import { takeInventory } from '../../../utils/bulk/inventory/take-inventory';
import { RunControl } from '../../../utils/bulk/run/run-control';
import { inventoryStarted } from './builders';
import type { Fault } from './faults';
import { MemoryJournal } from './memory-journal';
import { FAX, SUPERVISOR } from './one-user';
import { SimulatedPortal, type SimulatedPortalOptions } from './simulated-portal';

/** The users of the portals that `portalWith` makes. */
export const LICENCES = ['FPC1', 'FPC2', 'FPC3', 'FPC4', 'FPC5', 'FPC6'];
const USERS: SimulatedPortalOptions['users'] = {
  FPC1: { [SUPERVISOR]: 'Oui' },
  FPC2: { [FAX]: '0199001234' },
  FPC3: {},
  FPC4: {},
  FPC5: { [SUPERVISOR]: 'Oui', [FAX]: '0199005678' },
  FPC6: {},
};

/** A simulated portal with six users, in which this goes wrong. */
export function portalWith(...faults: Fault[]): SimulatedPortal {
  return new SimulatedPortal({
    options: [
      { label: SUPERVISOR, kind: 'yes-no' },
      { label: FAX, kind: 'number' },
    ],
    users: USERS,
    faults,
  });
}

interface Given {
  portal: SimulatedPortal;
  journal?: MemoryJournal;
  control?: RunControl;
}

/** Takes an inventory, or goes on with the one of the journal. */
export async function taken({
  portal,
  journal = new MemoryJournal(),
  control = new RunControl(),
}: Given): Promise<InventoryState> {
  if (journal.entries.length === 0) await journal.append(inventoryStarted(LICENCES));
  else await journal.append({ kind: 'resumed' });
  const before = foldInventory(journal.entries);
  await takeInventory({
    users: before ? unreadUsers(before) : [],
    driver: portal,
    journal,
    control,
    signal: new AbortController().signal,
    wait: async () => {},
  });
  const state = foldInventory(journal.entries);
  if (!state) throw new Error('A journal that begins with a start has a state');
  return state;
}

/** Whose details were opened, in order. */
export const openedIn = ({ log }: SimulatedPortal) =>
  log.flatMap((entry) => (entry.what === 'opened' ? entry.licence : []));
