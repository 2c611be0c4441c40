import { oncePerLook } from '../../../dom/remember/once-per-look';
import { whileStanding } from '../../../dom/remember/while-standing';
import { controlWords } from '../../../dom/seen/control-words';
import { showsDots } from '../../../dom/seen/drawn-shapes';
import { iconNames } from '../../../dom/seen/icon-names';
import { pressableParts } from '../../../dom/seen/pressable-parts';
import { isDangerous } from '../../vocabulary/danger-words';
import { DOTS_PHRASE, MENU_NAMES, MENU_PHRASES } from '../../vocabulary/row-menu-words';
import { rowParts } from '../table/row-parts';
import type { UsersTable } from '../table/users-table';
import { addressOf, isBesideRow } from './detail-control';

/** The control that opens a row's menu: in the row, or beside it in another part; `undefined` where there are several. */
export function rowMenu(row: Element, table: UsersTable): HTMLElement | undefined {
  const parts = rowParts(row, table);
  const inside = parts.flatMap(rowMenusIn);
  const beside = () => rowMenusIn(table.area).filter((menu) => isBesideRow(row, menu));
  const [menu, ...others] = inside.length > 0 || parts.length > 1 ? inside : beside();
  return others.length === 0 ? menu : undefined;
}

/** All controls in a part of the page that open a menu of actions. */
export const rowMenusIn = oncePerLook((part: Element) => pressableParts(part).filter(isRowMenu));

/** Whether a control says, or shows by its picture, that it opens a menu of actions, and nothing else. */
export function isRowMenu(control: HTMLElement): boolean {
  const words = controlWords(control).filter((word) => /[\p{L}\p{N}⋮︙⋯…•]|\.{3}/u.test(word));
  if (isDangerous(words) || addressOf(control) !== undefined) return false;
  const telling = words.filter((word) => !DOTS_PHRASE.test(word));
  if (!telling.every((word) => MENU_PHRASES.some((phrase) => phrase.test(word)))) return false;
  if (telling.length > 0) return true;
  return iconNames(control).some((name) => MENU_NAMES.includes(name)) || isDotted(control);
}

/** To look at a picture takes long: once is enough after it has loaded, for as long as it stands there. */
const isDotted = whileStanding(showsDots, (control: Element, isSo) => (isSo ? control : undefined));
