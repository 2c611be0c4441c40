import { endAnimations } from './end-animations';

/**
 * Ends the page's animations at once, for as long as a run works in it.
 *
 * Each animation is ended by itself. A style sheet that shortened all transitions would give one to every element: a
 * script that moves something and measures it in the same task, as for pop-ups, would measure its place before.
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
