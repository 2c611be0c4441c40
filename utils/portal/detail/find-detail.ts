import { Problem } from '../../bulk/problem';
import { oncePerLook } from '../../dom/remember/once-per-look';
import { isTextSeen } from '../../dom/seen/visible';
import { findUsersTable } from '../users/table/find-users-table';
import { readRows } from '../users/table/user-rows';
import { DETAIL_TITLES, PART_HEADINGS } from '../vocabulary/portal-words';
import { closeControl } from './close/close-control';
import {
  type DetailWord,
  detailWords,
  ENOUGH_WORDS,
  isOfOption,
  namingTexts,
} from './detail-words';
import { isTitledFor, titlesOf, wordsOf } from './titled-user';

/**
 * Finds the user's detail in view, wherever it opened: the largest element around its words that holds
 * neither the headings of the users table nor a cell of its rows.
 *
 * @returns `undefined` where none is in view
 * @throws Problem where two are
 */
export const findDetail = oncePerLook((root: Element): Element | undefined => {
  return detailAmong(detailWords(root), root);
});

/** The same; `undefined` also where there seem to be two details, or two users tables, while a portal draws. */
export function safeDetail(root: Element): Element | undefined {
  try {
    return findDetail(root);
  } catch {
    return undefined;
  }
}

/**
 * Finds what has to be closed: the detail in view, or the frame of one that did not load, which shows no more
 * than its title and lies over the table.
 */
export function findFrame(root: Element): Element | undefined {
  const words = detailWords(root);
  const detail = detailAmong(words, root);
  if (detail) return detail;
  const titled = words.filter(({ label }) => DETAIL_TITLES.includes(label));
  return titled.find(({ around }) => closeControl(around))?.around;
}

function detailAmong(words: readonly DetailWord[], root: Element): Element | undefined {
  const found = new Map<Element, string[]>();
  for (const { label, around } of words) found.set(around, [...(found.get(around) ?? []), label]);
  const blocks = [...found].filter(([, labels]) => areEnoughLabels(labels));
  // A stock of options names nobody.
  const labelled = blocks.filter(([element, labels]) => {
    return labels.some((label) => !isOfOption(label)) || namesSomebody(element);
  });
  const named =
    labelled.length > 0 ? labelled : blocks.filter(([element]) => isTitled(element, root));
  const details = named.map(([element]) => element);
  if (details.length > 1) throw new Problem({ code: 'ambiguous-detail' });
  return details[0];
}

/** Parts have everyday names: all of them together count for one label, beside others. */
function areEnoughLabels(labels: readonly string[]): boolean {
  const own = labels.filter((label) => !PART_HEADINGS.includes(label));
  const hasParts = own.length < labels.length;
  return own.length + (own.length > 0 && hasParts ? 1 : 0) >= ENOUGH_WORDS;
}

/** Whether the title of a block names a user of the list in view. */
function isTitled(block: Element, root: Element): boolean {
  const table = findUsersTable(root);
  const words = new Set(titlesOf(block).flatMap(wordsOf));
  const rows = table && words.size > 0 ? readRows(table) : [];
  return rows.some((row) => words.has(row.licence) && isTitledFor(block, row.user));
}

function namesSomebody(element: Element): boolean {
  return namingTexts(element).some(isTextSeen);
}
