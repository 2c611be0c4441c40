/** Portals that ask something before they change anything. */
import { detail, option, portalPage } from './html.ts';
import type { Serve } from './test.ts';

/** The question of a portal, in a dialog; `{l}` is the licence. Controls in it only tell what they say. */
export interface Asking {
  /** What stands in the dialog beside its buttons. */
  says: string;
  buttons: string[];
  /** A script that runs once the dialog is up; `q` is the dialog. */
  script?: string;
}

/**
 * A portal whose `[data-q]` brings up a question. Each button of it asks the server `/press?b=…` with what
 * the button says, and `/change?l=…&v=…` with what stands in the dialog's field.
 */
export function askingPage({ says, buttons, script = '' }: Asking): string {
  const controls = buttons.map((words) => `<button>${words}</button>`).join(' ');
  const style = 'display:none;position:fixed;left:100px;top:100px;background:#fff;padding:20px';
  const dialog = `<div id="q" role="dialog" style="${style}"><div id="says"></div><p>${controls}</p></div>`;
  return portalPage(
    dialog,
    `const ask = () => { says.innerHTML = ${JSON.stringify(says)}; q.style.display = 'block'; ${script} };
    const isNo = (words) => /^(Annuler|Non|Fermer)$/.test(words);
    shown = (l) => {
      for (const b of dlg.querySelectorAll('[data-q]')) b.onclick = ask;
      for (const b of q.querySelectorAll('button')) b.onclick = async () => {
        q.style.display = 'none';
        await fetch('/press?b=' + b.textContent);
        if (isNo(b.textContent)) return;
        const field = q.querySelector('input, select');
        await fetch('/change?l=' + l + '&v=' + (field?.value ?? ''));
        if (window.again) { window.again = false; ask(); } else await show(l);
      };
    };`,
  );
}

/** Details with one option that asks: *Superviseur*, or *Numéro Fax2Mail* with its number. */
export function servesAsking(label: string, control = '<button data-q>+</button>'): Serve {
  return ({ pathname, searchParams }, asked) => {
    if (pathname !== '/detail') return 'ok';
    const licence = searchParams.get('l') ?? '';
    const change = asked.findLast((one) => one.startsWith(`/change?l=${licence}&`));
    const value = change && (new URLSearchParams(change.split('?')[1]).get('v') || 'Oui');
    const none = label === 'Superviseur' ? 'Non' : 'Aucun';
    const line = value ? option(label, value, '<button>×</button>') : option(label, none, control);
    return detail({ licence, options: line + option('Option standardiste', 'Non') });
  };
}

/** The page's side of the browser's own dialogs; what nobody answers is left to the person. */
export const NATIVE = `<script>
  window.left = [];
  const given = (kind) => (text) => {
    let said;
    const hear = (event) => { said = JSON.parse(event.detail).answer; };
    addEventListener('myopenip-bulk:answer', hear);
    dispatchEvent(new CustomEvent('myopenip-bulk:asked', { detail: JSON.stringify({ kind, text }) }));
    removeEventListener('myopenip-bulk:answer', hear);
    if (said === undefined) window.left.push(text);
    if (kind === 'prompt') return typeof said === 'string' ? said : null;
    return said === true;
  };
  for (const kind of ['alert', 'confirm', 'prompt']) window[kind] = given(kind);
</script>`;
