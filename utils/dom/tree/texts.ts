import { nodesIn } from '../flat-tree';
import { hasChangedIn } from '../remember/change-times';
import { whileUnchanged } from '../remember/while-unchanged';
import { otherTreesIn } from './other-trees';
import { isRead } from './text-pieces';

/**
 * The texts under an element, one per text node, in the order in which a person reads them, without
 * what the extension added, scripts, or the choices of a list.
 */
export const textNodes: (root: Element) => readonly Text[] = textsThat((text) => /\S/.test(text));

/**
 * Makes a finder of the texts of one kind, in the same order, which searches again only where the page has changed.
 *
 * @param isIt whether a text is of that kind; must go by the text alone, and by what is forgotten with `forgetFound`
 */
export function textsThat(isIt: (text: string) => boolean): (root: Element) => readonly Text[] {
  const find = whileUnchanged((root): readonly Text[] => {
    // An element that has changed will probably change again: so each of its children is asked by itself.
    if (!hasChangedIn(root) && otherTreesIn(root) === 'none') return textsBelow(root, isIt);
    const found: Text[] = [];
    for (const node of nodesIn(root)) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (isIt((node as Text).data)) found.push(node as Text);
      } else if (node.nodeType === Node.ELEMENT_NODE && isRead(node as Element)) {
        for (const text of find(node as Element)) found.push(text);
      }
    }
    return found;
  });
  return find;
}

/** The same in one walk, where an element shows its own children and nothing else. */
function textsBelow(
  root: Element,
  isIt: (text: string) => boolean,
  found: Text[] = [],
): readonly Text[] {
  for (let node = root.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (isIt((node as Text).data)) found.push(node as Text);
    } else if (node.nodeType === Node.ELEMENT_NODE && isRead(node as Element)) {
      textsBelow(node as Element, isIt, found);
    }
  }
  return found;
}
