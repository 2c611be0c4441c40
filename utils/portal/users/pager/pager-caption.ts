import { PRESSABLE } from '../../../dom/seen/controls';
import { isTextSeen } from '../../../dom/seen/visible';
import { around, closest, holds, isBefore } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { CAPTION_WORD } from '../../vocabulary/pager-phrases';
import type { UsersTable } from '../table/users-table';

/** Whether something else than pages is named between two arrows, which do not have the table between them. */
export function namesOtherThing(one: Element, other: Element, { headings }: UsersTable): boolean {
  const [first, last] = isBefore(one, other) ? [one, other] : [other, one];
  const part = around([first, last]);
  if (!part || (isBefore(first, headings) && isBefore(headings, last))) return false;
  const said = textNodes(part).filter((node) => {
    const isOfArrow = holds(first, node) || holds(last, node);
    const isBetween = !isOfArrow && isBefore(first, node) && isBefore(node, last);
    return isBetween && closest(node, `${PRESSABLE}, select`) === null && isTextSeen(node);
  });
  const words = said.flatMap(({ data }) => fold(data).match(/\p{L}{2,}/gu) ?? []);
  return words.some((word) => !CAPTION_WORD.test(word));
}
