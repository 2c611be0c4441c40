/** What stands beside the value of an option without being of it, and what stands beside the options. */
import { showBox } from './boxes.ts';
import { endanger } from './danger.ts';
import { detailInView, type Line, lineOf, OPTIONS, rows } from './page.ts';
import { mark, whenChanged } from './tree.ts';

/** A stock after each value, before its + or x. */
export function offerNotes(happens: () => void): void {
  inEachLine(({ parts, sign }) => {
    const note = mark(document.createElement('small'));
    note.textContent = ' (3 disponibles) ';
    if (sign) sign.before(note);
    else parts.at(-1)?.append(note);
    happens();
  });
}

/** Titles on the label and its line, and a text for screen readers, that are no value. */
export function offerTitles(happens: () => void): void {
  inEachLine(({ label, parts }, option) => {
    label.title = option;
    parts[0]?.setAttribute('aria-label', option);
    const unseen = mark(document.createElement('span'));
    unseen.hidden = true;
    unseen.textContent = 'Numéro';
    parts.at(-1)?.append(unseen);
    happens();
  });
}

/** Fields for a name and a password, in a detail. */
export function offerSipFields(happens: () => void): void {
  const known = new WeakSet<Element>();
  whenChanged(() => {
    const sip = detailInView()?.sip;
    if (!sip || known.has(sip)) return;
    known.add(sip);
    const fields = mark(document.createElement('p'));
    fields.innerHTML =
      'Identifiant SIP <input value="sip1"> Mot de passe SIP <input type="password" value="x">';
    sip.before(fields);
    happens();
  });
}

/** What the service has of each option, and news about them, beside the list all the time. */
export function offerStock(happens: () => void): void {
  const line = (option: string) =>
    `<tr><th>${option}</th><td>45</td><td><button>+</button></td></tr>`;
  const show = () => {
    const box = showBox(
      `<h4>Options</h4><table>${OPTIONS.map(line).join('')}</table>
      <p class="alert alert-info" role="status">Nouveau : Superviseur à prix réduit. <button>J’en profite</button></p>`,
      'position: static',
    );
    for (const button of box.querySelectorAll('button'))
      endanger(button, `${button.textContent} of the stock`);
    happens();
  };
  let isShown = false;
  whenChanged(() => {
    if (isShown || rows().length === 0) return;
    isShown = true;
    show();
  });
}

function inEachLine(act: (line: Line, option: string) => void): void {
  const known = new WeakSet<Element>();
  whenChanged(() => {
    for (const option of OPTIONS) {
      const line = lineOf(option);
      if (!line || known.has(line.label)) continue;
      known.add(line.label);
      act(line, option);
    }
  });
}
