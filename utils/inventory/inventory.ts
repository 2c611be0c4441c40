import type { InventoryState } from '../bulk/inventory/inventory-state';
import { stateOf } from '../bulk/line-state';
import type { OptionState } from '../bulk/option-state';
import type { PlannedUser, Service } from '../bulk/plan';
import type { OptionButton, OptionLine } from '../bulk/reading';
import type { Reason } from '../bulk/reason';

/** One option of one user, as the detail has shown it. */
export interface InventoryOption {
  /** Its label, as this user's detail writes it. */
  option: string;
  /** What the line shows. */
  value: string;
  button: OptionButton;
  state: OptionState;
}

/** What an inventory knows of a user. */
export interface InventoryUser {
  user: PlannedUser;
  /** When the detail was read, in ms since 1970; absent where the inventory has not come to this user. */
  at?: number;
  /** `null` where they were not read. */
  options: readonly InventoryOption[] | null;
  /** Why they could not be read; empty where nobody has tried. */
  reasons: readonly Reason[];
}

/** Which options these users had when their details were read. */
export interface Inventory {
  /** The id of its run in the journal. */
  run: string;
  service: Service;
  /** When it was started, in ms since 1970. */
  at: number;
  /** Address of the portal's page on which it was started. */
  page: string;
  /** All its users, in the portal's order. */
  users: readonly InventoryUser[];
}

/** An inventory as its journal has it so far. */
export function inventoryOf(state: InventoryState): Inventory {
  const { id, service, startedAt, page, readings } = state;
  const users = state.users.map((user): InventoryUser => {
    const reading = readings.get(user.licence);
    if (!reading) return { user, options: null, reasons: [] };
    const { at, options, reasons } = reading;
    return { user, at, options: options?.map(optionOf) ?? null, reasons };
  });
  return { run: id, service, at: startedAt, page, users };
}

function optionOf(line: OptionLine): InventoryOption {
  const { label, value, button } = line;
  return { option: label, value, button, state: stateOf(line) };
}
