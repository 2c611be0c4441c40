import { parentOf } from '../../dom/flat-tree';
import { isSeen, isTextSeen } from '../../dom/seen/visible';
import { all, holds } from '../../dom/tree/search';
import { textNodes } from '../../dom/tree/texts';
import { DIALOG, layerAround } from '../page/layer';
import { safeUsersTable } from '../users/table/find-users-table';
import { readRows } from '../users/table/user-rows';

/** Where a detail stands, as long as the page is the same one. */
export interface DetailPlace {
  box: Element;
  /** Whether that is a layer over the page. */
  isLayer: boolean;
}

/**
 * The element that disappears when a detail is left: its layer, or else the largest element around it without any
 * users.
 */
export function placeOfDetail(detail: Element, root: Element): DetailPlace {
  const layer = layerAround(detail);
  if (layer) return { box: layer, isLayer: true };
  const table = safeUsersTable(root);
  const parent = parentOf(detail);
  const isParent = parent && !(table && holds(parent, table.area));
  return { box: isParent ? parent : detail, isLayer: false };
}

/**
 * Whether the way from a detail leads back to the users: they are in view, and nothing is said in its place any more.
 * If something else is shown there, such as a form or a sign of loading, the detail is not left.
 *
 * @param place not known where another page was loaded
 */
export function isLeft(root: Element, place?: DetailPlace): boolean {
  const table = safeUsersTable(root);
  if (!table || readRows(table).length === 0) return false;
  if (!place || holds(place.box, table.area)) return true;
  if (textNodes(place.box).some((node) => isTextSeen(node))) return false;
  return !(place.isLayer && all(root, DIALOG).some((one) => isSeen(one)));
}
