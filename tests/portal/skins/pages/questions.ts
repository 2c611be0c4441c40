/** The pages between a + or x and what comes of it: a number to choose, a confirmation, an error. */
import { html } from 'hono/html';
import type { Html } from '../../http.ts';
import type { Change, OptionName } from '../../model.ts';
import { freeNumbers } from '../../rules.ts';
import { written, writtenLabel } from '../../words.ts';
import { changeForm, questionAbout } from './forms.ts';
import { layout } from './layout.ts';
import { returnAddress, type UserView } from './user-view.ts';

/** Asks which number an option is to have. */
export function numberPage(view: UserView, option: OptionName): Html {
  const { labels } = view.manners;
  const numbers = freeNumbers(view.service, option);
  const fields = html`<div class="field">
      <label class="label" for="numero">${writtenLabel('Numéro à associer', labels)}</label>
      <div class="control"><div class="select">
        <select id="numero" name="numero">
          <option value="">${written('Choisir un numéro', labels)}</option>
          ${numbers.map((number) => html`<option>${number}</option>`)}
        </select>
      </div></div>
    </div>
    ${decision(view, 'Valider')}`;
  return questionPage(
    view,
    html`<h1 class="title is-4">${written(option, labels)}</h1>
    ${changeForm(view, { option, action: 'add' }, fields)}`,
  );
}

/** Asks whether a change is really meant. */
export function confirmationPage(view: UserView, change: Change): Html {
  const content = decision(view, 'Confirmer');
  return questionPage(
    view,
    html`<p class="mb-4">${questionAbout(view, change)}</p>
    ${changeForm(view, change, content, { confirme: '1' })}`,
  );
}

/** Tells a refusal on a page of its own. */
export function errorPage(view: UserView, message: string): Html {
  return questionPage(
    view,
    html`<h1 class="title is-4">Erreur</h1>
    <p class="mb-4">${message}</p>
    <a class="button" href="${returnAddress(view)}">${written('Retour', view.manners.labels)}</a>`,
  );
}

function questionPage(view: UserView, content: Html): Html {
  return layout(view, html`<div class="box question">${content}</div>`);
}

function decision(view: UserView, text: 'Valider' | 'Confirmer'): Html {
  const { labels } = view.manners;
  return html`<div class="buttons">
    <button type="submit" class="button is-link">${written(text, labels)}</button>
    <a class="button" href="${returnAddress(view)}">${written('Annuler', labels)}</a>
  </div>`;
}
