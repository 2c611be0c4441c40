/** The forms of a user's pages. */
import { html } from 'hono/html';
import type { DetailOption } from '../../data-routes.ts';
import type { Html } from '../../http.ts';
import { type Change, OPTIONS } from '../../model.ts';
import { written } from '../../words.ts';
import { type UserView, userAddress } from './user-view.ts';

/** The + or x of an option. A number has to be chosen first, on a page of its own. */
export function optionForm(view: UserView, { option, button, kind }: DetailOption): Html {
  if (button === undefined) return html``;
  const submit =
    button === 'add'
      ? html`<button type="submit" class="button is-small is-success">+</button>`
      : html`<button type="submit" class="button is-small is-danger">x</button>`;
  if (button === 'remove' || kind === 'flag') {
    return changeForm(view, { option, action: button }, submit);
  }
  return html`<form action="${userAddress(view, 'Numero')}">
    ${hidden({ option: OPTIONS[option].code, retour: view.back })}
    ${submit}
  </form>`;
}

/** A form that asks for a change; a number left out of the change is a field of the content. */
export function changeForm(
  view: UserView,
  { option, action, value }: Change,
  content: Html,
  more: Record<string, string> = {},
): Html {
  const { code } = OPTIONS[option];
  const fields = { option: code, action, ...(value && { numero: value }), ...more };
  const question = JSON.stringify(questionAbout(view, { option, action }));
  // The one line of script of this skin: nothing else brings up the browser's own question.
  const asking =
    view.manners.confirmation === 'native' ? html`onsubmit="return confirm(${question})"` : '';
  return html`<form method="post" action="${userAddress(view, 'Option')}" ${asking}>
    ${tokenField(view)}${hidden(fields)}
    ${content}
  </form>`;
}

/** A form of one button that asks for nothing more. */
export function pressForm(view: UserView, part: 'Sip' | 'Lien', text: string): Html {
  return html`<form method="post" action="${userAddress(view, part)}">
    ${tokenField(view)}
    <button type="submit" class="button is-small">${written(text, view.manners.labels)}</button>
  </form>`;
}

/** What is asked before a change, or the nonsense that some portals ask. */
export function questionAbout({ manners }: UserView, { option, action }: Change): string {
  if (manners.confirmation === 'strange') return 'Clôturer le compte de ce client ?';
  const verb = written(action === 'add' ? 'Ajouter' : 'Retirer', manners.labels);
  return `${verb} « ${written(option, manners.labels)} » ?`;
}

function tokenField({ c }: UserView): Html {
  return html`${hidden({ __RequestVerificationToken: c.get('token') })}`;
}

function hidden(fields: Record<string, string>): Html[] {
  return Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
}
