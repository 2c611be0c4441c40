import { PRESSABLE } from '../../../dom/seen/controls';
import { isVisible } from '../../../dom/seen/visible';
import { all, closest, holds, isBefore } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { fold } from '../../../text';
import { dialogAround } from '../../page/layer';
import { CAPTION_WORD, USERS_WORD } from '../../vocabulary/pager-phrases';
import type { NearControl, PagerArea } from './near-controls';
import { leadsToPage } from './page-links';
import { isNumbered, saysCount } from './page-numbers';

const TABLE = 'table, [role="grid"], [role="table"]';
const HEADING = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';
const FIELD =
  'input:not([type="hidden"], [type="button"], [type="submit"], [type="image"], [type="checkbox"]), textarea';
/** Words for steps or other things that one goes through, which are not pages of a list. */
const STEPS =
  /\b(?:etapes?|assistant|steps?|wizard|diapos?|slides?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|semaine|week)\b/;

/**
 * Whether a control may be the table's. It is not if it belongs to another table, a part with a heading of its own, a
 * form, or steps that one goes through; if it leads to another page; or if it stands in a menu, a head or a dialog that
 * is not of pages.
 */
export function isOfTable({ control, block }: NearControl, area: PagerArea): boolean {
  const { holders } = area;
  if (!leadsToPage(control, block)) return false;
  if (control.matches('[aria-haspopup], [aria-expanded]')) return false;
  const layer = dialogAround(control);
  if (layer && !holders.has(layer)) return false;
  const bar = closest(control, 'nav, header, [role="navigation"], [role="banner"]');
  if (bar && !holders.has(bar) && !isOfPages(bar)) return false;
  if (isParted(block, area)) return false;
  return block === control || isPagerBlock(block, control);
}

function isPagerBlock(block: Element, control: Element): boolean {
  const tables = all(block, TABLE);
  if (tables.some((other) => !holds(other, control))) return false;
  const headings = all(block, HEADING);
  const isOfOther = (heading: Element) => {
    return !/\bpag/.test(fold(textOf(heading))) && !isTitleFirst(heading, control, block);
  };
  if (headings.some(isOfOther)) return false;
  if (STEPS.test(fold(textOf(block)))) return false;
  const fields = all<HTMLInputElement>(block, FIELD).filter(({ value }) => !/^\d*$/.test(value));
  const isForm =
    all(block, FIELD).length > 0 && (fields.length > 0 || all(block, 'label').length > 1);
  return !isForm || saysCount(block) || isNumbered(block);
}

/**
 * Whether a heading is the list's own title, which many kits draw in one bar with the pager: it names users and nothing
 * else, and is the first thing there, before the pages' numbers or their count. Between two arrows, a title is one of the things to turn to.
 */
function isTitleFirst(heading: Element, control: Element, block: Element): boolean {
  const words = fold(textOf(heading)).match(/\p{L}{2,}/gu) ?? [];
  const isOfUsers = words.some((word) => USERS_WORD.test(word));
  if (!isOfUsers || !words.every((word) => CAPTION_WORD.test(word))) return false;
  if (!isNumbered(block) && !saysCount(block)) return false;
  return ![control, ...all(block, PRESSABLE)].some((one) => isBefore(one, heading));
}

function isOfPages(bar: Element): boolean {
  const name = `${bar.getAttribute('aria-label') ?? ''} ${bar.getAttribute('class') ?? ''}`;
  return /\bpag(?:e|es|er|inator)\b|pagination/i.test(name) || isNumbered(bar) || saysCount(bar);
}

/** Whether another table, or a heading, stands between the table and a part beside it. */
export function isParted(block: Element, { around, table, holders }: PagerArea): boolean {
  if (holds(table.area, block)) return false;
  const others = all(around, `${TABLE}, ${HEADING}`).filter((other) => {
    const isElse = !holders.has(other) && !holds(table.area, other) && !holds(block, other);
    // Some kits build a table of their own, and keep the original one out of sight.
    return isElse && isVisible(other);
  });
  const isAfter = isBefore(table.area, block);
  return others.some((other) => {
    if (isAfter) return isBefore(table.area, other) && isBefore(other, block);
    const isBetween = isBefore(block, other) && isBefore(other, table.area);
    return isBetween || (other.matches(TABLE) && isBefore(other, block));
  });
}
