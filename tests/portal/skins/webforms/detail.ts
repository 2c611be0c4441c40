/** The detail of a user: a panel that an asp:ModalPopupExtender shows over the page. */
import { html } from 'hono/html';
import type { DetailLine, DetailOption } from '../../data-routes.ts';
import type { Html } from '../../http.ts';
import { writtenLabel } from '../../words.ts';
import { idOf } from './controls.ts';
import { itemName } from './grid.ts';
import { nativeQuestion } from './questions.ts';
import { updatePanel } from './update-panels.ts';
import type { View } from './view.ts';

/** The panel, empty while nobody's detail is open. */
export function detailPanel(view: View): Html {
  const { state, controls, word } = view;
  const content =
    state.detail &&
    html`<h2>${word("Détails de l'utilisateur")}</h2>
    ${updatePanel('upMessage', messageLine(view))}
    ${isErrorView(view) ? errorView(view) : parts(view)}
    <div class="pied">
      ${controls.button('btnReinitialiser', word('Réinitialiser mot de passe SIP'))}
      ${controls.button('btnFermer', word('Fermer'))}
    </div>`;
  return html`<div id="${idOf('pnlDetail')}" class="modalPopup detail" style="display:none;">${content}</div>`;
}

/** The line for messages, as an asp:ValidationSummary: red, or nothing. */
export function messageLine({ message, manners }: View): Html {
  const isHere = message && (message.kind === 'done' || manners.failure === 'line');
  if (!isHere) {
    return html`<div id="${idOf('vsMessages')}" class="messages" style="display:none;"></div>`;
  }
  return html`<div id="${idOf('vsMessages')}" class="messages ${message.kind}"><ul><li>${message.text}</li></ul></div>`;
}

/** The options, an asp:Repeater in a panel of its own. */
export function optionLines(view: View): Html {
  const lines = view.state.detail?.options ?? [];
  return html`<table class="lignes"><tbody>${lines.map((option, index) => {
    return line(option, `rptOptions_${itemName(index)}_lblOption`, sign(view, option, index));
  })}</tbody></table>`;
}

function isErrorView({ message, manners }: View): boolean {
  return message?.kind === 'error' && manners.failure === 'page';
}

/** The other view of the detail's asp:MultiView. */
function errorView({ message }: View): Html {
  return html`<h3>Erreur</h3><p>${message?.text}</p>`;
}

function parts(view: View): Html {
  const { state, manners, controls, word } = view;
  const plain = (lines: readonly DetailLine[] | undefined, name: string): Html => {
    return html`${lines?.map((one, index) => line(one, `${name}${index}`))}`;
  };
  const accession = { label: writtenLabel('Accession', manners.labels), value: '' };
  return html`${fieldset(
    word('Informations'),
    html`<table class="lignes"><tbody>
      ${plain(state.detail?.information, 'lblInformation')}
      ${line(accession, 'lblAccession', controls.button('btnEnvoyer', word('Envoyer le lien')))}
    </tbody></table>`,
  )}
  ${fieldset(
    word('Restrictions'),
    html`<table class="lignes"><tbody>${plain(state.detail?.restrictions, 'lblRestriction')}</tbody></table>`,
  )}
  ${fieldset(word('Options'), updatePanel('upOptions', optionLines(view)))}`;
}

function fieldset(legend: string, content: Html): Html {
  return html`<fieldset><legend>${legend}</legend>${content}</fieldset>`;
}

/** A row of two asp:Labels, and perhaps a button. */
function line({ label, value }: DetailLine, id: string, button: Html | string = ''): Html {
  return html`<tr>
    <td class="libelle"><span id="${idOf(id)}">${label}</span></td>
    <td class="valeur"><span>${value}</span></td>
    <td class="action">${button}</td>
  </tr>`;
}

function sign(view: View, { option, button, kind }: DetailOption, index: number): Html | string {
  if (!button) return '';
  const { controls, word } = view;
  const isAdd = button === 'add';
  const name = `rptOptions$${itemName(index)}$${isAdd ? 'ibAjouter' : 'ibRetirer'}`;
  const isChosenFirst = isAdd && kind === 'number';
  return controls.image(name, {
    src: isAdd ? '/Images/add.png' : '/Images/delete.png',
    title: word(isAdd ? 'Ajouter' : 'Retirer'),
    onclick: isChosenFirst ? undefined : nativeQuestion(view, { option, action: button }),
  });
}
