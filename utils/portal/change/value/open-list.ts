import { parentOf } from '../../../dom/flat-tree';
import { usableControls } from '../../../dom/seen/controls';
import { classWords, isTextVisible, isVisible } from '../../../dom/seen/visible';
import { all, around, closest, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { phoneDigits, sameValue, tidy } from '../../../text';
import { holdsField } from '../../detail/fields/field-kinds';
import { TELLING_SIGN } from '../consent/consent-words';

/** Lists that are always open: a person presses the entry that they mean, which is then marked. */

const OPTION = '[role="option"]';
const ROW = 'tr, li, [role="row"], [role="listitem"]';
const CELL = 'td, th, [role="gridcell"], [role="cell"]';
const HEADING = 'th, [role="columnheader"]';
/** How many elements lie at most between the pressed element and its row. */
const ROW_DEPTH = 3;
/** Classes of the row that has the mouse over it, or the focus. */
const PASSING = /^(?:hover(?:ed)?|focus(?:ed)?)$/;

/**
 * The entries of lists in an area.
 *
 * @param isBare whether rows of numbers count, too, that are not marked as entries
 */
export function entriesIn(area: Element, isBare: boolean): HTMLElement[] {
  const marked = all(area, OPTION).filter(isVisible);
  return isBare ? [...marked, ...all(area, ROW).filter(isEntry)] : marked;
}

/** Whether an element is an entry: it is marked as one, or it and others beside it show one number each. */
export function isEntry(element: Element): boolean {
  return element.matches(OPTION) || rowsBeside(element).length > 0;
}

/** The innermost of several entries. */
export function innermost(entries: readonly HTMLElement[]): HTMLElement[] {
  return entries.filter((one) => !entries.some((other) => other !== one && holds(one, other)));
}

/** The rows of the list of an entry, and their headings: their words are no part of a question. */
export function listAround(entry: Element): Element[] {
  const rows = rowsBeside(entry);
  const list = around(rows);
  const table = list && closest(list, 'table, [role="grid"], [role="table"]');
  return [...rows, ...(table ? all<Element>(table, HEADING) : [])];
}

/** The rows of the list of numbers in which an entry stands; none where it stands in no such list. */
function rowsBeside(entry: Element): Element[] {
  let at: Element | null = entry;
  for (let depth = 0; at && depth < ROW_DEPTH; depth++, at = parentOf(at)) {
    if (!isNumberRow(at)) return [];
    const { localName } = at;
    const rows = [...(parentOf(at)?.children ?? [])].filter((one) => one.localName === localName);
    const alike = rows.filter(isNumberRow);
    if (alike.length > 1) return alike;
  }
  return [];
}

/** Whether an element shows one number and no price, and has nothing to fill in and one thing to press at most. */
function isNumberRow(element: Element): boolean {
  const texts = textNodes(element)
    .filter(isTextVisible)
    .map(({ data }) => tidy(data));
  const [number, ...others] = texts.filter((text) => phoneDigits(text) !== undefined);
  if (number === undefined || others.length > 0 || !isVisible(element)) return false;
  const isPlain = texts.every((text) => text === number || !TELLING_SIGN.test(text));
  return (
    isPlain &&
    !holdsField(element) &&
    all(element, TICKED).length === 0 &&
    usableControls(element).length < 2
  );
}

const TICKED = 'input, [role="checkbox"], [role="radio"], [role="switch"]';

/** The part of an entry that a person would press to take the value that it shows. */
export function pressedIn(entry: HTMLElement, value: string): HTMLElement {
  const text = textNodes(entry).find(({ data }) => sameValue(tidy(data), value));
  const cell = text && (closest(text, CELL) as HTMLElement | null);
  return cell && holds(entry, cell) ? cell : entry;
}

/** The `aria-selected` and `aria-checked` of an entry, which say whether it is taken. */
export function marksOf(entry: Element): (string | null)[] {
  return ['aria-selected', 'aria-checked'].map((name) => entry.getAttribute(name));
}

/** The classes and colours of an entry, which tell whether it is taken where it has no marks. */
export function appearanceOfEntry(entry: Element): string {
  const parts = [entry, ...all<Element>(entry, '*')];
  return parts
    .map((part) => {
      const { backgroundColor, fontWeight } = getComputedStyle(part);
      const words = classWords(part).filter((word) => !PASSING.test(word));
      return [...words, backgroundColor, fontWeight].join(' ');
    })
    .join('\n');
}
