import { parentOf } from '../../../dom/flat-tree';
import { usableControls } from '../../../dom/seen/controls';
import { classWords, isTextVisible, isVisible } from '../../../dom/seen/visible';
import { all, around, closest, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { phoneDigits, sameValue, tidy } from '../../../text';
import { holdsField } from '../../detail/fields/fields';
import { TELLING_SIGN } from '../consent/consent-words';

/** Lists that are always open: a person presses the entry that he means, which is then marked. */

const OPTION = '[role="option"]';
const ROW = 'tr, li, [role="row"], [role="listitem"]';
const CELL = 'td, th, [role="gridcell"], [role="cell"]';
const HEADING = 'th, [role="columnheader"]';
/** How far around what is pressed the row stands whose entry it is. */
const ROW_DEPTH = 3;
/** What a class says of a row over which the mouse is, or which a key would move from. */
const PASSING = /^(?:hover(?:ed)?|focus(?:ed)?)$/;

/** What says in a place that it is an entry of a list; with `isBare` the rows of numbers, too, that do not say so. */
export function entriesIn(place: Element, isBare: boolean): HTMLElement[] {
  const told = all(place, OPTION).filter(isVisible);
  return isBare ? [...told, ...all(place, ROW).filter(isEntry)] : told;
}

/** Whether an element is an entry: it says so, or others beside it show a number each, as it does. */
export function isEntry(element: Element): boolean {
  return element.matches(OPTION) || rowsBeside(element).length > 0;
}

/** The innermost of several entries. */
export function innermost(entries: readonly HTMLElement[]): HTMLElement[] {
  return entries.filter((one) => !entries.some((other) => other !== one && holds(one, other)));
}

/** What belongs to the list of an entry, and is no word of who asks: its rows and their headings. */
export function listAround(entry: Element): Element[] {
  const rows = rowsBeside(entry);
  const list = around(rows);
  const table = list && closest(list, 'table, [role="grid"], [role="table"]');
  return [...rows, ...(table ? all<Element>(table, HEADING) : [])];
}

/** The rows of a list of numbers in which an entry stands; none where it stands in no such list. */
function rowsBeside(entry: Element): Element[] {
  let at: Element | null = entry;
  for (let depth = 0; at && depth < ROW_DEPTH; depth++, at = parentOf(at)) {
    if (!isRow(at)) return [];
    const { localName } = at;
    const rows = [...(parentOf(at)?.children ?? [])].filter((one) => one.localName === localName);
    const alike = rows.filter(isRow);
    if (alike.length > 1) return alike;
  }
  return [];
}

/** Whether an element shows one number, has nothing in it to press or to fill in, and costs nothing. */
function isRow(element: Element): boolean {
  const texts = textNodes(element)
    .filter(isTextVisible)
    .map(({ data }) => tidy(data));
  const [number, ...others] = texts.filter((text) => phoneDigits(text) !== undefined);
  if (number === undefined || others.length > 0 || !isVisible(element)) return false;
  const isPlain = texts.every((text) => text === number || !TELLING_SIGN.test(text));
  return isPlain && !holdsField(element) && all(element, TICKED).length === 0 && hasOneUse(element);
}

const TICKED = 'input, [role="checkbox"], [role="radio"], [role="switch"]';

/** Whether there is no more than one thing to press in a row: that of the row. */
function hasOneUse(row: Element): boolean {
  return usableControls(row).length < 2;
}

/** Where a person would press an entry to take the value that it shows. */
export function pressedIn(entry: HTMLElement, value: string): HTMLElement {
  const text = textNodes(entry).find(({ data }) => sameValue(tidy(data), value));
  const cell = text && (closest(text, CELL) as HTMLElement | null);
  return cell && holds(entry, cell) ? cell : entry;
}

/** What tells whether an entry is taken, but for what says so of itself: how it is called and drawn. */
export function lookOfEntry(entry: Element): string {
  const parts = [entry, ...all<Element>(entry, '*')];
  return parts
    .map((part) => {
      const { backgroundColor, fontWeight } = getComputedStyle(part);
      const words = classWords(part).filter((word) => !PASSING.test(word));
      return [...words, backgroundColor, fontWeight].join(' ');
    })
    .join('\n');
}
