import { parentOf } from '../../../dom/flat-tree';
import { untilRenewed } from '../../../dom/remember/until-renewed';
import { detailControlsIn, isBesideRow } from './detail-control';
import { rowMenusIn } from './row-menu';

/** How many elements above the users' rows a part may hold what stands beside them. */
const BESIDE_DEPTH = 3;

/**
 * Some kits keep the last column in view, and draw it in a part of its own beside the rows: then the ways into the details
 * stand there. It counts only where all ways around the users stand beside them, one at the height of each.
 *
 * @param area what holds the rows
 * @returns what holds the rows and the ways; the area itself where it holds them, or where that is not clear
 */
export function areaWithDetailControls(area: Element, rows: readonly Element[]): Element {
  const [row] = rows;
  // The first row mostly tells, and the others need not be looked through.
  if (!row || holdsWay(row) || waysIn(area, row).length > 0) return area;
  const users = area.getBoundingClientRect();
  let around = parentOf(area);
  for (let depth = 0; around && depth < BESIDE_DEPTH; depth++, around = parentOf(around)) {
    if (around.localName === 'body') return area;
    const ways = waysIn(around, row);
    if (ways.length === 0) continue;
    const isBeside = ways.every((way) => {
      const { left, right } = way.getBoundingClientRect();
      return left >= users.right - 1 || right <= users.left + 1;
    });
    const owners = ways.map((way) => rows.filter((one) => isBesideRow(one, way)));
    const isOneEach = new Set(owners.flat()).size === ways.length;
    return isBeside && isOneEach && owners.every((own) => own.length === 1) ? around : area;
  }
  return area;
}

/**
 * Whether a row holds a way into its detail. To read all that can be pressed takes long: a way stays as long as the row's
 * texts and nodes do. Where that is wrong, only the rows are looked at.
 */
const holdsWay = untilRenewed(
  (row) => waysIn(row, row).length > 0,
  (isSo) => isSo,
);

function waysIn(part: Element, row: Element): HTMLElement[] {
  const details = detailControlsIn(part, [row]);
  return details.length > 0 ? details : rowMenusIn(part);
}
