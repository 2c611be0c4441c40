import { endAnimations } from './end-animations';

/**
 * Takes the time out of what the page moves, for as long as somebody works in it.
 *
 * Each animation is brought to its end by itself. A style sheet that shortened all transitions would give
 * one to every element: whoever moves something and measures it in the same task, as pop-ups are placed,
 * would then measure where it was before.
 *
 * @returns how to give the page its time back, scrolled sideways as it was
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
