import { PRESSABLE } from '../../../dom/seen/controls';
import { isTextVisible } from '../../../dom/seen/visible';
import { around, closest, holds, isBefore } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import type { UsersTable } from '../table/users-table';

/**
 * What may be said between the two arrows of a list: « Page 2 sur 5 », « 11 à 20 sur 42 utilisateurs », « 20 lignes par
 * page ». Any other word there names what the arrows go through instead: customers, services, days.
 */
const OF_LIST =
  /^(?:pages?|pg|utilisateurs?|users?|resultats?|results?|lignes?|rows?|elements?|items?|enregistrements?|records?|entrees?|entr(?:y|ies)|licences?|licenses?|comptes?|affich\w*|show\w*|display\w*|visibles?|trouves?|found|total|sur|de|du|des|of|out|parmi|au|to|et|and|par|per|un|une|le|la|les|the|aller|go|no|numero)$/;

/** Whether something else than pages is named between two arrows, which do not have the table between them. */
export function namesOtherThing(one: Element, other: Element, { headings }: UsersTable): boolean {
  const [first, last] = isBefore(one, other) ? [one, other] : [other, one];
  const part = around([first, last]);
  if (!part || (isBefore(first, headings) && isBefore(headings, last))) return false;
  const said = textNodes(part).filter((node) => {
    const isOfArrow = holds(first, node) || holds(last, node);
    const isBetween = !isOfArrow && isBefore(first, node) && isBefore(node, last);
    return isBetween && closest(node, `${PRESSABLE}, select`) === null && isTextVisible(node);
  });
  const words = said.flatMap(({ data }) => fold(data).match(/\p{L}{2,}/gu) ?? []);
  return words.some((word) => !OF_LIST.test(word));
}
