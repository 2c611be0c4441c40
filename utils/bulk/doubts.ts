import type { Change } from './change';
import type { Entry, Result, RunEvent } from './journal';
import { optionKey } from './option-names';
import { isSameState, type OptionState, stateOf, stateOfValue } from './option-state';
import type { Plan } from './plan';
import { lineOf, type Reading } from './reading';
import type { Announced } from './run-state';
import { isDone } from './verdict';

type Intent = Extract<RunEvent, { kind: 'intent' }>;

/**
 * A press whose effect is not known. It belongs to a service, a licence and an option, whichever run made
 * it: the portal may still carry it out, so nothing is pressed there before it has had its time.
 */
export interface Doubt {
  option: string;
  press: Intent['press'];
  /** What the line showed before it. */
  before: string;
  /** When it was last waited for, in the time of `performance.now()`, in ms. */
  since: number;
  /** The change of this run that it was made for; absent where another run made it. */
  change?: number;
}

/** A doubt as the journal tells of it, to be handed from run to run. */
export interface OpenDoubt {
  licence: string;
  option: string;
  press: Intent['press'];
  before: string;
  /** When it was announced, or given up, in milliseconds since 1970. */
  at: number;
  /** Whether it was given up: else nobody knows when it was really made, and it may be just now. */
  isGivenUp: boolean;
}

/**
 * What a run's journal leaves in doubt: presses without an outcome, and those whose outcome is that
 * nobody knows.
 */
export function doubtsIn(entries: readonly Entry[]): OpenDoubt[] {
  const [first] = entries;
  if (first?.event.kind !== 'started') return [];
  const { plan } = first.event;
  const open = new Map<string, OpenDoubt[]>();
  const keyOf = (licence: string, change: number) => {
    return JSON.stringify([licence, optionKey(plan.changes[change]?.option ?? '')]);
  };
  const settle = (results: readonly Result[], at: number) => {
    for (const { licence, change, outcome } of results) {
      const key = keyOf(licence, change);
      if (outcome !== 'to-check') open.delete(key);
      for (const doubt of open.get(key) ?? []) Object.assign(doubt, { at, isGivenUp: true });
    }
  };
  for (const { event, at } of entries) {
    if (event.kind === 'intent') {
      const { licence, change, press, before } = event;
      const option = plan.changes[change]?.option ?? '';
      const key = keyOf(licence, change);
      const doubt = { licence, option, press, before, at, isGivenUp: false };
      open.set(key, [...(open.get(key) ?? []), doubt]);
    } else if (event.kind === 'retracted') {
      const key = keyOf(event.licence, event.change);
      open.set(key, (open.get(key) ?? []).slice(0, -1));
    } else if (event.kind === 'outcome') settle(event.results, at);
  }
  return [...open.values()].flat();
}

/**
 * All that is in doubt of a run's users when a page takes it in hand.
 *
 * @param announced this run's presses without an outcome, by licence reference
 * @param others what other runs of the service have left in doubt, and the time now, in milliseconds
 *   since 1970
 */
export function doubtsFor(
  plan: Plan,
  announced: ReadonlyMap<string, readonly Announced[]>,
  others: { doubts: readonly OpenDoubt[]; now: number } = { doubts: [], now: 0 },
): Map<string, Doubt[]> {
  const doubts = new Map<string, Doubt[]>();
  const add = (licence: string, doubt: Doubt) => {
    doubts.set(licence, [...(doubts.get(licence) ?? []), doubt]);
  };
  const now = performance.now();
  for (const { licence, option, press, before, at, isGivenUp } of others.doubts) {
    // A clock that was set back makes it lie ahead: then the whole time is waited.
    const age = isGivenUp ? Math.max(0, others.now - at) : 0;
    add(licence, { option, press, before, since: now - age });
  }
  for (const [licence, intents] of announced) {
    for (const { change, press, before } of intents) {
      const option = plan.changes[change]?.option ?? '';
      add(licence, { option, press, before, since: now, change });
    }
  }
  return doubts;
}

/** The doubt of this run that a change has, if it has one. */
export function ownDoubt(doubts: readonly Doubt[], change: number): Doubt | undefined {
  return doubts.find((doubt) => doubt.change === change);
}

/** The doubts that concern a change and that a reading does not settle by showing what was wanted. */
export function unsettled(
  doubts: readonly Doubt[],
  { index, change }: { index: number; change: Change },
  reading: Reading,
): Doubt[] {
  const line = lineOf(reading, change.option);
  return doubts.filter((doubt) => {
    if (doubt.change !== undefined) {
      return doubt.change === index && !(typeof line === 'object' && isDone(change, line));
    }
    if (optionKey(doubt.option) !== optionKey(change.option)) return false;
    const now: OptionState = typeof line === 'object' ? stateOf(line) : { kind: 'unclear' };
    if (doubt.press === 'remove') return now.kind !== 'no';
    const isThere = now.kind === 'yes' || now.kind === 'number';
    return !isThere || isSameState(now, stateOfValue(doubt.before));
  });
}
