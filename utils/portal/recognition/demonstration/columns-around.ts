import { parentOf } from '../../../dom/flat-tree';
import { isTextSeen } from '../../../dom/seen/visible';
import { closest, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold, phoneDigits, tidy } from '../../../text';
import { EMPTY_PROFILE, type TaughtColumn } from '../../vocabulary/profile/portal-profile';
import { learnFromPointing } from '../learn-from-pointing';
import type { ExplainedOpening } from './explained-press';

/** One word with letters and digits: the reference of a licence. */
const UNKNOWN_REFERENCE = /^(?=.*\p{L})(?=.*\d{2})[\p{L}\d_-]{4,}$/u;
/** Words without digits: these may be a name. */
const NAME = /^[^\d]*\p{L}{2}[^\d]*$/u;
const ROW = 'tr, [role="row"], li';
/** How many elements above a control its row is searched for. */
const MOST_PARENTS = 8;

/**
 * The headings above the row of a pressed control, where no list is recognised: above its reference, its telephone
 * number, and its name, which is the text that the page says only once.
 *
 * @returns nothing where one heading seems to be of two columns
 */
export function columnsAround(control: Element, root: Element): ExplainedOpening['columns'] {
  const nodes = textsInRow(control, root);
  const counts = new Map<string, number>();
  for (const { data } of textNodes(root)) counts.set(tidy(data), (counts.get(tidy(data)) ?? 0) + 1);
  const nodeOf = {
    licence: nodes.find(isReference),
    sda: nodes.find(({ data }) => phoneDigits(data) !== undefined),
    name: nodes.find(({ data }) => NAME.test(data) && counts.get(tidy(data)) === 1),
  };
  const headings = Object.entries(nodeOf).flatMap(([column, node]) => {
    const cell = node && parentOf(node);
    const learned = cell && learnFromPointing(column as TaughtColumn, cell, EMPTY_PROFILE);
    return learned && !('refusal' in learned) ? [[column, learned.words] as const] : [];
  });
  const areDifferent = new Set(headings.map(([, words]) => fold(words))).size === headings.length;
  return areDifferent ? Object.fromEntries(headings) : {};
}

/**
 * The texts in the row of a control: those in the smallest element around it that shows exactly one reference. If
 * there is none, the texts at its height: the column of the controls may be a part of its own.
 */
function textsInRow(control: Element, root: Element): Text[] {
  let at: Element | null = control;
  for (let depth = 0; at && depth <= MOST_PARENTS; at = parentOf(at), depth++) {
    const around = at;
    const texts = textNodes(around).filter((node) => isTextSeen(node));
    const count = referencesAmong(texts);
    if (count > 1) break;
    const isOutside = (node: Text) => around === control || !holds(control, node);
    if (count === 1) return texts.filter(isOutside);
  }
  const level = textsAtHeightOf(closest(control, ROW) ?? control, root);
  return referencesAmong(level) === 1 ? level : [];
}

function textsAtHeightOf(row: Element, root: Element): Text[] {
  const { top, bottom } = row.getBoundingClientRect();
  return textNodes(root).filter((node) => {
    const box = parentOf(node)?.getBoundingClientRect();
    const middle = box && (box.top + box.bottom) / 2;
    return middle !== undefined && middle > top && middle < bottom && isTextSeen(node);
  });
}

function referencesAmong(texts: readonly Text[]): number {
  return new Set(texts.filter(isReference).map(({ data }) => tidy(data))).size;
}

function isReference({ data }: Text): boolean {
  return UNKNOWN_REFERENCE.test(tidy(data));
}
