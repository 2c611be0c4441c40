import { remember, rememberedOf } from './memory';
import { followTreeOf, noticeChanges } from './page-changes';

/**
 * Makes a finder search an element again only once something in it has changed, also in a shadow root, in a frame, or
 * in what a slot shows. Nearly all of a page stays as it is while one dialog opens and closes: so a look costs what the
 * dialog's size costs, not what the page's size does.
 *
 * @param find must go by the nodes and attributes in the element alone, never by where or how that is drawn
 */
export function whileUnchanged<T>(find: (element: Element) => T): (element: Element) => T {
  return (element) => {
    noticeChanges();
    const known = rememberedOf(element);
    if (known?.has(find)) return known.get(find) as T;
    // An element that something is remembered of is followed already; to get its tree is slow in deep ones.
    if (!known) followTreeOf(element);
    const found = find(element);
    remember(element, find, found);
    return found;
  };
}
