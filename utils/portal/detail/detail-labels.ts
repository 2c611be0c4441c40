import { parentOf } from '../../dom/flat-tree';
import { inControl, usableControls } from '../../dom/seen/controls';
import { boxOfNode } from '../../dom/seen/position';
import { isSeen, isTextSeen } from '../../dom/seen/visible';
import { all, closest, holds, isWithinAny } from '../../dom/tree/search';
import { runsOf } from '../../dom/tree/text-runs';
import { textNodes, textOf } from '../../dom/tree/texts';
import { fold, sameValue } from '../../text';
import { FORBIDDEN } from '../vocabulary/portal-words';
import type { PortalProfile } from '../vocabulary/profile/portal-profile';
import { FIELD, fieldValue } from './lines/line-value';
import { readLines } from './lines/option-lines';
import { type Identity, ownerOf, wordsOf } from './owner';

/** What is marked as a label, a term or a heading. */
const LABEL = 'label, dt, th, legend, h1, h2, h3, h4, h5, h6, [role="heading"], [role="rowheader"]';
const MOST_LETTERS = 60;
const MOST_LABELS = 20;
/** What stands in a line of which the label is above: the label, the value, a note, a button. */
const MOST_IN_LINE = 4;
/** How far around a control its line is looked for. */
const FARTHEST = 4;
const MOST_LABEL_LETTERS = 80;
/** What a line may hold beside its button: a sign that explains it. */
const MOST_CONTROLS = 2;
/** What is a line by itself: around it stand the labels of others. */
const LINE = 'tr, li, [role="row"], [role="listitem"]';
const BEHIND_COLON = /\s*:(?:\s+|$)/;
/** How far apart the tops of two texts may be that stand in one line, in px. */
const SAME_LINE = 6;

/**
 * The labels of a block that is somebody's and is not recognised: what ends with a colon, is marked as a
 * label or heading, or comes first in its line or above it. The block is the largest one that says whose it is and
 * holds none of the users table.
 *
 * @param isNamed whether a text tells whose the block is
 * @param aside the headings and the rows of the users table
 */
export function labelsIn(
  root: Element,
  isNamed: (text: string) => boolean,
  aside: readonly Element[],
): string[] {
  const block = blockOf(root, isNamed, aside);
  if (!block) return [];
  const texts = textsSeen(block);
  const nodes = texts.map(({ node }) => node);
  const tops = nodes.map((node) => boxOfNode(node).top);
  const isFirst = (index: number) => {
    const isInLine = (other: number) =>
      Math.abs((tops[other] ?? 0) - (tops[index] ?? 0)) < SAME_LINE;
    return !isInLine(index - 1) && isInLine(index + 1);
  };
  const labels = texts.flatMap(({ node, text }, index) => {
    const [head = '', ...more] = text.split(BEHIND_COLON);
    const isMarked = more.length > 0 || closest(node, LABEL) !== null;
    const isLabel = isMarked || isFirst(index) || isAbove(node, nodes);
    const isWord = /\p{L}{2}/u.test(head) && !/\d{3}/.test(head) && head.length <= MOST_LETTERS;
    return isLabel && isWord && !isNamed(head) && !FORBIDDEN.test(head.toLowerCase()) ? [head] : [];
  });
  return [...new Set(labels)].slice(0, MOST_LABELS);
}

/**
 * The label of a line that is not known: the first words that stand with a control, and with few others; else
 * those that stand to its left.
 *
 * @param known labels, folded, of which one that stands there is taken before any other words
 */
export function labelBeside(
  detail: Element,
  control: Element,
  known: readonly string[],
): string | undefined {
  const texts = textsSeen(detail).filter(({ text, node }) => {
    return /\p{L}{2}/u.test(text) && !holds(control, node);
  });
  // What comes first is the title: the sign beside it closes.
  const [title] = texts;
  const labels = texts.filter(({ text }) => known.includes(fold(headOf(text))));
  const firstOf = (some: readonly SeenText[]) => firstAround(detail, control, some);
  const beside = firstOf(labels) ?? firstOf(texts) ?? texts.find(isLeftOf(control));
  if (!beside || beside === title) return undefined;
  const head = headOf(beside.text);
  return head.length <= MOST_LABEL_LETTERS ? head : undefined;
}

/** A text without the value that may stand behind a colon in it. */
function headOf(text: string): string {
  return text.split(BEHIND_COLON)[0] ?? '';
}

function firstAround(
  detail: Element,
  control: Element,
  texts: readonly SeenText[],
): SeenText | undefined {
  let at = parentOf(control);
  for (let step = 0; at && at !== detail && step < FARTHEST; at = parentOf(at), step++) {
    const around = at;
    if (usableControls(around).length > MOST_CONTROLS) return undefined;
    const first = texts.find(({ node }) => holds(around, node));
    if (first || around.matches(LINE)) return first;
  }
  return undefined;
}

function isLeftOf(control: Element): (text: SeenText) => boolean {
  const { top, bottom, left } = control.getBoundingClientRect();
  return ({ node }) => {
    const box = boxOfNode(node);
    const middle = (box.top + box.bottom) / 2;
    return middle > top && middle < bottom && box.right <= left;
  };
}

/** Whether a text is the first of the few that stand in one element. */
function isAbove(node: Text, nodes: readonly Text[]): boolean {
  for (let around = parentOf(node); around; around = parentOf(around)) {
    const group = around;
    const inside = nodes.filter((one) => holds(group, one));
    if (inside.length > 1) return inside.length <= MOST_IN_LINE && inside[0] === node;
  }
  return false;
}

/** All that an element says, what stands in its fields too. */
export function saidIn(element: Element): string {
  return [textOf(element), ...all(element, FIELD).map(fieldValue)].join('\n');
}

/**
 * The labels by which a detail says whose it is, where those that are known do not: each stands before what
 * is known of its user, and no other does.
 *
 * @param labels what stands in it as a label
 */
export function namingIn(
  detail: Element,
  labels: readonly string[],
  user: Identity,
): PortalProfile['naming'] {
  if (ownerOf(detail, user) === user.licence) return {};
  const lines = readLines(detail, labels);
  const labelOf = (isIt: (value: string) => boolean) => {
    const [first, ...others] = lines.filter(({ value }) => isIt(value));
    return first && others.length === 0 ? first.label : undefined;
  };
  const naming = {
    licence: labelOf((value) => wordsOf(value).includes(user.licence)),
    sda: labelOf((value) => user.sda !== '' && sameValue(value, user.sda)),
    name: labelOf((value) => user.name !== '' && sameValue(value, user.name)),
  };
  return Object.fromEntries(Object.entries(naming).filter(([, label]) => label !== undefined));
}

function blockOf(
  root: Element,
  isNamed: (text: string) => boolean,
  aside: readonly Element[],
): Element | undefined {
  const apart = new Set(aside);
  const holder = textNodes(root).find((one) => {
    const isSaid = isNamed(textOf(parentOf(one) as Element));
    return isSaid && !isWithinAny(one, apart) && isTextSeen(one);
  });
  const field = all(root, FIELD).find((one) => {
    return isNamed(fieldValue(one)) && !isWithinAny(one, apart) && isSeen(one);
  });
  let block = (holder && parentOf(holder)) ?? field;
  for (let up = block && parentOf(block); up && up !== root; up = parentOf(up)) {
    const around = up;
    if (aside.some((part) => holds(around, part))) break;
    block = up;
  }
  return block ?? undefined;
}

interface SeenText {
  /** As a person reads it, whatever marks some of its letters. */
  text: string;
  /** Where it begins. */
  node: Text;
}

/** What a person reads in an element, but for the words of buttons. */
function textsSeen(element: Element): SeenText[] {
  return runsOf(element).flatMap(({ text, nodes }) => {
    const node = nodes.find((one) => /\S/.test(one.data));
    return node && isTextSeen(node) && !inControl(node) ? [{ text, node }] : [];
  });
}
