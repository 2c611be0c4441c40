import { phonesIn } from '../../text';
import type { Entry, Intent, ReadBack, Result, RunEvent } from '../journal';
import { stateOf } from '../line-state';
import { optionKey } from '../option-names';
import type { Plan } from '../plan';
import type { Reason } from '../reason';
import { numberIn, stateOfValue } from '../shown-value';

/** Where a user may have a number: an option of a licence, or the licence's own SDA. */
export type NumberPlace = string;

/**
 * What a journal says of the numbers of one place.
 * - `sent`: they may be on their way there
 * - `seen`: they were seen there
 * - `shown`: they are all that it shows now; `isSettled` where no earlier press can change that any more
 */
export interface NumberFact {
  what: 'sent' | 'seen' | 'shown';
  place: NumberPlace;
  numbers: readonly string[];
  isSettled?: boolean;
}

/** All that the journal of one run, or inventory, says of numbers. */
export interface NumberFacts {
  /** In the order in which they were stored. */
  facts: readonly NumberFact[];
  /** The numbers that its plan gives to somebody, or knows to be somebody's. */
  reserved: readonly string[];
}

/** An option of a licence. */
export function numberPlace(licence: string, option: string): NumberPlace {
  return JSON.stringify([licence, optionKey(option)]);
}

/**
 * What a stored journal says of numbers.
 *
 * @param isOver whether its run is over, so that its end must be there
 * @returns `undefined` where it is not whole, or not understood
 */
export function numberFacts(entries: readonly Entry[], isOver: boolean): NumberFacts | undefined {
  const [first] = entries;
  const last = entries.at(-1)?.event.kind;
  if (!first || entries.some(({ seq }, at) => seq !== at + 1)) return undefined;
  if (isOver && last !== 'finished' && last !== 'stopped') return undefined;
  const { event } = first;
  const events = entries.map((entry) => entry.event);
  if (event.kind === 'inventory-started') {
    return { facts: events.flatMap(factsOfInventory), reserved: [] };
  }
  if (event.kind !== 'started') return undefined;
  const { plan, readBack } = event;
  return { facts: factsOfRun(plan, readBack, events), reserved: reservedBy(plan) };
}

/** The numbers in a displayed value, whatever else it says. */
export function numbersInValue(value: string): string[] {
  const number = numberIn(value);
  return number === undefined ? phonesIn(value) : [number];
}

function reservedBy({ changes, taken = [] }: Plan): string[] {
  return [...taken, ...changes.flatMap(({ value = '' }) => numbersInValue(value))];
}

function factsOfRun(plan: Plan, readBack: ReadBack, events: readonly RunEvent[]): NumberFact[] {
  const own = plan.tasks.flatMap(({ user: { licence, sda } }): NumberFact[] => {
    const numbers = numbersInValue(sda);
    // A licence alone may be all that a plan knows of its user.
    return numbers.length > 0 ? [{ what: 'shown', place: licence, numbers, isSettled: true }] : [];
  });
  const placed = (licence: string, change: number) => {
    return numberPlace(licence, plan.changes[change]?.option ?? '');
  };
  const told = events.flatMap((event): NumberFact[] => {
    if (event.kind === 'intent') {
      const place = placed(event.licence, event.change);
      return [{ what: 'sent', place, numbers: sentBy(event, plan) }];
    }
    if (event.kind !== 'outcome') return [];
    const { licence, results, shown = [] } = event;
    return [
      ...results.flatMap((result) => {
        return factsOfResult(placed(licence, result.change), result, readBack);
      }),
      ...shown.map(({ option, value }): NumberFact => {
        return {
          what: 'shown',
          place: numberPlace(licence, option),
          numbers: numbersInValue(value),
        };
      }),
    ];
  });
  return [...own, ...told];
}

/** What a press may give: what was chosen for it, what the plan wants, or the old number that is put back. */
function sentBy({ press, change, picked = '', before }: Intent, { changes }: Plan): string[] {
  const { value = '' } = changes[change] ?? {};
  return press === 'add' ? [picked, value, before].flatMap(numbersInValue) : numbersInValue(before);
}

function factsOfResult(
  place: NumberPlace,
  { outcome, before, after, reasons, picked = '' }: Result,
  readBack: ReadBack,
): NumberFact[] {
  const seen = [before, after ?? '', picked].flatMap(numbersInValue);
  const state = after === undefined ? 'unclear' : stateOfValue(after).kind;
  const isRead = state === 'no' || state === 'number';
  // What an open detail shows, the server may not have saved.
  const isSettled = outcome !== 'to-check' && outcome !== 'stopped' && readBack === 'reopened';
  if (!isRead || !isSettled || reasons.some(isUnread))
    return [{ what: 'seen', place, numbers: seen }];
  return [{ what: 'shown', place, numbers: numbersInValue(after ?? ''), isSettled }];
}

/** Whether a reason says that a line was not read: then its empty value was not seen. */
function isUnread({ code }: Reason): boolean {
  return UNREAD.includes(code);
}

const UNREAD = ['option-unknown', 'option-ambiguous', 'button-unclear', 'value-unclear'];

function factsOfInventory(event: RunEvent): NumberFact[] {
  if (event.kind !== 'user-read' || !Array.isArray(event.options)) return [];
  return event.options.map((line) => {
    const { kind } = stateOf(line);
    const what = kind === 'no' || kind === 'number' ? 'shown' : 'seen';
    return {
      what,
      place: numberPlace(event.licence, line.label),
      numbers: numbersInValue(line.value),
    };
  });
}
