import type { User } from '../bulk/reading';
import { Problem } from '../bulk/reason';
import { controlWords, usableControls } from '../dom/controls';
import { textNodes, textOf } from '../dom/texts';
import { isVisible } from '../dom/visible';
import { fold, sameValue } from '../text';
import { buttonOf, licenceLine, readLines } from './option-lines';
import { findUsersTable, readRows, type UsersTable } from './users-table';
import { CLOSE_WORDS, DETAIL_LABELS, DETAIL_TITLES, FORBIDDEN, USER_COLUMNS } from './words';

/** How many of the detail's own labels, or its title, must be in view together. */
const ENOUGH_LABELS = 2;

/**
 * Finds the user's detail in view, wherever it opened: the largest element around its labels that
 * holds neither the users table's headings nor a row's cells.
 *
 * @returns `undefined` when none is in view
 * @throws Problem when two are
 */
export function findDetail(document: Document): Element | undefined {
  return detailAmong(labelled(document));
}

function detailAmong(labels: readonly Labelled[]): Element | undefined {
  const found = new Map<Element, number>();
  for (const { around } of labels) found.set(around, (found.get(around) ?? 0) + 1);
  const details = [...found]
    .filter(([, count]) => count >= ENOUGH_LABELS)
    .map(([element]) => element);
  if (details.length > 1) throw new Problem({ code: 'ambiguous-detail' });
  return details[0];
}

/**
 * Finds what has to be closed: the detail in view, or the frame of one that did not load, which shows
 * no more than its title and lies over the table.
 */
export function findFrame(document: Document): Element | undefined {
  const labels = labelled(document);
  const detail = detailAmong(labels);
  if (detail) return detail;
  const titled = labels.filter(({ label }) => DETAIL_TITLES.includes(label));
  return titled.find(({ around }) => closeControl(around))?.around;
}

interface Labelled {
  label: string;
  around: Element;
}

/** The detail's own words in view, each with the largest element around it that is not the table. */
function labelled(document: Document): Labelled[] {
  const table = findUsersTable(document.body);
  const rows = table ? readRows(table).map(({ licenceCell }) => licenceCell) : [];
  const holdsTable = (element: Element) => {
    return (
      table !== undefined &&
      (element.contains(table.headings) || rows.some((row) => element.contains(row)))
    );
  };
  return detailLabels(document, table, rows).map((node) => {
    return { label: fold(node.data), around: largestAround(node, holdsTable) };
  });
}

/**
 * Whose detail it is: what its line `Licence` says, else the reference looked for, if it is shown. A
 * detail without any reference is known by number and name together: two users never share both.
 *
 * @returns the licence reference; `undefined` where the detail names nobody
 */
export function ownerOf(detail: Element, expected: Identity): string | undefined {
  const lines = readLines(detail);
  const named = licenceLine(lines)
    ?.split(' ')
    .find((word) => /\d/.test(word));
  if (named) return named;
  if (mentions(textOf(detail), expected.licence)) return expected.licence;
  const { sda, name, licence } = expected;
  const says = (labels: readonly string[], value: string) => {
    const shown = lines.find(({ label }) => labels.includes(fold(label)))?.value;
    return value !== '' && shown !== undefined && sameValue(shown, value);
  };
  return says(USER_COLUMNS.sda, sda) && says(USER_COLUMNS.name, name) ? licence : undefined;
}

/** What tells a user from the others, as his row shows it. */
export type Identity = Pick<User, 'licence' | 'sda' | 'name'>;

/** Whether a text contains a reference as a whole word: `FPC17293` is not in `FPC172932`. */
function mentions(text: string, reference: string): boolean {
  return text.split(/[^\p{L}\p{N}_-]+/u).includes(reference);
}

/**
 * The control that closes a detail.
 *
 * @returns `undefined` when there is none; the one in words before the one that is only a sign
 */
export function closeControl(detail: Element): HTMLElement | undefined {
  const inLines = new Set(readLines(detail).flatMap(({ add, remove }) => [...add, ...remove]));
  const controls = usableControls(detail)
    .filter((control) => !inLines.has(control))
    .map((control) => ({ control, words: controlWords(control) }))
    .filter(({ words }) => !words.some((word) => FORBIDDEN.test(word)))
    .filter(({ words }) => words.some((word) => CLOSE_WORDS.test(word)));
  const inWords = controls.find(({ words }) => /\p{L}{2}/u.test(words[0] ?? ''));
  return (inWords ?? controls[0])?.control;
}

/** The option lines of a detail, as the plan wants them. */
export function readOptions(detail: Element, wanted: readonly string[]) {
  const lines = readLines(detail, wanted);
  const asked = new Set(wanted.map(fold));
  const options = lines.some(({ isOption }) => isOption)
    ? lines.filter(({ isOption }) => isOption)
    : lines.filter(({ label, add, remove }) => {
        return asked.has(fold(label)) || add.length + remove.length > 0;
      });
  for (const { label, add, remove } of options) {
    if (add.length > 1 || remove.length > 1) {
      throw new Problem({ code: 'option-ambiguous', option: label });
    }
  }
  return options.map((line) => ({ ...line, button: buttonOf(line) }));
}

function detailLabels(document: Document, table: UsersTable | undefined, rows: Element[]): Text[] {
  const cells = new Set(rows);
  const nodes = textNodes(
    document.body,
    (element) => element === table?.headings || cells.has(element),
  );
  return nodes.filter((node) => {
    const text = fold(node.data);
    const isLabel = DETAIL_LABELS.includes(text) || DETAIL_TITLES.includes(text);
    return isLabel && node.parentElement !== null && isVisible(node.parentElement);
  });
}

function largestAround(node: Text, holdsTable: (element: Element) => boolean): Element {
  let around = node.parentElement as Element;
  const { body } = around.ownerDocument;
  while (
    around.parentElement &&
    around.parentElement !== body &&
    !holdsTable(around.parentElement)
  ) {
    around = around.parentElement;
  }
  return around;
}
