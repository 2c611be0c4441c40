import type { Change } from './change';
import type { Announced, Entry, Intent, Result } from './journal';
import { stateOf } from './line-state';
import { optionKey } from './option-names';
import { isSameState, type OptionState } from './option-state';
import type { Plan } from './plan';
import { lineOf, type Reading } from './reading';
import { stateOfValue } from './shown-value';
import { isDone } from './verdict';

/**
 * A press whose effect is not known. The portal may still carry it out, whichever run made it, so the option
 * is not pressed before the quarantine is over.
 */
export interface Doubt {
  option: string;
  press: Intent['press'];
  /** What the option line showed before it. */
  before: string;
  /** When the quarantine began, in ms of `performance.now()`. */
  since: number;
  /** The change of this run that it was made for, by its place in the plan; absent if another run made it. */
  change?: number;
  /** The number that was chosen for it. */
  picked?: string;
  /** Whether another run made it to replace the number. */
  isOfReplacement?: boolean;
}

/** A doubt as it is kept in journals and handed from run to run. */
export interface OpenDoubt {
  licence: string;
  option: string;
  press: Intent['press'];
  before: string;
  /** When it was announced, or given up, in milliseconds since 1970. */
  at: number;
  /** Whether it was given up. Otherwise nobody knows when it was pressed: it may be just now. */
  isGivenUp: boolean;
  /** Whether it is a press of a replacement. */
  isOfReplacement?: boolean;
}

/** The doubts that a run's journal leaves: presses without an outcome, or with the outcome « À vérifier ». */
export function doubtsIn(entries: readonly Entry[]): OpenDoubt[] {
  const [first] = entries;
  if (first?.event.kind !== 'started') return [];
  const { plan } = first.event;
  const open = new Map<string, OpenDoubt[]>();
  const optionOf = (change: number) => plan.changes[change]?.option ?? '';
  const keyOf = ({ licence, change }: Pick<Result, 'licence' | 'change'>) => {
    return JSON.stringify([licence, optionKey(optionOf(change))]);
  };
  for (const { event, at } of entries) {
    if (event.kind === 'intent') {
      const { licence, change, press, before } = event;
      const isOfReplacement = plan.changes[change]?.action === 'replace';
      const doubt = {
        ...{ licence, option: optionOf(change), press, before, at, isGivenUp: false },
        ...(isOfReplacement && { isOfReplacement }),
      };
      open.set(keyOf(event), [...(open.get(keyOf(event)) ?? []), doubt]);
    } else if (event.kind === 'retracted') {
      const key = keyOf(event);
      open.set(key, (open.get(key) ?? []).slice(0, -1));
    } else if (event.kind === 'outcome') {
      for (const result of event.results) {
        const key = keyOf(result);
        if (result.outcome !== 'to-check') open.delete(key);
        for (const doubt of open.get(key) ?? []) Object.assign(doubt, { at, isGivenUp: true });
      }
    }
  }
  return [...open.values()].flat();
}

/**
 * All doubts about a run's users at the moment when a page begins to carry it out, by licence reference.
 *
 * @param announced this run's presses without an outcome, by licence reference
 * @param others the doubts that other runs of the service have left, and the time now, in milliseconds since
 *   1970
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
  for (const { licence, at, isGivenUp, ...press } of others.doubts) {
    // Where the clock was set back, `at` is in the future: then the whole quarantine is waited out.
    const age = isGivenUp ? Math.max(0, others.now - at) : 0;
    add(licence, { ...press, since: now - age });
  }
  for (const [licence, intents] of announced) {
    for (const { change, press, before, picked } of intents) {
      const option = plan.changes[change]?.option ?? '';
      add(licence, { option, press, before, since: now, change, ...(picked && { picked }) });
    }
  }
  return doubts;
}

/** The doubts that this run has about a change, oldest first. */
export function doubtsAbout(doubts: readonly Doubt[], change: number): Doubt[] {
  return doubts.filter((doubt) => doubt.change === change);
}

/**
 * The doubts about a change's option that remain after a reading. A reading settles a doubt if it shows what the press
 * was for.
 */
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
