import { defineContentScript } from 'wxt/utils/define-content-script';
import { DIALOG_EVENTS } from '../utils/dom/native-dialogs';

/**
 * Runs in the page's own world, where the portal's calls of `confirm`, `alert` and `prompt` are made.
 * It holds no data and decides nothing: while armed it asks the content script, in the same task, and
 * otherwise it hands every call to the browser.
 */
export default defineContentScript({
  matches: ['https://*.myopenip.fr/*'],
  runAt: 'document_start',
  world: 'MAIN',
  main() {
    let isArmed = false;
    window.addEventListener(DIALOG_EVENTS.arm, (event) => {
      isArmed = (event as CustomEvent<string>).detail === 'on';
    });
    const answered = <F extends (...args: string[]) => unknown>(kind: string, native: F): F => {
      return new Proxy(native, {
        apply(call, self, args: string[]) {
          const said = isArmed ? ask(kind, String(args[0] ?? '')) : undefined;
          if (said === undefined) return Reflect.apply(call, self, args);
          if (kind === 'alert') return undefined;
          return kind === 'confirm' ? said === true : typeof said === 'string' ? said : null;
        },
      });
    };
    window.alert = answered('alert', window.alert);
    window.confirm = answered('confirm', window.confirm);
    window.prompt = answered('prompt', window.prompt);
  },
});

function ask(kind: string, text: string): unknown {
  let said: unknown;
  const hear = (event: Event) => {
    said = (JSON.parse((event as CustomEvent<string>).detail) as { answer?: unknown }).answer;
  };
  window.addEventListener(DIALOG_EVENTS.answer, hear, { once: true });
  const detail = JSON.stringify({ kind, text });
  window.dispatchEvent(new CustomEvent(DIALOG_EVENTS.asked, { detail }));
  window.removeEventListener(DIALOG_EVENTS.answer, hear);
  return said;
}
