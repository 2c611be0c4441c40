import { tidy } from '../text';
import { OWN } from './own';

const UNREAD = 'script, style, template, noscript, select, textarea';

/**
 * The texts under an element, one per text node, in document order: what a person reads, without
 * what the extension added, scripts, or the choices of a list.
 */
export function textNodes(root: Element, skip?: (element: Element) => boolean): Text[] {
  const walker = root.ownerDocument.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (node.nodeType === Node.TEXT_NODE) {
        return node.nodeValue?.trim() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
      }
      const element = node as Element;
      if (element.matches(UNREAD) || element.hasAttribute(OWN) || skip?.(element)) {
        return NodeFilter.FILTER_REJECT;
      }
      return NodeFilter.FILTER_SKIP;
    },
  );
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found;
}

/** All the text of an element on one line, words of different elements kept apart. */
export function textOf(root: Element): string {
  return tidy(
    textNodes(root)
      .map((node) => node.data)
      .join(' '),
  );
}
