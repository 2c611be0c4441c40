import { OWN } from '../own-mark';

/** Adds a style sheet to a page. @returns removes it */
export function addPageStyle(document: Document, css: string): () => void {
  const style = document.createElement('style');
  style.setAttribute(OWN, 'style');
  style.textContent = css;
  document.documentElement.append(style);
  return () => style.remove();
}
