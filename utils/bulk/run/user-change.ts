import type { Change } from '../change';
import { type Doubt, doubtsAbout } from '../doubts';
import { stateOf } from '../line-state';
import { optionKey } from '../option-names';
import type { Plan } from '../plan';
import { lineOf, type OptionLine, type Reading } from '../reading';
import type { Reason } from '../reason';
import { haveSameState, numberIn } from '../shown-value';
import { type EarlierReadings, judgeOneOf, type Verdict } from '../verdict';

/** One change for one user, and what has come of it so far. */
export interface UserChange {
  /** The change's place in the plan. */
  index: number;
  change: Change;
  /** What the first reading means for the change. */
  verdict: Verdict;
  /** The option line by which the next press is decided. */
  line: OptionLine | undefined;
  /** Whether a press was made that may have had an effect. */
  pressed: boolean;
  /** Whether the x of a replacement was among these presses. */
  hasRemoved: boolean;
  /** Whether an earlier page or run pressed that x, and its effect is not known. */
  isBegun: boolean;
  /** The number that this x took: what the user had before, and is given again where the new one does not come. */
  taken: string | undefined;
  /** Whether an earlier page has tried the whole replacement in vain: the number was gone, and stands there again. */
  wasPutBack: boolean;
  /** Whether that x was seen to have had its effect. */
  hasSeenGone: boolean;
  /** When the last press was announced, in ms of `performance.now()`. */
  pressedAt: number;
  /** Why the presses did not show their effect. */
  objections: Reason[];
  /** Whether the last press had no effect: it was refused, or not made. */
  refused: boolean;
}

/**
 * The change of one change, as the first reading finds it.
 *
 * @param index the change's place in the plan
 * @param doubts the doubts about this user
 */
export function startUserChange(
  index: number,
  reading: Reading,
  doubts: readonly Doubt[],
  { plan, earlierReadings }: { plan: Plan; earlierReadings: EarlierReadings },
): UserChange {
  const wanted = plan.changes[index];
  if (!wanted) throw new Error(`The plan has no change ${index}`);
  const earlier = doubtsAbout(doubts, index);
  const place = earlier.findIndex(({ press, before }) => press === 'remove' && numberIn(before));
  const found = lineOf(reading, wanted.option);
  const line = typeof found === 'object' ? found : undefined;
  const isEmpty = line !== undefined && stateOf(line).kind === 'no';
  const removal = earlier[place] ?? (isEmpty ? takenByOther(doubts, wanted) : undefined);
  const isBegun = removal !== undefined && wanted.action === 'replace';
  // The number is gone because a replacement of ours has begun: nobody else has changed the option since.
  const isOurs = removal && isEmpty && haveSameState(removal.before, wanted.expect ?? '');
  const change = { ...wanted };
  // A + is pressed only once the number is seen to be gone.
  const wasGone = isBegun && earlier.slice(place).some(({ press }) => press === 'add');
  // A number was chosen for this user before, and may be on its way: they are given that one, or none.
  const chosen = earlier.findLast(({ picked }) => picked !== undefined);
  if (chosen?.picked !== undefined) change.value = chosen.picked;
  if (isOurs) delete change.expect;
  // A user who has no number because we took it is not left alone: they get the new one.
  if (isBegun) delete change.ifNone;
  return {
    index,
    change,
    verdict: judgeOneOf(change, reading, earlierReadings),
    line,
    pressed: false,
    hasRemoved: isBegun && isEmpty,
    isBegun,
    taken: isBegun && isEmpty ? removal.before : undefined,
    wasPutBack: wasGone && haveSameState(removal.before, line?.value ?? ''),
    pressedAt: removal?.since ?? performance.now(),
    objections: [],
    hasSeenGone: false,
    refused: false,
  };
}

/** The x of another run's replacement, which is in doubt. Where the number is gone now, that x has taken it. */
function takenByOther(doubts: readonly Doubt[], { option }: Change): Doubt | undefined {
  return doubts.find((doubt) => {
    const isOfOption = optionKey(doubt.option) === optionKey(option);
    return (
      isOfOption && doubt.isOfReplacement && doubt.press === 'remove' && numberIn(doubt.before)
    );
  });
}

/** Whether a change takes a number away in order to give another one. */
export function isReplacement({ verdict }: UserChange): boolean {
  return verdict.presses.length > 1;
}

/** The line of a change's option; `undefined` where there is none, or several. */
export function lineIn(reading: Reading, { change }: UserChange): OptionLine | undefined {
  const line = lineOf(reading, change.option);
  return typeof line === 'object' ? line : undefined;
}
