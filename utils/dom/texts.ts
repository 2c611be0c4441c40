import { tidy } from '../text';
import { OWN } from './mark';
import { nodesIn } from './steps';
import { whileUnchanged } from './unchanged';

const UNREAD = 'script, style, template, noscript, select, textarea';

/**
 * The texts under an element, one per text node, in the order in which a person reads them, without
 * what the extension added, scripts, or the choices of a list.
 */
export const textNodes: (root: Element) => readonly Text[] = whileUnchanged(textsIn);

/** All the text of an element on one line, words of different elements kept apart. */
export const textOf: (root: Element) => string = whileUnchanged((root) => {
  return tidy(
    textNodes(root)
      .map((node) => node.data)
      .join(' '),
  );
});

function textsIn(root: Element): Text[] {
  const found: Text[] = [];
  for (const node of nodesIn(root)) {
    if (node.nodeType === Node.TEXT_NODE) {
      if (/\S/.test((node as Text).data)) found.push(node as Text);
    } else if (node.nodeType === Node.ELEMENT_NODE && isRead(node as Element)) {
      for (const text of textNodes(node as Element)) found.push(text);
    }
  }
  return found;
}

function isRead(element: Element): boolean {
  return !element.matches(UNREAD) && !element.hasAttribute(OWN);
}
