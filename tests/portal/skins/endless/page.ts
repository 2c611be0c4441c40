/** A service's page: the bar that stays at the top, the menu, and the list that the script fills. */
import { html } from 'hono/html';
import { boot } from '../../data-routes.ts';
import type { Html, PortalContext } from '../../http.ts';
import type { Service } from '../../model.ts';
import type { Backend } from '../../operations.ts';
import { written } from '../../words.ts';

const STYLES = [
  'font-awesome.min',
  'magnific-popup',
  'jquery-confirm.min',
  'select2.min',
  'toastr.min',
  'portal',
  'icons',
  'popup',
];
const SCRIPTS = [
  'jquery.min',
  'jquery.magnific-popup.min',
  'jquery-confirm.min',
  'jquery.blockUI',
  'select2.min',
  'select2.fr',
  'toastr.min',
];
const MENU = [
  ['home', 'Accueil'],
  ['users', 'Utilisateurs'],
  ['phone', 'Numéros'],
  ['bar-chart', 'Statistiques'],
  ['file-text-o', 'Factures'],
] as const;
const HEADINGS = ['Licence', 'Nom', 'SDA', 'Admin.', "Numéro d'urgence", 'État', 'Action'];

/** The whole page. */
export function servicePage(c: PortalContext, service: Service, backend: Backend): Html {
  const { labels } = backend.manners;
  const word = (text: string): string => written(text, labels);
  return html`<!DOCTYPE html>
<html lang="${labels === 'english' ? 'en' : 'fr'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${service.name} | MyOpenIP</title>
  <link rel="icon" href="data:,">
  ${STYLES.map((name) => html`<link rel="stylesheet" href="/Content/${name}.css">`)}
</head>
<body class="labels-${labels}">
  <header class="topbar">
    <a class="brand" href="/">open<b>IP</b></a>
    <span class="account"><i class="fa fa-user-circle-o"></i> ${c.get('session').login}
      <a href="/Compte/Deconnexion" title="Déconnexion"><i class="fa fa-sign-out fa-lg"></i></a></span>
  </header>
  <ul class="menu">${MENU.map(([icon, text]) => entry(icon, word(text), text === 'Utilisateurs'))}</ul>
  <div class="content">
    <h1>${service.name}</h1>
    <p class="facts">${word('Réf. du service')} : <b>${service.ref}</b> &nbsp; ${word('Client')} : <b>${service.customer}</b></p>
    <div class="box">
      <div class="box-head"><i class="fa fa-users"></i> ${word('Utilisateurs')} <span class="count"></span></div>
      <div class="table-responsive">
        <table id="users" class="table">
          <thead><tr>${HEADINGS.map((heading) => html`<th>${word(heading)}</th>`)}</tr></thead>
          <tbody></tbody>
        </table>
      </div>
      <p class="loading"><i class="fa fa-circle-o-notch fa-spin"></i> Chargement…</p>
    </div>
    <p class="footer">&copy; openIP by Destiny</p>
  </div>
  <div id="user-popup" class="popup mfp-hide"><div class="popup-body"></div></div>
  <i class="fa fa-chevron-up js-top" title="Haut de page"></i>
  ${boot(c, service, backend)}
  ${SCRIPTS.map((name) => html`<script src="/Scripts/${name}.js"></script>`)}
  <script type="module" src="/Scripts/portal.js"></script>
</body>
</html>`;
}

function entry(icon: string, text: string, isCurrent: boolean): Html {
  const link = html`<a href="#"><i class="fa fa-fw fa-${icon}"></i> <span>${text}</span></a>`;
  return html`<li class="${isCurrent ? 'active' : ''}">${link}</li>`;
}
