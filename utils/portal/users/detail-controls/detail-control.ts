import { pointedTipOf } from '../../../dom/act/pointed-tips';
import { parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { controlWords } from '../../../dom/seen/control-words';
import { pictureNames } from '../../../dom/seen/icon-names';
import { pressableParts } from '../../../dom/seen/pressable-parts';
import { isSeen } from '../../../dom/seen/visible';
import { holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { isDangerous, showsDanger } from '../../vocabulary/danger-words';
import { DETAIL_BEGINNING, DETAIL_PHRASES } from '../../vocabulary/detail-phrases';
import { plainPhrase } from '../../vocabulary/plain-phrase';
import { FORBIDDEN } from '../../vocabulary/portal-words';
import { taught } from '../../vocabulary/profile/taught';
import { rowParts } from '../table/row-parts';
import type { UsersTable } from '../table/users-table';

/**
 * All controls of a row that say that they lead into its detail, and nothing else. Where the row has none and is drawn in
 * one part, these may stand beside it. A picture and a text that lead to one address count once.
 */
export function detailControls(row: Element, table: UsersTable): HTMLElement[] {
  const parts = rowParts(row, table);
  const inside = parts.flatMap((part) => detailControlsIn(part, parts));
  if (inside.length > 0 || parts.length > 1) return inside;
  return detailControlsIn(table.area, parts).filter((control) => isBesideRow(row, control));
}

/** Whether the middle of a control stands at the height of a row. */
export function isBesideRow(row: Element, control: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  const place = control.getBoundingClientRect();
  const middle = (place.top + place.bottom) / 2;
  return middle > top && middle < bottom;
}

/** The same within one element. @param row what the row of the user is drawn in */
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

/** Controls that begin like a *Détail* and say more: they are never pressed. */
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
    // A tip counts only for the control that it came up for: elsewhere the same picture may mean something else.
    const said = [...controlWords(control), fold(pointedTipOf(control))].filter(Boolean);
    const isMaybe = said.some((word) => DETAIL_BEGINNING.test(word)) || taught.shows('detail');
    if (!isMaybe) continue;
    const words = said.map((word) => plainPhrase(word, particularsOf(row, control)));
    const isHarmful = isDangerous(words) || said.some((word) => FORBIDDEN.test(word));
    const others = words.filter((word) => DETAIL_BEGINNING.test(word) && !isDetailPhrase(word));
    const isWay = words.some(isDetailPhrase) && others.length === 0;
    const isTaken =
      (isWay && !taught.isUnlike('detail', control)) || taught.looksLike('detail', control);
    if (!isHarmful && isTaken) ways.push(control);
    else if (said.some((word) => DETAIL_BEGINNING.test(word))) refused.push(control);
  }
  // A bin that is called *Détail* got its name by mistake, and so may the others have.
  if (ways.some((control) => showsDanger(pictureNames(control)))) {
    return { ways: [], refused: [...refused, ...ways] };
  }
  return { ways, refused };
}

/** Words of a row that is pressed as a whole: those with a hand for a pointer. `waysAmong` judges what they say. */
function pointedWords(part: Element): HTMLElement[] {
  const around = textNodes(part)
    .filter(({ data }) => DETAIL_BEGINNING.test(fold(data)) || taught.shows('detail'))
    .map(parentOf);
  return around.filter((word): word is HTMLElement => {
    return word !== null && isSeen(word) && getComputedStyle(word).cursor === 'pointer';
  });
}

function isDetailPhrase(phrase: string): boolean {
  return DETAIL_PHRASES.some((known) => known.test(phrase));
}

/** What a row says beside a control is about its user: a *Détail* may name it, too. */
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
