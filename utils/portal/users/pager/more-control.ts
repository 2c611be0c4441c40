import { isTextVisible } from '../../../dom/seen/visible';
import { holds, isBefore } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { COUNTING, MORE_PHRASES } from '../../vocabulary/pager-phrases';
import { saysAnyOnly } from './directions';
import type { NearControl, PagerArea } from './near-controls';

/** Whether a control makes the list grow: it stands right after the table, or its rows, with only a count between. */
export function isMoreControl(
  { control, words }: NearControl,
  { around, table, rows }: PagerArea,
): boolean {
  if (!saysAnyOnly(words, MORE_PHRASES)) return false;
  const isIn = holds(table.area, control);
  const last = isIn ? [...rows].at(-1) : table.area;
  if (!last || !isBefore(last, control)) return false;
  const between = textNodes(around).filter((node) => {
    const isBetween = isBefore(last, node) && isBefore(node, control) && !holds(last, node);
    return isBetween && !holds(control, node) && isTextVisible(node);
  });
  return between.every(({ data }) => COUNTING.test(fold(data)));
}
