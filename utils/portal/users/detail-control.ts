import { pointedTipOf } from '../../dom/act/pointed-tips';
import { parentOf } from '../../dom/flat-tree';
import { oncePerLook } from '../../dom/remember/once-per-look';
import { controlWords, pressableParts } from '../../dom/seen/controls';
import { pictureNames } from '../../dom/seen/icon-names';
import { isSeen } from '../../dom/seen/visible';
import { holds } from '../../dom/tree/search';
import { textNodes } from '../../dom/tree/texts';
import { fold } from '../../text';
import { isDangerous, showsDanger } from '../vocabulary/danger-words';
import { DETAIL_PHRASES } from '../vocabulary/detail-phrases';
import { plainPhrase } from '../vocabulary/plain-phrase';
import { FORBIDDEN } from '../vocabulary/portal-words';
import { taught } from '../vocabulary/profile/taught';
import { rowParts } from './table/row-parts';
import type { UsersTable } from './table/users-table';

/**
 * Everything in a row that says that it leads into its detail, and nothing else; where a row is made of
 * several elements, what stands at its height. A picture and a text that lead to one address are one.
 */
export function detailControls(row: Element, table: UsersTable): HTMLElement[] {
  const parts = rowParts(row, table);
  const inside = parts.flatMap((part) => detailControlsIn(part, parts));
  if (inside.length > 0 || parts.length > 1) return inside;
  return detailControlsIn(table.area, parts).filter((control) => isAtHeightOf(row, control));
}

/** Whether the middle of a control stands at the height of a row. */
export function isAtHeightOf(row: Element, control: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  const place = control.getBoundingClientRect();
  const middle = (place.top + place.bottom) / 2;
  return middle > top && middle < bottom;
}

/** The same among all that stands in an element. @param row what the row of the user is drawn in */
export function detailControlsIn(part: Element, row: readonly Element[] = [part]): HTMLElement[] {
  const { ways } = waysIn(part, row);
  const seen = new Set<string>();
  return ways.filter((control) => {
    const leadsTo = addressOf(control);
    if (leadsTo === undefined) return true;
    const isAgain = seen.has(leadsTo);
    seen.add(leadsTo);
    return !isAgain;
  });
}

/** What begins like a way into the detail and says more: it is never pressed. */
export function refusedDetails(row: Element): HTMLElement[] {
  return waysIn(row, [row]).refused;
}

function waysIn(part: Element, row: readonly Element[]) {
  const among = waysAmong(pressableParts(part), row);
  if (among.ways.length + among.refused.length > 0) return among;
  return waysAmong(pointedWords(part), row);
}

function waysAmong(controls: readonly HTMLElement[], row: readonly Element[]) {
  const ways: HTMLElement[] = [];
  const refused: HTMLElement[] = [];
  for (const control of controls) {
    // What a tip said of a picture in a row counts there alone: elsewhere it may stand for something else.
    const said = [...controlWords(control), fold(pointedTipOf(control))].filter(Boolean);
    const isMaybe = said.some((word) => BEGINNING.test(word)) || taught.shows('detail');
    if (!isMaybe) continue;
    const words = said.map((word) => plainPhrase(word, particularsOf(row, control)));
    const isHarmful = isDangerous(words) || said.some((word) => FORBIDDEN.test(word));
    const others = words.filter((word) => BEGINNING.test(word) && !isDetailPhrase(word));
    const isWay = words.some(isDetailPhrase) && others.length === 0;
    const isTaken =
      (isWay && !taught.isUnlike('detail', control)) || taught.looksLike('detail', control);
    if (!isHarmful && isTaken) ways.push(control);
    else if (said.some((word) => BEGINNING.test(word))) refused.push(control);
  }
  // A bin that is called so has its name from another one, and so may the others.
  if (ways.some((control) => showsDanger(pictureNames(control)))) {
    return { ways: [], refused: [...refused, ...ways] };
  }
  return { ways, refused };
}

/** Words of a row that is pressed as a whole: what has the hand for a pointer. What else it says is asked later. */
function pointedWords(part: Element): HTMLElement[] {
  const around = textNodes(part)
    .filter(({ data }) => BEGINNING.test(fold(data)) || taught.shows('detail'))
    .map(parentOf);
  return around.filter((word): word is HTMLElement => {
    return word !== null && isSeen(word) && getComputedStyle(word).cursor === 'pointer';
  });
}

/** How what leads into a detail begins: what else it says decides. */
const BEGINNING =
  /^[^\p{L}]*(?:(?:voir|afficher|consulter|ouvrir|view|open|show|see|more|plus de)\s+)?(?:(?:le|la|les|sa|son|ses|the|user)\s+)*(?:details?|fiche)\b/u;

function isDetailPhrase(phrase: string): boolean {
  return DETAIL_PHRASES.some((known) => known.test(phrase));
}

/** What else a row says is about its user, and may follow on its *Détail*. */
function particularsOf(row: readonly Element[], control: Element): string[] {
  return row
    .flatMap(textsOf)
    .filter(({ node }) => !holds(control, node))
    .map(({ text }) => text);
}

const textsOf = oncePerLook((part: Element) => {
  const texts = textNodes(part).map((node) => ({ node, text: fold(node.data) }));
  return texts.filter(({ text }) => !isDetailPhrase(text) && text.length > 2);
});

/** The address that a link leads to; `undefined` for one that only runs a script. */
export function addressOf(control: Element): string | undefined {
  const address = control.getAttribute('href') ?? '';
  return /^(?:#.*|\s*|javascript:.*)$/is.test(address) ? undefined : address;
}
