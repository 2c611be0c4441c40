import { ENDS } from '../../page-world/animations';
import { ROOT_TICK } from '../../timing';
import { documentIn, isElement, isStanding } from '../flat-tree';
import { OWN } from '../own-mark';
import { ANYTHING } from '../remember/change-follower';
import { noticeChanges, onLateRoot } from '../remember/page-changes';
import { holds, scopesIn } from './search';

/** What is called when something happens in a watched part of a page. */
export interface Watcher {
  /** The page has changed: by these changes, or by a shadow root that has come late. */
  onChange: (changes: readonly MutationRecord[]) => void;
  /** A document has come into a frame, with all that it shows. */
  onLoad?: (frame: Element) => void;
  /** An animation or transition has ended: other things may be seen by then, without any change. */
  onRest?: () => void;
  /** A tree is watched from now on: a document, or a shadow root. */
  onScope?: (scope: Node) => void;
}

/** Transitions of these properties hide and show nothing. */
const COLOURS = /color|shadow|outline|border|background|fill|stroke/;

/**
 * Watches everything that a person sees in an element, also in shadow roots and frames that come
 * later.
 *
 * @param root an element of the page, or a frame: then what it shows, whatever document that is
 * @returns stops watching
 */
export function watchTree(
  root: Element,
  { onChange, onLoad = () => onChange([]), onRest, onScope }: Watcher,
  init: MutationObserverInit = ANYTHING,
): () => void {
  const seen = new WeakSet<Node>();
  const stop = new AbortController();
  const observer = new MutationObserver((mutations) => {
    for (const { addedNodes } of mutations) {
      for (const node of addedNodes) {
        if (!isStanding(node) || !isElement(node)) continue;
        // Changes in what is ours are no changes of the page.
        if (!node.hasAttribute(OWN)) observeIn(node);
      }
    }
    onChange(mutations);
  });
  const onFrameLoad = ({ target }: Event) => {
    const isFrame = target instanceof Node && documentIn(target as Element) !== null;
    if (!isFrame || (target !== root && (target as Element).hasAttribute(OWN))) return;
    observeIn(target as Element);
    onLoad(target as Element);
  };
  const onEnd = ({ target, propertyName = '' }: Event & { propertyName?: string }) => {
    const isOurs = (target as Element | null)?.hasAttribute?.(OWN);
    if (!isOurs && !COLOURS.test(propertyName)) onRest?.();
  };
  const observe = (scope: Node) => {
    if (seen.has(scope)) return;
    seen.add(scope);
    onScope?.(scope);
    observer.observe(scope, init);
    scope.addEventListener('load', onFrameLoad, { capture: true, signal: stop.signal });
    if (!onRest) return;
    for (const end of ENDS)
      scope.addEventListener(end, onEnd, { capture: true, signal: stop.signal });
  };
  const observeIn = (element: Element) => {
    for (const { scope } of scopesIn(element)) {
      // The whole tree that the element stands in: dialogs may come up beside it.
      observe(scope.getRootNode());
    }
  };
  const stopHearing = onLateRoot((host) => {
    if (!isStanding(host) || !holds(root, host)) return;
    observeIn(host);
    onChange([]);
  });
  const lookForRoots = setInterval(noticeChanges, ROOT_TICK);
  observeIn(root);
  root.addEventListener('load', onFrameLoad, { signal: stop.signal });
  return () => {
    clearInterval(lookForRoots);
    stopHearing();
    observer.disconnect();
    stop.abort();
  };
}
