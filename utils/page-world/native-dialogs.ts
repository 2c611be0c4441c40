import { DIALOG_EVENTS } from './events';
import { outermost } from './outermost-window';

/**
 * Asks the content script, in the same task, how to answer each call of `alert`, `confirm` and `prompt`. Without an
 * answer the browser shows its dialog. Holds no data and decides nothing.
 */
export function askAboutDialogs(view: Window & typeof globalThis): void {
  const home = outermost(view);
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
  view.alert = answered('alert', view.alert);
  view.confirm = answered('confirm', view.confirm);
  view.prompt = answered('prompt', view.prompt);
}

/** @returns the answer of the content script; `undefined` where it has none */
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
