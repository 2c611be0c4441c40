import { OWN } from '../../utils/dom/own-mark';
import css from './farewell.css?inline';

/**
 * Says in the panel's place that this page's part of the extension is no longer of use. It needs nothing
 * of the extension, of which nothing is left.
 *
 * @param name of the element that the panel was in
 */
export function sayFarewell(document: Document, name: string, text: string): void {
  const host = document.createElement(name);
  host.setAttribute(OWN, 'panel');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = text;
  root.append(style, words);
  document.body.append(host);
}
