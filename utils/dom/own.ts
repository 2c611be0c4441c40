import { OWN } from './mark';
import { documentIn, parentOf } from './tree';

/**
 * Whether the node belongs to what the extension put into the page. What a frame of ours shows is the
 * portal's, though the frame is ours.
 */
export function isOwn(node: Node): boolean {
  for (let at: Node | null = node; at; at = parentOf(at)) {
    if (at.nodeType !== Node.ELEMENT_NODE || !(at as Element).hasAttribute(OWN)) continue;
    return at === node || documentIn(at as Element) === null;
  }
  return false;
}
