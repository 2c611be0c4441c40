import { defineContentScript } from 'wxt/utils/define-content-script';
import { DIALOG_EVENTS } from '../utils/dom/act/answer-dialogs';
import { clickOnRequest } from '../utils/dom/act/script-links';
import { outermost } from '../utils/page-world/outermost-window';

/**
 * Runs in the page's own world, where the portal's calls of `confirm`, `alert` and `prompt` are made,
 * and where links to `javascript:` have to be pressed. It holds no data and decides nothing: it asks
 * the content script, in the same task, and when that says nothing the call is the browser's.
 */
export default defineContentScript({
  matches: ['https://*.myopenip.fr/*'],
  runAt: 'document_start',
  world: 'MAIN',
  allFrames: true,
  main() {
    const home = outermost(window);
    const answered = <F extends (...args: string[]) => unknown>(kind: string, native: F): F => {
      return new Proxy(native, {
        apply(call, self, args: string[]) {
          const said = ask(home, kind, String(args[0] ?? ''));
          if (said === undefined) return Reflect.apply(call, self, args);
          if (kind === 'alert') return undefined;
          return kind === 'confirm' ? said === true : typeof said === 'string' ? said : null;
        },
      });
    };
    window.alert = answered('alert', window.alert);
    window.confirm = answered('confirm', window.confirm);
    window.prompt = answered('prompt', window.prompt);
    clickOnRequest(window);
  },
});

function ask(home: Window, kind: string, text: string): unknown {
  let said: unknown;
  const hear = (event: Event) => {
    said = (JSON.parse((event as CustomEvent<string>).detail) as { answer?: unknown }).answer;
  };
  home.addEventListener(DIALOG_EVENTS.answer, hear, { once: true });
  const detail = JSON.stringify({ kind, text });
  home.dispatchEvent(new CustomEvent(DIALOG_EVENTS.asked, { detail }));
  home.removeEventListener(DIALOG_EVENTS.answer, hear);
  return said;
}
