import { parentOf } from '../../dom/flat-tree';
import { oncePerLook } from '../../dom/remember/once-per-look';
import { renewedSince } from '../../dom/remember/unchanged-since';
import { whileStanding } from '../../dom/remember/while-standing';
import { controlWords, pressableParts } from '../../dom/seen/controls';
import { showsDots } from '../../dom/seen/drawn-shapes';
import { iconNames } from '../../dom/seen/icon-names';
import { isDangerous } from '../vocabulary/danger-words';
import { addressOf, detailControls, detailControlsIn, isAtHeightOf } from './detail-control';
import { detailsBeneath, foldOpener, isFoldOpener } from './folded-cells';
import { rowParts } from './table/row-parts';
import type { UsersTable } from './table/users-table';

/** What opens a row's menu says this, and nothing else; folded. */
const MENU_PHRASES = [
  /^(?:[⋮︙⋯…]|\.{3}|[•·]{3})$/,
  /^(?:(?:ouvrir|afficher) )?(?:le )?(?:menu|actions|plus d'(?:actions|options)|autres actions|menu (?:des |d')actions)$/,
  /^(?:(?:open|show) )?(?:the )?(?:menu|actions|actions menu|more|more actions|more options|row actions)$/,
];
/** What is said of three dots as well as of a sign that adds: only what shows them opens a menu. */
const DOTS_PHRASE = /^plus$/;
/** The whole names of its picture (see `iconNames`). */
const MENU_NAMES = [
  ...['more', 'more-vert', 'more-horiz', 'more-vertical', 'more-horizontal', 'kebab', 'overflow'],
  ...['ellipsis', 'ellipsis-v', 'ellipsis-h', 'ellipsis-vertical', 'ellipsis-horizontal'],
  ...['dots', 'dots-vertical', 'dots-horizontal', 'three-dots', 'three-dots-vertical'],
];

/** What opens a row's menu: in it, or at its height in a part of its own; where there is one alone. */
function rowMenu(row: Element, table: UsersTable): HTMLElement | undefined {
  const parts = rowParts(row, table);
  const inside = parts.flatMap(menusIn);
  const beside = () => menusIn(table.area).filter((menu) => isAtHeightOf(row, menu));
  const [menu, ...others] = inside.length > 0 || parts.length > 1 ? inside : beside();
  return others.length === 0 ? menu : undefined;
}

const menusIn = oncePerLook((part: Element) => pressableParts(part).filter(isRowMenu));

/** Whether a control says, or shows by its picture, that it opens a menu of actions, and nothing else. */
function isRowMenu(control: HTMLElement): boolean {
  const words = controlWords(control).filter((word) => /[\p{L}\p{N}⋮︙⋯…•]|\.{3}/u.test(word));
  if (isDangerous(words) || addressOf(control) !== undefined) return false;
  const telling = words.filter((word) => !DOTS_PHRASE.test(word));
  if (!telling.every((word) => MENU_PHRASES.some((phrase) => phrase.test(word)))) return false;
  if (telling.length > 0) return true;
  return iconNames(control).some((name) => MENU_NAMES.includes(name)) || isDotted(control);
}

/** To look at a picture takes long: once is enough where it has come, for as long as it stands there. */
const isDotted = whileStanding(showsDots, (control: Element, isSo) => (isSo ? control : undefined));

/** What brings up the *Détail* of a row: the menu in which that stands, or what unfolds the row. */
export function rowOpener(row: Element, table: UsersTable): HTMLElement | undefined {
  return rowMenu(row, table) ?? foldOpener(row);
}

/** Whether a control brings up a *Détail*, rather than being one. */
export function isRowOpener(control: HTMLElement): boolean {
  return isRowMenu(control) || isFoldOpener(control);
}

/** What leads from a row to its detail: its *Détail*, also where that is unfolded, else what brings it up. */
export function waysInto(row: Element, table: UsersTable): HTMLElement[] {
  const details = detailControls(row, table);
  const shown = details.length > 0 ? details : detailsBeneath(row);
  if (shown.length > 0) return shown;
  const opener = rowOpener(row, table);
  return opener ? [opener] : [];
}

/** How far above the users' rows a part may hold what stands beside them. */
const BESIDE_DEPTH = 3;

/**
 * Where the rows of the users hold no way in, and another part beside them does: kits keep their last
 * column in view so. It counts only where all ways in around the users stand beside them, at their heights.
 *
 * @param area what holds the rows
 * @returns what holds the rows and the ways in; the area itself where that is all there is
 */
export function areaWithWays(area: Element, rows: readonly Element[]): Element {
  const [row] = rows;
  // Mostly the first row tells, and the others need not be looked through.
  if (!row || holdsWay(row) || waysIn(area, row).length > 0) return area;
  const users = area.getBoundingClientRect();
  let place = parentOf(area);
  for (let depth = 0; place && depth < BESIDE_DEPTH; depth++, place = parentOf(place)) {
    if (place.localName === 'body') return area;
    const ways = waysIn(place, row);
    if (ways.length === 0) continue;
    const isBeside = ways.every((way) => {
      const { left, right } = way.getBoundingClientRect();
      return left >= users.right - 1 || right <= users.left + 1;
    });
    const owners = ways.map((way) => rows.filter((one) => isAtHeightOf(one, way)));
    const isOneEach = new Set(owners.flat()).size === ways.length;
    return isBeside && isOneEach && owners.every((own) => own.length === 1) ? place : area;
  }
  return area;
}

/** When a row was last read through, and held a way in, in the time of `performance.now()`. */
const heldAt = new WeakMap<Element, number>();

/**
 * Whether a row holds a way in. To read all that can be pressed takes long: what was there stays as long as the
 * row's texts and nodes do. Where that is wrong, no more comes of it than a look at the rows alone.
 */
function holdsWay(row: Element): boolean {
  const before = heldAt.get(row);
  if (before !== undefined && renewedSince(row) <= before) return true;
  const holds = waysIn(row, row).length > 0;
  if (holds) heldAt.set(row, performance.now());
  else heldAt.delete(row);
  return holds;
}

function waysIn(part: Element, row: Element): HTMLElement[] {
  const details = detailControlsIn(part, [row]);
  return details.length > 0 ? details : menusIn(part);
}
