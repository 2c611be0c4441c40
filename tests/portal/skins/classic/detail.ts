/** The inside of the dialog Détails de l'utilisateur. */
import { html } from 'hono/html';
import type { Html } from '../../http.ts';
import { OPTIONS } from '../../model.ts';
import { type OptionLine, optionLines } from '../../rules.ts';
import type { Located } from '../../state.ts';

/** The three parts, as the page receives them by Ajax. */
export function userDetail({ service, user }: Located): Html {
  return html`<div class="user-detail" data-id="${user.accountcode}">
    ${panel('Informations', [
      row('Réf. accountcode', user.accountcode),
      row('Licence', `${user.licence} – ${user.licenceType}`),
      row('État', user.state),
      row('SDA', user.sda),
      row(
        'Admin.',
        html`<input type="checkbox" disabled ${user.admin ? 'checked' : ''}> ${yesNo(user.admin)}`,
      ),
      row('Nom', user.name),
      row('Contact entreprise', 'Oui'),
      row("Numéro d'urgence", user.emergency),
      row('Site', service.site),
      row(
        'Accession',
        html`<button type="button" class="btn btn-default btn-xs send-link">Envoyer le lien</button>`,
      ),
    ])}
    ${panel('Restrictions', [
      row("Restrictions d'appels sortants", 'Aucune restriction'),
      row("Restrictions d'appels sortants hors forfait illimité", 'Non'),
    ])}
    ${panel('Options', optionLines(service, user).map(optionRow))}
  </div>`;
}

function panel(title: string, rows: Html[]): Html {
  return html`<div class="panel panel-default">
    <div class="panel-heading"><h3 class="panel-title">${title}</h3></div>
    <table class="table table-condensed"><tbody>${rows}</tbody></table>
  </div>`;
}

function row(label: string, value: string | Html): Html {
  return html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`;
}

function optionRow({ option, value, button }: OptionLine): Html {
  const { code, kind } = OPTIONS[option];
  return html`<tr data-option="${code}" data-kind="${kind}">
    <th scope="row">${option}</th><td>${value}</td><td class="text-right">${optionButton(button)}</td>
  </tr>`;
}

function optionButton(button: OptionLine['button']): Html | string {
  if (button === 'add') return html`<a href="#" class="btn btn-xs btn-success add-option">+</a>`;
  if (button === 'remove') {
    return html`<a href="#" class="btn btn-xs btn-danger remove-option">x</a>`;
  }
  return '';
}

function yesNo(flag: boolean): string {
  return flag ? 'Oui' : 'Non';
}
