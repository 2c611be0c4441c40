import type { Change } from '../../../utils/bulk/change';
import type {
  Continues,
  Entry,
  InventoryStarted,
  Outcome,
  ReadBack,
  Result,
  RunEvent,
} from '../../../utils/bulk/journal';
import { type Lot, lotsOf } from '../../../utils/bulk/lots/lot';
import { type Plan, planForAll, type Service } from '../../../utils/bulk/plan';
import type { OptionButton, Reading, User } from '../../../utils/bulk/reading';
import { foldRun, type RunState } from '../../../utils/bulk/run-state';

export const SERVICE: Service = {
  key: 'SRV1042',
  reference: 'SRV1042',
  name: 'Standard du siège',
  customer: 'Dupont & Fils SAS',
};

export const ADD_SUPERVISOR: Change = { option: 'Superviseur', action: 'add' };
export const REMOVE_SUPERVISOR: Change = { option: 'Superviseur', action: 'remove' };
export const ADD_FAX: Change = { option: 'Numéro Fax2Mail', action: 'add', value: '0199001234' };
export const REPLACE_FAX: Change = { ...ADD_FAX, action: 'replace' };

/** When the runs of the tests start: 31 October 2026, 14:05:09 local time. */
export const START = new Date(2026, 9, 31, 14, 5, 9).getTime();

export function user(licence: string, part: Partial<User> = {}): User {
  return { licence, type: 'Licence simple', sda: '', name: '', cells: [], ...part };
}

/** A reading from lines of label, value and button. */
export function reading(
  options: readonly (readonly [label: string, value: string, button: OptionButton])[],
  licence = 'FPC1',
): Reading {
  return { licence, options: options.map(([label, value, button]) => ({ label, value, button })) };
}

export function plan(changes: Change[], licences: readonly string[]): Plan {
  return planForAll(
    SERVICE,
    changes,
    licences.map((licence) => user(licence)),
  );
}

export function started(
  of: Plan,
  readBack: ReadBack = 'reopened',
  continues?: Continues,
): RunEvent {
  const page = 'https://store-demo.extranet.myopenip.fr/Parametrage';
  return { kind: 'started', plan: of, readBack, page, ...(continues && { continues }) };
}

/** The first event of an inventory of these users. */
export function inventoryStarted(licences: readonly string[]): InventoryStarted {
  const { service, tasks } = plan([], licences);
  const page = 'https://store-demo.extranet.myopenip.fr/Parametrage';
  return { kind: 'inventory-started', service, users: tasks.map(({ user: one }) => one), page };
}

export function intent(
  licence: string,
  part: { change?: number; press?: 'add' | 'remove'; before?: string } = {},
): RunEvent {
  return { kind: 'intent', licence, change: 0, press: 'add', before: '', ...part };
}

export function result(licence: string, outcome: Outcome, part: Partial<Result> = {}): Result {
  return { licence, change: 0, outcome, before: '', reasons: [], ...part };
}

export function outcome(licence: string, ...results: Result[]): RunEvent {
  return { kind: 'outcome', licence, results };
}

/** A journal of these events, a second apart. */
export function entries(events: readonly RunEvent[], run = 'run-1'): Entry[] {
  return events.map((event, index) => {
    const seq = index + 1;
    return { run, seq, nonce: `nonce-${seq}`, at: START + index * 1000, event };
  });
}

/** The state of a run of a lot that was started `minutes` after the first. */
export function runOfLot(
  { id, of, minutes = 0, ...how }: { id: string; of: Plan; minutes?: number } & Partial<Continues>,
  ...events: RunEvent[]
): RunState {
  const { run, as } = how;
  const continues = run !== undefined && as !== undefined ? { run, as } : undefined;
  const all = entries([started(of, 'reopened', continues), ...events], id);
  const state = foldRun(all.map((entry) => ({ ...entry, at: entry.at + minutes * 60_000 })));
  if (!state) throw new Error('A journal that begins with a start has a state');
  return state;
}

/** The one lot of these runs. */
export function lotOf(...runs: RunState[]): Lot {
  const [lot, ...others] = lotsOf(runs);
  if (!lot || others.length > 0) throw new Error('These runs are not one lot');
  return lot;
}

/** The state of a run with these events. */
export function stateOf(of: Plan, ...events: RunEvent[]): RunState {
  const state = foldRun(entries([started(of), ...events]));
  if (!state) throw new Error('A journal that begins with a start has a state');
  return state;
}
