import { parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import {
  controlWords,
  inControl,
  pressableParts,
  shownText,
  usableControls,
} from '../../../dom/seen/controls';
import { isCovered } from '../../../dom/seen/covered';
import { shapeOf } from '../../../dom/seen/drawn-shapes';
import { iconNames } from '../../../dom/seen/icon-names';
import { boxOfNode } from '../../../dom/seen/position';
import { all, holds, isBefore } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { isDangerous, showsDanger } from '../../vocabulary/danger-words';
import {
  CLOSE_CHARACTER,
  CLOSE_NAMES,
  CLOSE_PHRASES,
  CROSS_PARTS,
  LEAVE_PHRASE,
  LEAVING,
  SAVE_PHRASE,
} from '../../vocabulary/detail-phrases';
import { plainPhrase } from '../../vocabulary/plain-phrase';
import { FORBIDDEN, LICENCE_LABELS, USER_COLUMNS } from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import { type DetailLine, readLines } from '../lines/option-lines';

/** The ways out of a detail, or of a layer that a press of ours has opened. */
export interface WaysOut {
  /** The way out; `undefined` where there is none, or none that is certain. */
  control?: HTMLElement;
  /** Several that are not the same: none of them is taken. */
  ambiguous: HTMLElement[];
  /** What seems to lead out, and says more than that: it is never pressed. */
  refused: HTMLElement[];
}

/** A control outside the lines, and what it says without the user's particulars. */
interface Candidate {
  control: HTMLElement;
  words: string[];
  /** Those of its words that have letters. */
  phrases: string[];
}

/**
 * The control that closes a detail, or any other layer that a press of ours has opened: the plainest
 * phrase before others, words before signs, but one that can be pressed before one that something lies
 * over, as a toast may for seconds. Only whole phrases and whole names of pictures count. Nothing in a
 * line, nor what looks like the x of a line, is taken for it: an x there takes an option away.
 *
 * @returns `undefined` when there is none, or several that are not the same
 */
export function closeControl(layer: Element): HTMLElement | undefined {
  return waysOut(layer).control;
}

/** All that is known of the ways out of a layer, for the diagnosis too. */
export const waysOut = oncePerLook((layer: Element): WaysOut => {
  const lines = readLines(layer);
  const usable = waysAmong(usableControls(layer), layer, lines);
  if (usable.control || usable.ambiguous.length > 0) return usable;
  // Some makers give their buttons nothing but a hand for the pointer.
  const silent = waysAmong(pressableParts(layer), layer, lines);
  return { ...silent, refused: [...new Set([...usable.refused, ...silent.refused])] };
});

function waysAmong(
  found: readonly HTMLElement[],
  layer: Element,
  lines: readonly DetailLine[],
): WaysOut {
  const particulars = particularsIn(lines);
  const candidates = found
    .filter((control) => !lines.some(({ parts }) => parts.some((part) => holds(part, control))))
    .filter((control) => !isBesideValue(control, layer))
    .map((control): Candidate => {
      const words = controlWords(control).map((word) => plainPhrase(word, particulars));
      return { control, words, phrases: words.filter((word) => /\p{L}{2}/u.test(word)) };
    });
  // Whoever was watched closing a detail has shown how; what is asked over one has ways of its own.
  const isDetail = lines.length > 1;
  const harmless = candidates.filter(({ control, words }) => {
    if (isDetail && taught.isUnlike('close', control)) return false;
    return !isDangerous(words) && !controlWords(control).some((word) => FORBIDDEN.test(word));
  });
  const groups = [
    ...CLOSE_PHRASES.map((phrase) => inWords(harmless, phrase)),
    harmless.filter(({ control }) => taught.looksLike('close', control)),
    signsAmong(harmless, layer, lines),
    leavesForm(candidates) ? inWords(harmless, LEAVE_PHRASE) : [],
  ]
    .filter((group) => group.length > 0)
    .map((group) => outermostFirst(group, layer));
  const refused = candidates
    .filter(({ phrases }) => phrases.some((phrase) => LEAVING.test(phrase) && !isWayOut(phrase)))
    .filter(({ control }) => !groups.flat().some((one) => one.control === control))
    .map(({ control }) => control);
  const [plainest = []] = groups;
  if (new Set(plainest.map(saidBy)).size > 1) {
    return { ambiguous: plainest.map(({ control }) => control), refused };
  }
  // What cannot be pressed may have another, less plain, that can.
  const certain = groups.filter((group) => new Set(group.map(saidBy)).size === 1).flat();
  const apart = certain.filter(({ control }) => !isBesideWords(control, layer));
  const ways = apart.length > 0 ? apart : certain;
  const free = ways.find(({ control }) => !isCovered(control)) ?? ways[0];
  return { control: free?.control, ambiguous: [], refused };
}

/** Those that say a phrase where they are read, and nothing else that leads away or does harm. */
function inWords(candidates: readonly Candidate[], phrase: RegExp): Candidate[] {
  return candidates.filter(({ control, phrases }) => {
    const [plainest = '', ...others] = phrases;
    // What is read on it comes first: a sign that is only called so may be an x of a line.
    if (!/\p{L}{2}/u.test(shownText(control))) return false;
    return (
      phrase.test(plainest) && others.every((other) => isWayOut(other) || !LEAVING.test(other))
    );
  });
}

function isWayOut(phrase: string): boolean {
  return [...CLOSE_PHRASES, LEAVE_PHRASE].some((known) => known.test(phrase));
}

function saidBy({ phrases: [plainest = ''] }: Candidate): string {
  return plainest;
}

/** Whether a form stands there that can be saved: then what calls it off leads out. */
function leavesForm(candidates: readonly Candidate[]): boolean {
  const says = (phrase: RegExp) =>
    candidates.filter(({ phrases: [first = ''] }) => phrase.test(first));
  return says(LEAVE_PHRASE).length === 1 && says(SAVE_PHRASE).length > 0;
}

/**
 * What closes by a sign alone. It stands where no line can be: before the first of them, or by itself
 * after the last; where it stands nothing else is said, but for a title; and no line has one like it.
 */
function signsAmong(
  candidates: readonly Candidate[],
  layer: Element,
  lines: readonly DetailLine[],
): Candidate[] {
  const inLines = lines.flatMap(({ add, remove, unclear }) => [...add, ...remove, ...unclear]);
  const looks = new Set(inLines.map(lookOf));
  const signs = candidates
    .filter(({ phrases, control }) => phrases.every(isWayOut) && !showsDanger(iconNames(control)))
    .filter(({ phrases, words, control }) => isCross(control, words, phrases.length > 0))
    .filter(({ control }) => !looks.has(lookOf(control)) && !isInLine(control, layer));
  const [first, last] = [lines[0], lines.at(-1)];
  const above = signs.filter(({ control }) => !first || isBefore(control, first.node));
  const below = signs.filter(({ control }) => last && isBefore(last.node, control));
  const sure = above.length > 0 ? above : below.length === 1 ? below : [];
  // Two crosses of two looks close two things, or take something away.
  return new Set(sure.map(({ control }) => lookOf(control))).size > 1 ? [] : sure;
}

/**
 * Whether a control is a cross to a person, by its sign, its picture's whole name, or its drawing, or is
 * a picture that is called a way out. A cross that belongs to something in the picture is none.
 */
function isCross(control: Element, words: readonly string[], isNamed: boolean): boolean {
  if (/\p{L}{2}/u.test(shownText(control))) return false;
  const names = iconNames(control);
  if (names.some(isCrossOfOther)) return false;
  if (isNamed || words.some((word) => CLOSE_CHARACTER.test(word))) return true;
  return names.some((name) => CLOSE_NAMES.includes(name)) || shapeOf(control) === 'cross';
}

/** Whether a picture's name has a cross in it that is not the whole of it: `user-times`, `person-x`. */
function isCrossOfOther(name: string): boolean {
  if (CLOSE_NAMES.includes(name) || CLOSE_BUTTON.test(name) || LAYOUT.test(name)) return false;
  return CROSS_PARTS.some((part) => `-${name}-`.includes(`-${part}-`));
}

/** Names of the button by what it closes (`dialog-close`), and of no picture. */
const CLOSE_BUTTON =
  /(?:^|-)(?:btn|button|modal|dialog|popup|window|drawer|panel|toast|alert|titlebar|header|lightbox)-(?:[a-z]+-)*close$|^close-(?:btn|button|modal|dialog|popup|icon|link)$/;
/** Classes that place things along x. */
const LAYOUT = /^(?:space|gap|overflow|translate|scroll|divide|inset|snap|skew|scale|border)-x\b/;

/**
 * Whether a sign stands in a line, recognised or not: what it shares its row with says something, and is
 * no title, which comes first in its layer.
 */
function isInLine(control: Element, layer: Element): boolean {
  const row = rowOf(control, layer);
  if (!row) return false;
  if (row.matches('tr, li, dd, dl, [role="row"], [role="listitem"]')) return true;
  const [first] = textNodes(layer).filter((node) => !holds(control, node));
  return first !== undefined && !holds(row, first);
}

/** Whether a control stands beside the value of an option, be its line recognised or not. */
function isBesideValue(control: Element, layer: Element): boolean {
  const row = rowOf(control, layer);
  const { top, bottom } = control.getBoundingClientRect();
  // The smallest element around may hold all lines: a line is what stands at one height.
  return nodesBeside(row ?? layer, control).some((node) => {
    if (!VALUE.test(fold(node.data))) return false;
    const place = boxOfNode(node);
    return place.top < bottom && place.bottom > top;
  });
}

/** What stands in a part of its own may close no more than that part. */
function outermostFirst(group: Candidate[], layer: Element): Candidate[] {
  if (group.length < 2) return group;
  const { outer = [], inner = [] } = Object.groupBy(group, ({ control }) => {
    return partAround(control, layer) ? 'inner' : 'outer';
  });
  return [...outer, ...inner];
}

/** Whether a control stands in one line with words: « Session : ouverte », say, which it would close. */
function isBesideWords(control: Element, layer: Element): boolean {
  const part = partAround(control, layer);
  const { top, bottom } = control.getBoundingClientRect();
  return wordsBeside(part, control).some((node) => {
    const place = boxOfNode(node);
    return place.top < bottom && place.bottom > top;
  });
}

/** The smallest part of a layer in which words stand with a control, unless the layer's title is there. */
function partAround(control: Element, layer: Element): Element | undefined {
  const [title] = textNodes(layer).filter((node) => !holds(control, node));
  for (let part = parentOf(control); part && part !== layer; part = parentOf(part)) {
    if (wordsBeside(part, control).length === 0) continue;
    return title && holds(part, title) ? undefined : part;
  }
  return undefined;
}

function wordsBeside(part: Element | undefined, control: Element): Text[] {
  return part ? nodesBeside(part, control).filter((node) => !inControl(node)) : [];
}

/** What a control shares with words of others; `undefined` where that is only the layer. */
function rowOf(control: Element, layer: Element): Element | undefined {
  for (let row = parentOf(control); row && row !== layer; row = parentOf(row)) {
    if (nodesBeside(row, control).length > 0) return row;
  }
  return undefined;
}

function nodesBeside(row: Element, control: Element): Text[] {
  const nodes = textNodes(row).filter((node) => !holds(control, node));
  return nodes.filter((node) => /[\p{L}\p{N}]/u.test(node.data));
}

/** How a text of an option's line ends: with a yes or a no. */
const VALUE = /(?:^|[\s:])(?:oui|non|yes|no|aucune?|none|actif|active|inactif|inactive)$/;

/** What tells one sign from another: what it is made of, and its size. */
function lookOf(control: Element): string {
  const { width, height } = control.getBoundingClientRect();
  const classes = [control, ...all<Element>(control, '*')].map((part) => {
    return `${part.localName} ${part.getAttribute('class') ?? ''}`;
  });
  return [...classes, textOf(control), Math.round(width), Math.round(height)].join('\n');
}

/** What a detail's lines say of the user alone: some portals put it behind *Fermer*. */
function particularsIn(lines: readonly DetailLine[]): string[] {
  const labels: readonly string[] = [...LICENCE_LABELS, ...USER_COLUMNS.name, ...USER_COLUMNS.sda];
  const own = lines.filter(({ label }) => labels.includes(fold(label)) || taught.namedBy(label));
  return own.map(({ value }) => fold(value)).filter((value) => value.length > 2);
}
