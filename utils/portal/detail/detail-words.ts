import { optionKey } from '../../bulk/option-names';
import { parentOf } from '../../dom/flat-tree';
import { oncePerLook } from '../../dom/remember/once-per-look';
import { isBehind } from '../../dom/seen/hidden-behind';
import { isTextSeen, isTextVisible } from '../../dom/seen/visible';
import { closest, documentOf, isWithinAny } from '../../dom/tree/search';
import { textsThat } from '../../dom/tree/texts';
import { layerAround } from '../page/layer';
import { findUsersTable } from '../users/table/find-users-table';
import { readRows } from '../users/table/user-rows';
import type { UsersTable } from '../users/table/users-table';
import {
  DETAIL_LABELS,
  DETAIL_TITLES,
  LICENCE_LABELS,
  OPTION_LABELS,
  PART_HEADINGS,
  USER_COLUMNS,
} from '../vocabulary/portal-words';
import { taught } from '../vocabulary/profile/taught';

/** The words by which a detail is found: its labels, titles and headings. */

/** How many of these words must be in view together. Where a detail is to be closed, its title alone is enough. */
export const ENOUGH_WORDS = 2;
const DETAIL_WORDS = new Set([...DETAIL_LABELS, ...DETAIL_TITLES, ...PART_HEADINGS].map(optionKey));
/** Labels that say whose a block is. */
const NAMING = new Set<string>([...LICENCE_LABELS, ...USER_COLUMNS.sda, ...USER_COLUMNS.name]);
const OPTIONS = new Set([...OPTION_LABELS, ...PART_HEADINGS].map(optionKey));

/** A word of a detail in view. */
export interface DetailWord {
  /** As `optionKey` gives it. */
  label: string;
  /** The largest element around it that holds nothing of the users table. */
  around: Element;
}

type FoundWord = DetailWord & { node: Text };

export const detailWords = oncePerLook((root: Element): readonly DetailWord[] => {
  const table = findUsersTable(root);
  const { isOfTable, holdsTable } = table ? placesIn(table) : NO_TABLE;
  const headings = table?.headings;
  // Behind a question to the person the table is as inert as the detail.
  const isTableLive = headings !== undefined && closest(headings, '[inert]') === null;
  const found = textsOfDetail(root)
    .filter((node) => !isOfTable(node) && isTextVisible(node))
    .map((node) => ({
      node,
      label: labelIn(node.data),
      around: largestAround(node, root, holdsTable),
    }));
  const blocks = Map.groupBy(table ? found : asWholePage(found, root), ({ around }) => around);
  return [...blocks].flatMap(([block, words]) => {
    // One word alone makes no detail: it is not worth the time to see where it stands.
    const mayCount = words.length >= ENOUGH_WORDS || words.some(({ label }) => isTitle(label));
    if (!mayCount) return [];
    const isThere = (node: Text) => isTextSeen(node) && !(isTableLive && closest(node, '[inert]'));
    if (!areEnough(words, ({ node }) => isThere(node))) return [];
    return headings && isBehind(block, headings) ? [] : words;
  });
});

/**
 * The words of a detail that is a page of its own, and may stand right in the body of the page. All words belong to it
 * if no users are in view and no word is there twice, as it would be in two details. A layer is not a page: the users
 * may be out of view behind it.
 */
function asWholePage(found: readonly FoundWord[], root: Element): readonly FoundWord[] {
  const isLayer = found.every(({ node }) => layerAround(parentOf(node) as Element) !== undefined);
  if (isLayer) return found;
  const isOnce = new Set(found.map(({ label }) => label)).size === found.length;
  const { body } = documentOf(root);
  return isOnce ? found.map((one) => ({ ...one, around: body })) : found;
}

/** Whether enough items to make a detail, or all of them, are so. It looks at no more of them than it needs. */
function areEnough<T>(items: readonly T[], isSo: (item: T) => boolean): boolean {
  let missing = Math.min(items.length, ENOUGH_WORDS);
  for (const item of items) {
    if (isSo(item)) missing -= 1;
    if (missing === 0) return true;
  }
  return false;
}

interface TablePlaces {
  /** Whether a node stands in the headings, or in the licence cell of a row. */
  isOfTable: (node: Node) => boolean;
  /** Whether an element holds the headings or such a cell. */
  holdsTable: (element: Element) => boolean;
}

const NO_TABLE: TablePlaces = { isOfTable: () => false, holdsTable: () => false };

/** Remembered: it is asked for each word of a detail, whatever the number of rows. */
const placesIn = oncePerLook((table: UsersTable): TablePlaces => {
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

/** The largest element around a word within the body of the page, which may hold more than the detail. */
function largestAround(
  node: Text,
  root: Element,
  holdsTable: (element: Element) => boolean,
): Element {
  const { body } = documentOf(root);
  let around = parentOf(node) as Element;
  for (let up = parentOf(around); up && up !== body && up !== root; up = parentOf(around)) {
    if (holdsTable(up)) break;
    around = up;
  }
  return around;
}

const textsOfDetail = textsThat((text) => isDetailLabel(labelIn(text)));

/** The texts in an element that say whose it is. */
export const namingTexts = textsThat((text) => {
  return NAMING.has(labelIn(text)) || taught.namedBy(labelIn(text)) !== undefined;
});

/** The label in a text, as `optionKey` gives it, without the value that may stand behind it. */
function labelIn(text: string): string {
  return optionKey(text.split(/\s*:\s/)[0] ?? '');
}

function isTitle(label: string): boolean {
  return DETAIL_TITLES.includes(label);
}

function isDetailLabel(label: string): boolean {
  if (DETAIL_WORDS.has(label)) return true;
  const { options, labels } = taught.profile;
  return [...options, ...labels].some((one) => optionKey(one) === label);
}

/** Whether a label names an option, or the part *Options*. */
export function isOfOption(label: string): boolean {
  return OPTIONS.has(label) || taught.profile.options.some((one) => optionKey(one) === label);
}
