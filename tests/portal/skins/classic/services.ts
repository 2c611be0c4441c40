/** The home page and the list of services. */
import { html } from 'hono/html';
import type { Html, PortalContext } from '../../http.ts';
import type { Service } from '../../model.ts';
import { layout } from './layout.ts';

/** The page after login. */
export function homePage(c: PortalContext, services: readonly Service[]): Html {
  const active = services.filter((service) => service.state === 'Actif').length;
  return layout(
    c,
    'Accueil',
    html`
    <div class="jumbotron">
      <h2>Bienvenue sur MyOpenIP</h2>
      <p>${active} services actifs sur ${services.length}.</p>
      <p><a class="btn btn-primary" href="/Services/Parametrage">Paramétrage / Monitoring</a></p>
    </div>`,
  );
}

/** The list of services, narrowed by the filters of the address. */
export function servicesPage(c: PortalContext, services: readonly Service[]): Html {
  const wanted = {
    client: c.req.query('Client') ?? '',
    service: c.req.query('Service') ?? '',
    type: c.req.query('Type') ?? '',
  };
  const shown = services.filter(
    (service) =>
      contains(service.customer, wanted.client) &&
      contains(`${service.ref} ${service.name}`, wanted.service) &&
      (wanted.type === '' || service.type === wanted.type),
  );
  const types = [...new Set(services.map((service) => service.type))];
  return layout(
    c,
    'Paramétrage / Monitoring',
    html`
    <h2 class="page-header">Paramétrage / Monitoring</h2>
    <form class="form-inline well well-sm" method="get">
      <div class="form-group">
        <label for="Client">Client</label>
        <input class="form-control input-sm" id="Client" name="Client" value="${wanted.client}">
      </div>
      <div class="form-group">
        <label for="Service">Réf. ou nom du service</label>
        <input class="form-control input-sm" id="Service" name="Service" value="${wanted.service}">
      </div>
      <div class="form-group">
        <label for="Type">Type de service</label>
        <select class="form-control input-sm" id="Type" name="Type">
          <option value="">Tous</option>
          ${types.map((type) => html`<option ${type === wanted.type ? 'selected' : ''}>${type}</option>`)}
        </select>
      </div>
      <button type="submit" class="btn btn-primary btn-sm"><span class="glyphicon glyphicon-search"></span> Rechercher</button>
      <a class="btn btn-default btn-sm" href="/Services/Parametrage">Effacer</a>
    </form>
    <table class="table table-striped table-bordered table-condensed" id="services">
      <thead>
        <tr>
          <th>Réf. du service</th><th>Nom du service</th><th>Client</th><th>Compte client</th>
          <th>Site</th><th>Type de service</th><th>État du service</th><th>Action</th>
        </tr>
      </thead>
      <tbody>
        ${shown.length > 0 ? shown.map(serviceRow) : html`<tr><td colspan="8">Aucun service ne correspond à votre recherche.</td></tr>`}
      </tbody>
    </table>`,
  );
}

function serviceRow(service: Service): Html {
  return html`<tr>
    <td>${service.ref}</td><td>${service.name}</td><td>${service.customer}</td><td>${service.account}</td>
    <td>${service.site}</td><td>${service.type}</td><td>${service.state}</td>
    <td><a href="/Services/Detail/${service.id}">Paramétrer &gt;</a></td>
  </tr>`;
}

function contains(text: string, wanted: string): boolean {
  return text.toLocaleLowerCase('fr').includes(wanted.trim().toLocaleLowerCase('fr'));
}
