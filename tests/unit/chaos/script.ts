import type { Change } from '../../../utils/bulk/change';
import { FAX, STANDARD, SUPERVISOR } from '../support/one-user';
import { Chance } from './chance';
import { type PickScript, pickScriptOf } from './pick-script';

/** The kinds of faults, by the place where they strike: at the next such event from a step on. */
export const PLACES = {
  /** A page's request to the worker, and the answer. */
  request: [
    'worker-dies-before',
    'worker-dies-after',
    'ack-lost',
    'ack-late',
    'disk-full',
    'append-aborted',
    'connection-closed',
    'journal-newer',
    'power-cut',
  ],
  /** The opening of a detail. */
  open: ['not-opened', 'open-busy', 'other-detail', 'session-at-open', 'option-renamed'],
  /** A press. */
  press: [
    'refused',
    'button-covered',
    'busy',
    'busy-late',
    'time-out',
    'time-out-done',
    'time-out-late',
    'ignored',
    'silent',
    'optimistic',
    'closes',
    'session-before',
    'session-after',
    'session-late',
  ],
  /** The closing of a detail. */
  close: ['stays-open'],
  /** Any action of a page. */
  step: [
    'page-dies',
    'page-frozen',
    'page-asleep',
    'page-in-history',
    'extension-reloaded',
    'extension-disabled',
    'clock-forward',
    'clock-back',
    'data-cleared',
    'worker-idle',
    'second-tab',
    'person-pauses',
    'person-stops',
    'person-resumes-unguarded',
    'other-operator',
    'user-deleted',
  ],
  /** The moment between a press's effect and the answer to the page. */
  effect: ['page-dies-at-effect'],
} as const;

export type Place = keyof typeof PLACES;
export type FaultKind = (typeof PLACES)[Place][number];

export interface ChaosFault {
  /** The step from which on it may strike. */
  from: number;
  kind: FaultKind;
}

/** All that chance decides about a history. */
export interface Script {
  /** The seed of the small chances: how long actions take, and which comes first. */
  seed: number;
  users: Record<string, Record<string, string>>;
  stock: number;
  selected: string[];
  changes: Change[];
  /** What is wanted of each user, in place of the same for all. */
  own?: Record<string, Change[]>;
  /** Whether a number is one user's at a time, and what a preview has read is known. */
  isOneEach?: boolean;
  readBack: 'reopened' | 'in-place';
  faults: ChaosFault[];
  /** Whether the person retries at once what has failed, in a second run. */
  retries: boolean;
  /** Of a history of next free numbers. */
  picks?: PickScript;
}

export const LICENCES = ['FPC1', 'FPC2', 'FPC3', 'FPC4'];
/** The numbers that the portal has. */
export const NUMBERS = ['0199001234', '0199005678', '0199000003', '0199000004', '0199000005'];
const TWO_NUMBERS = NUMBERS.slice(0, 2);
const KINDS = Object.values(PLACES).flat();
const MOST_FAULTS = 8;
const LAST_STEP = 25;

/** The script of a seed, with faults of these kinds. */
export function scriptOf(seed: number, kinds: readonly FaultKind[] = KINDS): Script {
  const chance = new Chance(seed);
  const users = Object.fromEntries(LICENCES.map((licence) => [licence, someValues(chance)]));
  const selected = LICENCES.filter(() => chance.is(0.6));
  const faults = Array.from({ length: chance.below(MOST_FAULTS + 1) }, () => ({
    from: chance.below(LAST_STEP),
    kind: chance.oneOf(kinds),
  }));
  const script: Script = {
    seed,
    users,
    stock: chance.below(4) + 1,
    selected: selected.length > 0 ? selected : ['FPC1'],
    // Not by chance, so that known seeds give the histories that they gave.
    changes: someChanges(chance)
      .map((change) => leavingAlone(change, seed % 4 === 0))
      .map((change) => picking(change, seed % 4 === 2)),
    readBack: chance.is(0.85) ? 'reopened' : 'in-place',
    faults: faults.sort((a, b) => a.from - b.from),
    retries: chance.is(0.3),
  };
  // Not by chance either.
  const exchange = seed % 5 === 4 ? exchanging(script, new Chance(seed ^ 0xe8c4)) : script;
  return seed % 8 === 6 ? ofPicks(exchange) : exchange;
}

/** The script as one of a history of next free numbers; of an exchange, as one that exchanges options beside them. */
function ofPicks(script: Script): Script {
  const { users, picks } = pickScriptOf(script.seed, LICENCES);
  const own = Object.fromEntries(
    LICENCES.map((licence) => {
      const others = script.own?.[licence]?.filter(({ option }) => option !== FAX) ?? [];
      return [licence, [...others, ...(picks.each[licence] ?? [])]];
    }),
  );
  const changes = script.selected.flatMap((licence) => own[licence] ?? []);
  if (changes.length === 0) return script;
  const had = Object.fromEntries(
    LICENCES.map((licence) => {
      return [licence, { ...(script.own && script.users[licence]), ...users[licence] }];
    }),
  );
  return { ...script, users: had, changes, own, isOneEach: false, picks };
}

/** The script as one in which each user is to get what others give up: swaps, chains and circles, with little stock. */
function exchanging(script: Script, chance: Chance): Script {
  const numbers = LICENCES.map((_, place) => NUMBERS[place] ?? '');
  const users = LICENCES.map((licence, place) => {
    const number = chance.is(0.75) ? numbers[place] : 'Aucun';
    return [licence, { ...someValues(chance), [FAX]: number ?? 'Aucun' }] as const;
  });
  const own = Object.fromEntries(
    users.flatMap(([licence, values]) => {
      const changes = [
        ...[SUPERVISOR, STANDARD]
          .filter(() => chance.is(0.6))
          .map((option) => flipped(option, values)),
        ...(chance.is(0.6) ? [anotherNumber(values[FAX] ?? '', chance)] : []),
      ];
      return changes.length > 0 ? [[licence, changes] as const] : [];
    }),
  );
  const selected = Object.keys(own);
  if (selected.length === 0) return script;
  return {
    ...script,
    users: Object.fromEntries(users),
    stock: chance.below(2),
    selected,
    changes: Object.values(own).flat(),
    own,
    isOneEach: true,
  };
}

function flipped(option: string, values: Record<string, string>): Change {
  return { option, action: values[option] === 'Oui' ? 'remove' : 'add' };
}

function anotherNumber(value: string, chance: Chance): Change {
  if (chance.is(0.25) && value !== 'Aucun') return { option: FAX, action: 'remove' };
  const others = NUMBERS.filter((number) => number !== value);
  const action = value === 'Aucun' ? 'add' : 'replace';
  return { option: FAX, action, value: chance.oneOf(others) };
}

/** What a script wants of a user. */
export function wantedOf({ selected, changes, own }: Script, licence: string): readonly Change[] {
  if (!selected.includes(licence)) return [];
  return own ? (own[licence] ?? []) : changes;
}

function leavingAlone(change: Change, isWanted: boolean): Change {
  return isWanted && change.action === 'replace' ? { ...change, ifNone: 'leave' } : change;
}

/** The change as one of the next free number. */
function picking(change: Change, isWanted: boolean): Change {
  if (!isWanted || change.option !== FAX || change.action !== 'add') return change;
  return { option: FAX, action: 'add', pick: 'next-free' };
}

function someValues(chance: Chance): Record<string, string> {
  return {
    [SUPERVISOR]: chance.oneOf(['Oui', 'Non', 'Non']),
    [STANDARD]: chance.oneOf(['Oui', 'Non', 'Non']),
    [FAX]: chance.oneOf(['Aucun', ...TWO_NUMBERS]),
  };
}

function someChanges(chance: Chance): Change[] {
  const possible: Change[] = [
    { option: SUPERVISOR, action: chance.oneOf(['add', 'remove'] as const) },
    { option: STANDARD, action: chance.oneOf(['add', 'remove'] as const) },
    chance.is(0.5)
      ? {
          option: FAX,
          action: chance.oneOf(['add', 'replace'] as const),
          value: chance.oneOf(TWO_NUMBERS),
        }
      : { option: FAX, action: 'remove' },
  ];
  const chosen = possible.filter(() => chance.is(0.5));
  return chosen.length > 0 ? chosen : [chance.oneOf(possible)];
}
