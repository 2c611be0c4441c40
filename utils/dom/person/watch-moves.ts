import { documentIn } from '../flat-tree';
import { OWN } from '../own-mark';
import { all, closest } from '../tree/search';
import { elementAt } from './watch-person';

const MOVES = ['pointerdown', 'wheel', 'touchmove', 'keydown'];
/** Keys that do nothing by themselves. */
const WITH_OTHERS = /^(?:Shift|Control|Alt|AltGraph|Meta|CapsLock|Fn|OS)$/;

/**
 * Tells whenever a person presses, types or turns the wheel in a page: what it shows then is what they want to see. What
 * they do in our panel moves nothing in it.
 *
 * @param onMove gets the element that is meant
 * @returns is to be called where the page may have other frames than before
 */
export function watchMoves(
  document: Document,
  onMove: (element: Element) => void,
  signal: AbortSignal,
): () => void {
  const listen = (event: Event) => {
    const element = event.isTrusted ? elementAt(event) : undefined;
    if (!element || closest(element, `[${OWN}="panel"]`)) return;
    if (event.type === 'keydown' && WITH_OTHERS.test((event as KeyboardEvent).key)) return;
    onMove(element);
  };
  const watch = () => {
    const inside = all(document.documentElement, 'iframe, frame').map(documentIn);
    for (const one of [document, ...inside]) {
      // A listener that is there already is not added again.
      const how = { capture: true, passive: true, signal };
      for (const type of MOVES) one?.defaultView?.addEventListener(type, listen, how);
    }
  };
  watch();
  return watch;
}
