import { oncePerLook } from '../../../dom/remember/once-per-look';
import { usableControls } from '../../../dom/seen/controls';
import { isCovered } from '../../../dom/seen/covered';
import { pressableParts } from '../../../dom/seen/pressable-parts';
import { CLOSE_PHRASES, LEAVE_PHRASE } from '../../vocabulary/detail-phrases';
import { taught } from '../../vocabulary/profile/taught';
import type { DetailLine } from '../lines/detail-line';
import { readLines } from '../lines/option-lines';
import { isBesideWords, outermostFirst } from './beside-control';
import {
  type Candidate,
  candidatesAmong,
  isHarmless,
  leavesForm,
  plainestPhrase,
  saying,
  seemsToLeave,
} from './close-candidates';
import { closeSigns } from './close-signs';

/** The close controls of a detail, or of a layer that a press of ours has opened. */
export interface CloseControls {
  /** The one to press; `undefined` where there is none, or none that is certain. */
  control?: HTMLElement;
  /** Several that do not say the same: none of them is pressed. */
  ambiguous: HTMLElement[];
  /** Controls that seem to lead out, and say more than that: they are never pressed. */
  refused: HTMLElement[];
}

/**
 * The control that closes a detail, or any other layer that a press of ours has opened. The plainest phrase
 * comes before others, words before signs, and a control that can be pressed before one that something lies
 * over, as a toast may for seconds. Only whole phrases and whole names of pictures count. Nothing in a line
 * counts, nor what looks like the x of a line: an x there takes an option away.
 *
 * @returns `undefined` where there is none, or several that do not say the same
 */
export function closeControl(layer: Element): HTMLElement | undefined {
  return closeControls(layer).control;
}

/** All that is known of the close controls of a layer, for the diagnosis too. */
export const closeControls = oncePerLook((layer: Element): CloseControls => {
  const lines = readLines(layer);
  const usable = closeControlsAmong(usableControls(layer), layer, lines);
  if (usable.control || usable.ambiguous.length > 0) return usable;
  // Some makers mark their buttons only with a hand for the pointer.
  const pressable = closeControlsAmong(pressableParts(layer), layer, lines);
  return { ...pressable, refused: [...new Set([...usable.refused, ...pressable.refused])] };
});

function closeControlsAmong(
  found: readonly HTMLElement[],
  layer: Element,
  lines: readonly DetailLine[],
): CloseControls {
  const candidates = candidatesAmong(found, layer, lines);
  const groups = closingGroups(candidates, layer, lines);
  const refused = candidates
    .filter(seemsToLeave)
    .filter(({ control }) => !groups.flat().some((one) => one.control === control))
    .map(controlOf);
  const [plainest = []] = groups;
  if (new Set(plainest.map(plainestPhrase)).size > 1) {
    return { ambiguous: plainest.map(controlOf), refused };
  }
  // If the plainest cannot be pressed, another one may be pressable.
  const certain = groups.filter((group) => new Set(group.map(plainestPhrase)).size === 1).flat();
  const apart = certain.filter(({ control }) => !isBesideWords(control, layer));
  const closing = apart.length > 0 ? apart : certain;
  const free = closing.find(({ control }) => !isCovered(control)) ?? closing[0];
  return { control: free?.control, ambiguous: [], refused };
}

/** The candidates that close, in groups that say the same, the plainest first. */
function closingGroups(
  candidates: readonly Candidate[],
  layer: Element,
  lines: readonly DetailLine[],
): Candidate[][] {
  // A demonstration shows how a detail is closed; a question over it has controls of its own.
  const isDetail = lines.length > 1;
  const harmless = candidates.filter((candidate) => {
    const isUnlike = isDetail && taught.isUnlike('close', candidate.control);
    return !isUnlike && isHarmless(candidate);
  });
  return [
    ...CLOSE_PHRASES.map((phrase) => saying(phrase, harmless)),
    harmless.filter(({ control }) => taught.looksLike('close', control)),
    closeSigns(harmless, layer, lines),
    leavesForm(candidates) ? saying(LEAVE_PHRASE, harmless) : [],
  ]
    .filter((group) => group.length > 0)
    .map((group) => outermostFirst(group, layer));
}

function controlOf({ control }: Candidate): HTMLElement {
  return control;
}
