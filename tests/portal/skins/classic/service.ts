/** A service's page: its header, its tabs, and the empty dialog that details are shown in. */
import { html } from 'hono/html';
import type { Html, PortalContext } from '../../http.ts';
import { METACENTREX, type Service } from '../../model.ts';
import { layout } from './layout.ts';

interface Tab {
  id: string;
  title: string;
  /** Where the content comes from, when it is not there from the start. */
  address?: string;
  /** Asked for again each time the tab is shown. */
  fresh?: boolean;
  content?: Html;
}

/** The page; the tabs' contents come by Ajax. */
export function servicePage(c: PortalContext, service: Service): Html {
  const tabs = tabsOf(service);
  return layout(
    c,
    service.name,
    html`
    <ol class="breadcrumb">
      <li><a href="/Services/Parametrage">Paramétrage / Monitoring</a></li>
      <li class="active">${service.name}</li>
    </ol>
    <div class="panel panel-default service-header">
      <div class="panel-body">${facts(service).map(labelled)}</div>
    </div>
    <ul class="nav nav-tabs" role="tablist">
      ${tabs.map(
        (tab, index) => html`<li role="presentation" class="${index === 0 ? 'active' : ''}">
          <a href="#${tab.id}" role="tab" data-toggle="tab" aria-controls="${tab.id}">${tab.title}</a>
        </li>`,
      )}
    </ul>
    <div class="tab-content">
      ${tabs.map(
        (
          tab,
          index,
        ) => html`<div role="tabpanel" class="tab-pane ${index === 0 ? 'active' : ''}" id="${tab.id}"
          data-address="${tab.address ?? ''}" data-fresh="${String(tab.fresh ?? false)}">${tab.content ?? ''}</div>`,
      )}
    </div>`,
    service.type === METACENTREX ? dialog : html``,
  );
}

function tabsOf(service: Service): Tab[] {
  const address = (action: string): string => `/Services/${action}/${service.id}`;
  const information: Tab = {
    id: 'informations',
    title: 'Informations',
    content: html`<p>Le service ${service.name} est installé sur le site ${service.site}.</p>`,
  };
  const calls: Tab = {
    id: 'appels',
    title: "Journal d'appels",
    content: html`<p>Aucun appel sur la période.</p>`,
  };
  if (service.type !== METACENTREX) return [information, calls];
  return [
    information,
    { id: 'utilisateurs', title: 'Utilisateurs', address: address('Utilisateurs') },
    { id: 'numeros', title: 'Numéros', address: address('Numeros'), fresh: true },
    { id: 'options', title: 'Options du service', address: address('Options'), fresh: true },
    calls,
  ];
}

function facts(service: Service): [string, string][] {
  return [
    ['Réf. du service', service.ref],
    ['Nom du service', service.name],
    ['Client', service.customer],
    ['Compte client', service.account],
    ['Site', service.site],
    ['Type de service', service.type],
    ['État du service', service.state],
  ];
}

function labelled([label, value]: [string, string]): Html {
  return html`<p><strong>${label}</strong><br>${value}</p>`;
}

const dialog = html`<div class="modal fade" id="user-detail" tabindex="-1" role="dialog" aria-labelledby="user-detail-title">
    <div class="modal-dialog" role="document">
      <div class="modal-content">
        <div class="modal-header">
          <button type="button" class="close" data-dismiss="modal" aria-label="Close"><span aria-hidden="true">&times;</span></button>
          <h4 class="modal-title" id="user-detail-title">Détails de l'utilisateur</h4>
        </div>
        <div class="modal-body"></div>
        <div class="modal-footer">
          <button type="button" class="btn btn-warning pull-left" id="reset-sip">Réinitialiser mot de passe SIP</button>
          <button type="button" class="btn btn-default" data-dismiss="modal">Fermer</button>
        </div>
      </div>
    </div>
  </div>`;
