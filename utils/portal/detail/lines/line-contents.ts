import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { boxOfNode } from '../../../dom/seen/position';
import { isTextSeen, isTextVisible } from '../../../dom/seen/visible';
import { all, around, holds, isBefore } from '../../../dom/tree/search';
import { runsOf, textIn } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import type { Label } from './label';
import { isOfValue } from './line-value';

/** The largest width of a switch, in px. */
const WIDEST_SWITCH = 160;
/** So much of a text may show at the edge of a box from which it slid, in px. */
const SLIVER = 2;

/** A piece of text in a line, between two gaps that a person sees. */
export interface Words {
  text: string;
  nodes: readonly Text[];
}

/** What belongs to the label of a line, and not to another option that shares the line. */
export interface Contents {
  words: Words[];
  controls: HTMLElement[];
  /** Controls of the line that may be another option's. */
  foreign: HTMLElement[];
  /** Whether nobody can tell what belongs to which option: words stand between two buttons. */
  isAmbiguous: boolean;
}

type Item = { words: Words } | { control: HTMLElement; isButton: boolean };

/**
 * Tells what belongs to a label. A line has one label, then one value, then its buttons: words behind a button
 * are another line. Some makers put the buttons before all words.
 *
 * @param isButton whether a control is, or may be, a + or x
 */
export function contentsOf(
  { line, nodes: own, rest }: Label,
  controls: readonly HTMLElement[],
  isButton: (control: Element) => boolean,
): Contents {
  const [first, last] = [own[0] as Text, own.at(-1) as Text];
  const items: (Item & { at: Node })[] = [
    ...wordsIn(line, own, controls).map((words) => ({ words, at: words.nodes[0] as Text })),
    ...controls.map((control) => ({ control, isButton: isButton(control), at: control })),
  ].sort((a, b) => (isBefore(a.at, b.at) ? -1 : 1));
  const before = items.filter(({ at }) => isBefore(at, first));
  const after = items.filter(({ at }) => isBefore(last, at));
  const isLedByWords = before.some((item) => 'words' in item);
  const lead = before.flatMap((item) => ('control' in item ? [item.control] : []));
  const { until, isAmbiguous } = endOf(after, rest !== '');
  const kept = after.slice(0, until);
  const words = kept.flatMap((item) => ('words' in item ? [item.words] : []));
  const left = before.flatMap((item) => ('words' in item ? [item.words] : []));
  return {
    // The value may stand before the label, where nothing stands behind it.
    words: words.length > 0 || rest !== '' || until < after.length ? words : left,
    controls: [
      ...(isLedByWords ? [] : lead),
      ...kept.flatMap((item) => ('control' in item ? [item.control] : [])),
    ],
    foreign: isLedByWords ? lead : [],
    isAmbiguous,
  };
}

/** How many of the items behind a label are its own. */
function endOf(after: readonly Item[], hasValue: boolean): { until: number; isAmbiguous: boolean } {
  let state: 'value' | 'buttons' | 'late value' = 'value';
  let isValued = hasValue;
  let last: Words | undefined;
  for (const [at, item] of after.entries()) {
    const isText = 'words' in item;
    if (!isText && !item.isButton) continue;
    if (state === 'value') {
      if (isText && last && areParted(last, item.words)) return { until: at, isAmbiguous: false };
      if (isText) {
        isValued = true;
        last = item.words;
      } else state = 'buttons';
    } else if (state === 'buttons') {
      if (isText && isValued) return { until: at, isAmbiguous: false };
      if (isText) state = 'late value';
    } else if (!isText) return { until: at, isAmbiguous: true };
  }
  return { until: after.length, isAmbiguous: false };
}

/** Whether an empty cell stands between words: the place of a missing button, behind which another line begins. */
function areParted({ nodes: before }: Words, { nodes: after }: Words): boolean {
  const [first, last] = [before.at(-1) as Text, after[0] as Text];
  const cells = childrenOf(around([first, last]) as Element);
  const from = cells.findIndex((cell) => holds(cell, first));
  const to = cells.findIndex((cell) => holds(cell, last));
  return cells.slice(from + 1, Math.max(0, to)).some(isEmptyCell);
}

function isEmptyCell(cell: Element): boolean {
  const isCell = cell.localName !== 'br' && cell.getBoundingClientRect().height > 0;
  return isCell && !/\S/.test(cell.textContent ?? '') && all(cell, '*').length === 0;
}

/** The words of a line that are not in its label and not on a control. */
function wordsIn(
  line: readonly Element[],
  own: readonly Text[],
  controls: readonly Element[],
): Words[] {
  const label = fold(textIn(own));
  // A switch may be named for screen readers, too.
  const isNameAgain = (node: Text) => fold(node.data) === label && !isTextSeen(node);
  return line
    .flatMap((part) => runsOf(part))
    .flatMap((run) => {
      const groups: Text[][] = [[]];
      for (const node of run.nodes) {
        const isKept =
          !own.includes(node) &&
          !controls.some((control) => holds(control, node)) &&
          isTextVisible(node) &&
          isOfValue(node) &&
          !isSlidAway(node) &&
          !isNameAgain(node);
        if (isKept || (!/\S/.test(node.data) && !own.includes(node))) groups.at(-1)?.push(node);
        else groups.push([]);
      }
      return groups
        .map((nodes) => ({ nodes, text: textIn(nodes) }))
        .filter(({ text }) => /[^\s:]/.test(text));
    });
}

/** Whether a box shows another text instead of this one, as a switch does whose « Oui » and « Non » slide in it. */
function isSlidAway(node: Text): boolean {
  if (isTextSeen(node)) return false;
  const { left, right } = boxOfNode(node);
  const isBeside = (box: Element) => {
    const edge = box.getBoundingClientRect();
    return edge.right <= left + SLIVER || edge.left >= right - SLIVER;
  };
  const isCutting = (box: Element) => getComputedStyle(box).overflowX !== 'visible';
  let box = parentOf(node);
  // A text for screen readers does not stand beside its box, but is larger.
  while (box && !(isCutting(box) && isBeside(box))) box = parentOf(box);
  return box !== null && box.clientWidth <= WIDEST_SWITCH && textNodes(box).some(isTextSeen);
}
