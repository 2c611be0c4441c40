import type { Change } from '../../../utils/bulk/change';
import { type Doubt, doubtsFor } from '../../../utils/bulk/doubts';
import type { Intent, ReadBack, Result } from '../../../utils/bulk/journal';
import { AllowedQuestions } from '../../../utils/bulk/questions';
import type { Wait } from '../../../utils/bulk/run/run-options';
import type { UserContext } from '../../../utils/bulk/run/user-context';
import { UserRun } from '../../../utils/bulk/run/user-run';
import { plan } from './builders';
import type { Fault } from './faults';
import { MemoryJournal } from './memory-journal';
import { SimulatedPortal } from './simulated-portal';
import type { SimulatedOption } from './simulated-server';

export const FAX = 'Numéro Fax2Mail';
export const SHOWN_NUMBER = 'Numéro à présenter';
export const SUPERVISOR = 'Superviseur';
export const STANDARD = 'Option standardiste';

/** A portal with the options of the operator's guide and one user, FPC1. */
export function portalOf(
  has: Record<string, string>,
  faults: readonly Fault[] = [],
  stock: Record<string, number> = {},
  manners: { keepsDetails?: boolean } = {},
): SimulatedPortal {
  const options: SimulatedOption[] = [
    { label: SHOWN_NUMBER, kind: 'number' },
    { label: STANDARD, kind: 'yes-no' },
    { label: FAX, kind: 'number' },
    { label: SUPERVISOR, kind: 'yes-no' },
  ];
  return new SimulatedPortal({
    options: options.map((option) => ({ ...option, stock: stock[option.label] })),
    users: { FPC1: has },
    faults,
    ...manners,
  });
}

interface OneUserOptions {
  readBack?: ReadBack;
  /** The presses for the user that this run has announced before. */
  intents?: Intent[];
  /** The doubts about the user; each press that is announced is added. */
  doubts?: Doubt[];
  journal?: MemoryJournal;
  wait?: Wait;
}

/** Makes the changes for FPC1, as the engine does for one user. */
export function oneUser(
  portal: SimulatedPortal,
  changes: Change[],
  options: OneUserOptions = {},
): Promise<Result[]> {
  const made = plan(changes, ['FPC1']);
  const [task] = made.tasks;
  if (!task) throw new Error('A plan for one user has one task');
  const announced = (options.intents ?? []).map((intent) => ({ ...intent, at: Date.now() }));
  const own = doubtsFor(made, new Map([['FPC1', announced]])).get('FPC1') ?? [];
  const { doubts = own } = options;
  const { readBack = 'reopened', journal = new MemoryJournal() } = options;
  const context: UserContext = {
    plan: made,
    readBack,
    driver: portal,
    journal,
    signal: new AbortController().signal,
    wait: options.wait ?? (async () => portal.settle()),
    earlierReadings: { seenButtons: false },
    questions: new AllowedQuestions([]),
    replacements: { state: 'untried' },
    circular: new Set(),
    mayPutAside: false,
  };
  return new UserRun(task, doubts, context).run();
}

/** The buttons that were really pressed, in order. */
export function pressed(portal: SimulatedPortal): string[] {
  return portal.log.flatMap((entry) => {
    if (entry.what !== 'pressed') return [];
    return `${entry.button} ${entry.option}${entry.value ? ` ${entry.value}` : ''}`;
  });
}

/** How often the detail was opened. */
export function openings(portal: SimulatedPortal): number {
  return portal.log.filter(({ what }) => what === 'opened').length;
}

/** A fault of FPC1's option. */
export const fault = (
  kind: 'ignores' | 'silent' | 'optimistic' | 'closes' | 'throws',
  option: string,
) => {
  return { licence: 'FPC1', option, kind } satisfies Fault;
};
