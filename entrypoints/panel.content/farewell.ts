import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { OWN } from '../../utils/dom/own-mark';
import { reasonSentence } from '../../utils/locales/wording';
import { panelAnchor } from '../../utils/panel/panel-anchor';
import { EXTENSION_GONE_POLL } from '../../utils/timing';
import css from './farewell.css?inline';

/**
 * Tells the person when the extension was removed or reloaded under the page.
 *
 * @param name of the element that holds the panel
 * @returns how to stop
 */
export function sayWhenGone(ctx: ContentScriptContext, name: string): () => void {
  // Read now: when the extension is gone, its sentences are too.
  const text = reasonSentence({ code: 'extension-gone' });
  const stopWaiting = ctx.onInvalidated(() => panelAnchor(document).append(farewell(name, text)));
  // No event tells a page that its extension is gone: the context notices only when its timers ring.
  const polling = ctx.setInterval(() => {}, EXTENSION_GONE_POLL);
  return () => {
    stopWaiting();
    clearInterval(polling);
  };
}

/** A message in the panel's place. It is plain DOM: by then nothing of the extension can be used. */
function farewell(name: string, text: string): HTMLElement {
  const host = document.createElement(name);
  host.setAttribute(OWN, 'panel');
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = css;
  const words = document.createElement('p');
  words.className = 'farewell';
  words.setAttribute('role', 'alert');
  words.textContent = text;
  root.append(style, words);
  return host;
}
