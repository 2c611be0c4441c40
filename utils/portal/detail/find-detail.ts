import { optionKey } from '../../bulk/option-names';
import { Problem } from '../../bulk/problem';
import { plainValue } from '../../bulk/shown-value';
import { parentOf } from '../../dom/flat-tree';
import { oncePerLook } from '../../dom/remember/once-per-look';
import { isBehind } from '../../dom/seen/hidden-behind';
import { isTextSeen, isTextVisible } from '../../dom/seen/visible';
import { closest, documentOf, isWithinAny } from '../../dom/tree/search';
import { textsThat } from '../../dom/tree/texts';
import { layerAround } from '../page/layer';
import { readRows } from '../users/table/user-rows';
import { findUsersTable, type UsersTable } from '../users/table/users-table';
import {
  DETAIL_LABELS,
  DETAIL_TITLES,
  LICENCE_LABELS,
  OPTION_LABELS,
  PART_HEADINGS,
  USER_COLUMNS,
} from '../vocabulary/portal-words';
import { taught } from '../vocabulary/profile/taught';
import { closeControl } from './close/close-control';
import { buttonOf, readLines } from './lines/option-lines';

/** How many of the detail's own labels, or its title, must be in view together. */
const ENOUGH_LABELS = 2;
const DETAIL_WORDS = new Set([...DETAIL_LABELS, ...DETAIL_TITLES, ...PART_HEADINGS].map(optionKey));
/** What says whose a block is, or that it is somebody's: a stock of options names nobody. */
const NAMING = new Set<string>([...LICENCE_LABELS, ...USER_COLUMNS.sda, ...USER_COLUMNS.name]);
const OPTIONS = new Set([...OPTION_LABELS, ...PART_HEADINGS].map(optionKey));

/**
 * Finds the user's detail in view, wherever it opened: the largest element around its labels that
 * holds neither the users table's headings nor a row's cells.
 *
 * @returns `undefined` when none is in view
 * @throws Problem when two are
 */
export const findDetail = oncePerLook((root: Element): Element | undefined => {
  return detailAmong(labelled(root));
});

/** The same, `undefined` also where there are two, or two tables, as may seem while a portal draws. */
export function safeDetail(root: Element): Element | undefined {
  try {
    return findDetail(root);
  } catch {
    return undefined;
  }
}

function detailAmong(labels: readonly Labelled[]): Element | undefined {
  const found = new Map<Element, string[]>();
  for (const { label, around } of labels) found.set(around, [...(found.get(around) ?? []), label]);
  const details = [...found]
    .filter(([, shown]) => {
      // Parts have everyday names: they only back up what is told by the rest.
      const own = shown.filter((label) => !PART_HEADINGS.includes(label));
      const hasParts = own.length < shown.length;
      return own.length + (own.length > 0 && hasParts ? 1 : 0) >= ENOUGH_LABELS;
    })
    .filter(
      ([element, shown]) => shown.some((label) => !isOfOption(label)) || namesSomebody(element),
    )
    .map(([element]) => element);
  if (details.length > 1) throw new Problem({ code: 'ambiguous-detail' });
  return details[0];
}

function isOfOption(label: string): boolean {
  return OPTIONS.has(label) || taught.profile.options.some((one) => optionKey(one) === label);
}

function namesSomebody(element: Element): boolean {
  return namings(element).some(isTextSeen);
}

/**
 * Finds what has to be closed: the detail in view, or the frame of one that did not load, which shows
 * no more than its title and lies over the table.
 */
export function findFrame(root: Element): Element | undefined {
  const labels = labelled(root);
  const detail = detailAmong(labels);
  if (detail) return detail;
  const titled = labels.filter(({ label }) => isTitle(label));
  return titled.find(({ around }) => closeControl(around))?.around;
}

function isTitle(label: string): boolean {
  return DETAIL_TITLES.includes(label);
}

interface Labelled {
  label: string;
  around: Element;
}

/** The detail's own words in view, each with the largest element around it that is not the table. */
const labelled = oncePerLook((root: Element): readonly Labelled[] => {
  const table = findUsersTable(root);
  const { isOfTable, holdsTable } = table ? placesIn(table) : NO_TABLE;
  const { headings } = table ?? {};
  // Behind a question that is asked of a person the table is as inert as the detail.
  const isLive = headings !== undefined && closest(headings, '[inert]') === null;
  const found = detailWords(root)
    .filter((node) => !isOfTable(node) && isTextVisible(node))
    .map((node) => ({
      node,
      label: labelOf(node),
      around: largestAround(node, root, holdsTable),
    }));
  const blocks = Map.groupBy(table ? found : wholePage(found, root), ({ around }) => around);
  return [...blocks].flatMap(([block, words]) => {
    // One word alone makes no detail, and is not worth the time that it takes to see where it stands.
    const mayCount = words.length >= ENOUGH_LABELS || words.some(({ label }) => isTitle(label));
    if (!mayCount) return [];
    const isThere = (node: Text) => isTextSeen(node) && !(isLive && closest(node, '[inert]'));
    if (!areEnough(words, ({ node }) => isThere(node))) return [];
    return headings && isBehind(block, headings) ? [] : words;
  });
});

/**
 * A detail that is a page of its own may stand right in it, without an element around it: its parts are one
 * where no users are in view, and none of its words is there twice, as they would be in two details. What stands
 * in a layer is no page: the users may be held out of view behind it.
 */
function wholePage<L extends Labelled & { node: Text }>(
  found: readonly L[],
  root: Element,
): readonly L[] {
  const isLayer = found.every(({ node }) => layerAround(parentOf(node) as Element) !== undefined);
  if (isLayer) return found;
  const isOnce = new Set(found.map(({ label }) => label)).size === found.length;
  const { body } = documentOf(root);
  return isOnce ? found.map((one) => ({ ...one, around: body })) : found;
}

/** Whether as many as make a detail, or all that there are, are so; no more of them are looked at. */
function areEnough<T>(items: readonly T[], isSo: (item: T) => boolean): boolean {
  let missing = Math.min(items.length, ENOUGH_LABELS);
  for (const item of items) {
    if (isSo(item)) missing -= 1;
    if (missing === 0) return true;
  }
  return false;
}

interface Places {
  /** Whether something stands in the headings or in a row's cell of the licence. */
  isOfTable: (node: Node) => boolean;
  /** Whether an element holds the headings or such a cell. */
  holdsTable: (element: Element) => boolean;
}

const NO_TABLE: Places = { isOfTable: () => false, holdsTable: () => false };

/** What stands where in a table: asked of each label of a detail, whatever the number of rows. */
const placesIn = oncePerLook((table: UsersTable): Places => {
  const cells = readRows(table).map((row) => row.licenceCell);
  const parts = new Set([table.headings, ...(table.cells ?? []), ...cells]);
  const holders = new Set<Element>();
  for (const part of parts) {
    for (let at: Element | null = part; at && !holders.has(at); at = parentOf(at)) holders.add(at);
  }
  return {
    holdsTable: (element) => holders.has(element),
    isOfTable: (node) => isWithinAny(node, parts),
  };
});

/** The option lines of a detail, as the plan wants them. */
export function readOptions(detail: Element, wanted: readonly string[]) {
  const lines = readLines(detail, wanted);
  const asked = new Set([...wanted, ...taught.profile.options].map(optionKey));
  const options = lines.some(({ isOption }) => isOption)
    ? lines.filter(({ isOption }) => isOption)
    : lines.filter(({ label, add, remove }) => {
        return asked.has(optionKey(label)) || add.length + remove.length > 0;
      });
  const isWanted = (label: string) => wanted.some((one) => optionKey(one) === optionKey(label));
  for (const { label, add, remove, isAmbiguous } of options) {
    if (add.length > 1 || remove.length > 1 || (isAmbiguous && isWanted(label))) {
      throw new Problem({ code: 'option-ambiguous', option: label });
    }
  }
  return options.map((line) => {
    return { ...line, value: plainValue(line.value, line.label), button: buttonOf(line) };
  });
}

const detailWords = textsThat((text) => isDetailWord(labelIn(text)));

const namings = textsThat((text) => {
  return NAMING.has(labelIn(text)) || taught.namedBy(labelIn(text)) !== undefined;
});

/** A label, folded, without the value that may stand behind it in the same text. */
function labelOf({ data }: Text): string {
  return labelIn(data);
}

function labelIn(text: string): string {
  return optionKey(text.split(/\s*:\s/)[0] ?? '');
}

function isDetailWord(label: string): boolean {
  if (DETAIL_WORDS.has(label)) return true;
  const { options, labels } = taught.profile;
  return [...options, ...labels].some((one) => optionKey(one) === label);
}

/** Not farther than the body of the page, where that holds more than the detail. */
function largestAround(
  node: Text,
  root: Element,
  holdsTable: (element: Element) => boolean,
): Element {
  const body = documentOf(root).body;
  let around = parentOf(node) as Element;
  for (let up = parentOf(around); up && up !== body && up !== root; up = parentOf(around)) {
    if (holdsTable(up)) break;
    around = up;
  }
  return around;
}
