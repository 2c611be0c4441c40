import { endAnimations } from './end-animations';

/**
 * Ends the page's animations at once, for as long as a run works in it.
 *
 * Each animation is ended by itself, not by a style sheet that shortens all transitions: that would give a transition
 * to every element. A script that moves something and measures it in the same task, as scripts of pop-ups do, would
 * then measure the old place.
 *
 * @returns leaves the animations alone again, and scrolls the page sideways to where it was
 */
export function hurryPage(document: Document): () => void {
  const leaveAnimations = endAnimations(document);
  // A control beside the panel has to be brought into view to be pressed, which moves the columns.
  const { scrollingElement } = document;
  const scrolled = [document.body, scrollingElement].map((element) => element?.scrollLeft ?? 0);
  return () => {
    leaveAnimations();
    document.body.scrollLeft = scrolled[0] ?? 0;
    if (scrollingElement) scrollingElement.scrollLeft = scrolled[1] ?? 0;
  };
}
