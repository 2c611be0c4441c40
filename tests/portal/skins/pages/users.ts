/** The users of a service, a page of them at a time. */
import { html } from 'hono/html';
import type { Html } from '../../http.ts';
import type { Manners } from '../../manners.ts';
import type { PortalUser } from '../../model.ts';
import { written } from '../../words.ts';
import { layout, type Place } from './layout.ts';
import { pagination } from './pagination.ts';
import { userAddress } from './user-view.ts';

const HEADINGS = ['Licence', 'SDA', 'Nom', 'Admin.', "Numéro d'urgence", 'État', 'Action'];

/** The page that the address asks for, or the nearest there is. */
export function usersPage(place: Place): Html {
  const { c, manners, service } = place;
  const { pageLength, labels } = manners;
  const last = Math.max(1, Math.ceil(service.users.length / pageLength));
  const page = Math.min(Math.max(1, Number(c.req.query('page')) || 1), last);
  const shown = service.users.slice((page - 1) * pageLength, page * pageLength);
  const { pathname, search } = new URL(c.req.url);
  const fact = (label: string, value: string): Html =>
    html`<p>${written(label, labels)} : <strong>${value}</strong></p>`;
  return layout(
    place,
    html`<h1 class="title is-3">${service.name}</h1>
    <div class="facts mb-5">
      ${fact('Réf. du service', service.ref)}
      ${fact('Client', service.customer)}
    </div>
    <div class="tabs">
      <ul><li class="is-active"><a href="#utilisateurs">Utilisateurs</a></li></ul>
    </div>
    <section id="utilisateurs">
      <div id="users">
        <table class="table is-fullwidth is-striped">
          <thead><tr>${HEADINGS.map((text) => html`<th>${written(text, labels)}</th>`)}</tr></thead>
          <tbody>${shown.map((user) => row(user, labels, pathname + search))}</tbody>
        </table>
        ${pagination(page, last, labels)}
      </div>
    </section>`,
  );
}

function row(user: PortalUser, labels: Manners['labels'], here: string): Html {
  const admin = written(user.admin ? 'Oui' : 'Non', labels);
  return html`<tr>
    <td><a href="#">${user.licence}</a><br>${written(user.licenceType, labels)}</td>
    <td>${user.sda}</td>
    <td>${user.name}</td>
    <td><input type="checkbox" disabled ${user.admin ? 'checked' : ''}> ${admin}</td>
    <td>${user.emergency}</td>
    <td>${written(user.state, labels)}</td>
    <td><a href="${userAddress({ user, back: here })}">${written('Détail', labels)}</a></td>
  </tr>`;
}
