/** The detail of a user: a page of its own. */
import { html } from 'hono/html';
import type { DetailLine, detailOf } from '../../data-routes.ts';
import type { Html } from '../../http.ts';
import { written, writtenLabel } from '../../words.ts';
import { optionForm, pressForm } from './forms.ts';
import { layout } from './layout.ts';
import type { Notice } from './notices.ts';
import type { UserView } from './user-view.ts';

export type Detail = ReturnType<typeof detailOf>;

/** The page, with what there is to tell about the press that led to it. */
export function detailPage(view: UserView, detail: Detail, notice: Notice | undefined): Html {
  const { manners, back } = view;
  const word = (text: string): string => written(text, manners.labels);
  const accession = writtenLabel('Accession', manners.labels);
  const shown = ({ label, value }: DetailLine): Html => line(label, value);
  return layout(
    view,
    html`<h1 class="title is-4">${word("Détails de l'utilisateur")}</h1>
    ${notice ? html`<div class="notification is-light is-${notice.kind}">${notice.text}</div>` : ''}
    ${part(word('Informations'), [
      ...detail.information.map(shown),
      line(accession, pressForm(view, 'Lien', 'Envoyer le lien')),
    ])}
    ${part(word('Restrictions'), detail.restrictions.map(shown))}
    ${part(
      word('Options'),
      detail.options.map((option) => {
        return line(option.label, html`<span>${option.value}</span>${optionForm(view, option)}`);
      }),
    )}
    <div class="foot">
      ${pressForm(view, 'Sip', 'Réinitialiser mot de passe SIP')}
      <a class="button is-small" href="${back}">${word('Fermer')}</a>
    </div>`,
  );
}

function part(title: string, lines: Html[]): Html {
  return html`<section class="box">
    <h2 class="subtitle is-5">${title}</h2>
    <dl>${lines}</dl>
  </section>`;
}

function line(label: string, content: string | Html): Html {
  return html`<dt>${label}</dt><dd>${content}</dd>`;
}
