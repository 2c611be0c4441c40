import { OWN } from './mark';

/**
 * A portal's dialogs wait for the end of their transitions. Shortened, never taken away: code that
 * waits for `transitionend` would wait for ever. Animations are left alone: many never end. The ids
 * are nobody's: they lift the rule above those of kits, which may be important too.
 */
export const QUICK_TRANSITIONS = `:is(*, #kit#kit), :is(*, #kit#kit)::before, :is(*, #kit#kit)::after {
  transition-duration: 1ms !important;
  transition-delay: 0s !important;
}`;

/** Adds a style sheet to a page. @returns how to take it away again */
export function addPageStyle(document: Document, css: string): () => void {
  const style = document.createElement('style');
  style.setAttribute(OWN, 'style');
  style.textContent = css;
  document.documentElement.append(style);
  return () => style.remove();
}
