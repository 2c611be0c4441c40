/** The users: an asp:GridView, sorted and paged by postbacks, whose pager is its own last row. */
import { html, raw } from 'hono/html';
import type { Html } from '../../http.ts';
import type { PortalUser, Service } from '../../model.ts';
import { written } from '../../words.ts';
import { idOf } from './controls.ts';
import type { View } from './view.ts';
import type { PageState } from './view-state.ts';

/** How many numbers the pager shows before it goes on with dots. */
const PAGE_BUTTONS = 10;

const COLUMNS: Record<string, (user: PortalUser) => string> = {
  Licence: ({ licence }) => licence,
  SDA: ({ sda }) => sda,
  Nom: ({ name }) => name,
  'Admin.': ({ admin }) => (admin ? 'Oui' : 'Non'),
  "Numéro d'urgence": ({ emergency }) => emergency,
  État: ({ state }) => state,
};

/** Reads the users of the page in view, as the grid's DataBind does. */
export function bindUsers(state: PageState, service: Service, pageLength: number): void {
  const column = COLUMNS[state.sort ?? ''];
  const users = column
    ? service.users.toSorted((one, other) => column(one).localeCompare(column(other), 'fr'))
    : service.users;
  const last = Math.max(1, Math.ceil(users.length / pageLength));
  state.page = Math.min(state.page, last);
  const shown = users.slice((state.page - 1) * pageLength, state.page * pageLength);
  state.keys = shown.map(({ accountcode }) => accountcode);
}

/** The grid, with the rows that were bound last. */
export function usersGrid(view: View): Html {
  const { state, service, controls, manners, word } = view;
  const users = new Map(service.users.map((user) => [user.accountcode, user]));
  const rows = state.keys.map((key, index) => {
    const user = users.get(key);
    return user ? userRow(view, user, index) : '';
  });
  const heading = (text: string): Html => html`<th scope="col">${text}</th>`;
  const sorted = Object.keys(COLUMNS).map((text) => {
    return html`<th scope="col">${controls.link('gvUsers', word(text), `Sort$${text}`)}</th>`;
  });
  const pages = Math.ceil(service.users.length / manners.pageLength);
  return html`<div>
    <table class="grid" cellspacing="0" rules="all" border="1" id="${idOf('gvUsers')}" style="border-collapse:collapse;">
      <tbody>
        <tr class="gridHeader">${sorted}${heading(word('Action'))}</tr>
        ${rows}
        ${pages > 1 ? pagerRow(view, pages) : ''}
      </tbody>
    </table>
  </div>`;
}

function userRow({ controls, manners, word }: View, user: PortalUser, index: number): Html {
  const admin = html`<span class="aspNetDisabled"><input type="checkbox" disabled="disabled" ${
    user.admin ? 'checked="checked"' : ''
  }></span> ${word(user.admin ? 'Oui' : 'Non')}`;
  return html`<tr class="${index % 2 ? 'gridAlt' : 'gridRow'}">
    <td><a href="#">${user.licence}</a><br>${written(user.licenceType, manners.labels)}</td>
    <td>${bound(user.sda)}</td>
    <td>${bound(user.name)}</td>
    <td>${admin}</td>
    <td>${bound(user.emergency)}</td>
    <td>${bound(word(user.state))}</td>
    <td>${controls.link(`gvUsers$${itemName(index + 2)}$lbDetail`, word('Détail'))}</td>
  </tr>`;
}

/** What an asp:BoundField shows: never an empty cell. */
function bound(value: string): Html | string {
  return value || html`${raw('&nbsp;')}`;
}

/** The name of an item of a grid or a repeater. */
export function itemName(index: number): string {
  return `ctl${String(index).padStart(2, '0')}`;
}

/** The place of an item, from the name of one of its controls. */
export function itemIndex(target: string): number {
  return Number(/\$ctl(\d+)\$/.exec(target)?.[1] ?? Number.NaN);
}

function pagerRow({ state, controls }: View, pages: number): Html {
  const first = state.page - ((state.page - 1) % PAGE_BUTTONS);
  const last = Math.min(pages, first + PAGE_BUTTONS - 1);
  const cell = (content: Html): Html => html`<td>${content}</td>`;
  const link = (page: number, text = String(page)): Html => {
    return cell(controls.link('gvUsers', text, `Page$${page}`));
  };
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return html`<tr class="gridPager"><td colspan="7"><table><tbody><tr>
    ${first > 1 ? link(first - 1, '...') : ''}
    ${numbers.map((page) => (page === state.page ? cell(html`<span>${page}</span>`) : link(page)))}
    ${last < pages ? link(last + 1, '...') : ''}
  </tr></tbody></table></td></tr>`;
}
