import { OWN } from '../../utils/dom/own-mark';

const STYLE = `
  p {
    position: fixed;
    inset: auto 16px 16px auto;
    z-index: 2147483000;
    max-width: 380px;
    margin: 0;
    padding: 12px 16px;
    border-left: 4px solid #0b6e99;
    border-radius: 4px;
    background: #fff;
    box-shadow: 0 4px 16px rgb(31 42 51 / 25%);
    color: #1f2a33;
    font: 14px / 1.45 "Helvetica Neue", Helvetica, Arial, sans-serif;
  }
`;

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
  style.textContent = STYLE;
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.textContent = text;
  root.append(style, words);
  document.body.append(host);
}
