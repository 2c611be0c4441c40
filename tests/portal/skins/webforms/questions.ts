/** What is asked before a change: in a second panel over the page, or by the browser. */
import { html } from 'hono/html';
import type { Html } from '../../http.ts';
import type { Change, OptionName } from '../../model.ts';
import { freeNumbers } from '../../rules.ts';
import { writtenLabel } from '../../words.ts';
import { idOf } from './controls.ts';
import type { View } from './view.ts';

/** The panel, empty while nothing is asked. */
export function questionPanel(view: View): Html {
  const { asks } = view.state;
  let content: Html | undefined;
  if (asks?.kind === 'number') content = numberQuestion(view, asks.option);
  if (asks?.kind === 'confirmation') content = confirmation(view, asks.change);
  return html`<div id="${idOf('pnlQuestion')}" class="modalPopup question" style="display:none;">${content}</div>`;
}

/** What the browser is to ask before a change, if anything. */
export function nativeQuestion(view: View, change: Change): string | undefined {
  return view.manners.confirmation === 'native' ? textOf(view, change) : undefined;
}

function numberQuestion(view: View, option: OptionName): Html {
  const { controls, service, manners, word } = view;
  const numbers = freeNumbers(service, option).map((number) => [number, number] as const);
  const choices = [['', word('Choisir un numéro')] as const, ...numbers];
  const asked = nativeQuestion(view, { option, action: 'add' });
  return html`<h2>${word(option)}</h2>
    <p>
      <span id="${idOf('lblNumero')}">${writtenLabel('Numéro à associer', manners.labels)}</span>
      ${controls.list('ddlNumero', choices)}
    </p>
    <div class="pied">
      ${controls.button('btnValider', word('Valider'), asked)}
      ${controls.button('btnAnnuler', word('Annuler'))}
    </div>`;
}

function confirmation(view: View, change: Change): Html {
  const { controls, word } = view;
  return html`<p>${textOf(view, change)}</p>
    <div class="pied">
      ${controls.button('btnConfirmer', word('Confirmer'))}
      ${controls.button('btnAnnuler', word('Annuler'))}
    </div>`;
}

/** What is asked before a change, or the nonsense that some portals ask. */
function textOf({ manners, word }: View, { option, action }: Change): string {
  if (manners.confirmation === 'strange') return 'Clôturer le compte de ce client ?';
  return `${word(action === 'add' ? 'Ajouter' : 'Retirer')} « ${word(option)} » ?`;
}
