import { documentIn, parentOf } from '../flat-tree';
import { OWN } from '../own-mark';
import { closest } from './search';

/**
 * Whether a node belongs to what the extension put into the page. The page in a frame of ours is the portal's, though
 * the frame is ours.
 */
export function isOwn(node: Node): boolean {
  const own = closest(node, `[${OWN}]`);
  if (!own || own === node || documentIn(own) === null) return own !== null;
  const around = parentOf(own);
  return around !== null && isOwn(around);
}
