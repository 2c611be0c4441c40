/** The contents of a service's tabs, as the page receives them by Ajax. */
import { html } from 'hono/html';
import type { Html } from '../../http.ts';
import type { Manners } from '../../manners.ts';
import { OPTION_NAMES, type PortalUser, type Service } from '../../model.ts';
import { availableCount, usedCount } from '../../rules.ts';

/** A user as the users table's script receives them. */
export interface UserRow {
  id: string;
  licence: string;
  type: string;
  sda: string;
  nom: string;
  admin: boolean;
  urgence: string;
  etat: string;
}

/** The users table's head; its rows are fetched by DataTables. */
export function usersTab(service: Service, { pageLength, confirmation }: Manners): Html {
  return html`<table class="table table-striped table-bordered table-condensed" id="users" width="100%"
      data-page-length="${pageLength}" data-confirmation="${confirmation}" data-address="/Services/ListeUtilisateurs/${service.id}">
    <thead>
      <tr><th>Licence</th><th>SDA</th><th>Nom</th><th>Admin.</th><th>Numéro d'urgence</th><th>État</th><th>Action</th></tr>
    </thead>
  </table>`;
}

/** A row's data. */
export function userRow(user: PortalUser): UserRow {
  return {
    id: user.accountcode,
    licence: user.licence,
    type: user.licenceType,
    sda: user.sda,
    nom: user.name,
    admin: user.admin,
    urgence: user.emergency,
    etat: user.state,
  };
}

/** The numbers the service owns, and whose they are. */
export function numbersTab(service: Service): Html {
  const owners = new Map(service.users.map((user) => [user.sda, user.name]));
  for (const user of service.users) owners.set(user.options['Numéro Fax2Mail'], user.name);
  const rows = [
    ...service.numbers['Numéro à présenter'].map((number) => [number, 'SDA']),
    ...service.numbers['Numéro Fax2Mail'].map((number) => [number, 'Fax2Mail']),
  ] as [string, string][];
  return html`<table class="table table-striped table-bordered table-condensed">
    <thead><tr><th>Numéro</th><th>Usage</th><th>Attribué à</th></tr></thead>
    <tbody>${rows.map(
      ([number, use]) =>
        html`<tr><td>${number}</td><td>${use}</td><td>${owners.get(number) ?? ''}</td></tr>`,
    )}</tbody>
  </table>`;
}

/** How many of each option the service has. */
export function optionsTab(service: Service): Html {
  return html`<table class="table table-striped table-bordered table-condensed">
    <thead><tr><th>Option</th><th>Souscrites</th><th>Utilisées</th><th>Disponibles</th></tr></thead>
    <tbody>${OPTION_NAMES.map(
      (option) => html`<tr>
        <td>${option}</td><td>${service.bought[option]}</td>
        <td>${usedCount(service, option)}</td><td>${availableCount(service, option)}</td>
      </tr>`,
    )}</tbody>
  </table>`;
}
