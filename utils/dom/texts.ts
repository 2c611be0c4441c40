import { tidy } from '../text';
import { OWN } from './mark';
import { walk } from './tree';

const UNREAD = 'script, style, template, noscript, select, textarea';

/**
 * The texts under an element, one per text node, in the order in which a person reads them, without
 * what the extension added, scripts, or the choices of a list.
 */
export function textNodes(root: Element, skip?: (element: Element) => boolean): Text[] {
  const found: Text[] = [];
  walk(
    root,
    (text) => {
      if (/\S/.test(text.data)) found.push(text);
    },
    (element) => !element.matches(UNREAD) && !element.hasAttribute(OWN) && !skip?.(element),
  );
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
