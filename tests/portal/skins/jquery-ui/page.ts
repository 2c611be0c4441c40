/** A service's page: its head, and the tabs whose users list the script fills. */
import { html } from 'hono/html';
import { boot } from '../../data-routes.ts';
import type { Html, PortalContext } from '../../http.ts';
import type { Service } from '../../model.ts';
import type { Backend } from '../../operations.ts';
import { written } from '../../words.ts';
import { optionsTab } from './options-tab.ts';

/** The whole page. Its second tab is there from the start, hidden by the kit. */
export function servicePage(c: PortalContext, service: Service, backend: Backend): Html {
  const { labels } = backend.manners;
  const word = (text: string): string => written(text, labels);
  return html`<!DOCTYPE html>
<html lang="${labels === 'english' ? 'en' : 'fr'}">
<head>
  <meta charset="utf-8">
  <title>${service.name} - MyOpenIP</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/Content/redmond/jquery-ui.min.css">
  <link rel="stylesheet" href="/Content/portal.css">
  <link rel="stylesheet" href="/Content/dialogs.css">
</head>
<body class="ui-widget labels-${labels}">
  <div class="banner">
    <a class="brand" href="/">open<b>IP</b> <small>MyOpenIP</small></a>
    <p class="banner-user"><span class="ui-icon ui-icon-person"></span> ${c.get('session').login} | <a href="/Compte/Deconnexion">Déconnexion</a></p>
  </div>
  <div class="content">
    <div class="service">
      <h1>${service.name}</h1>
      ${fact(word('Réf. du service'), service.ref)}
      ${fact(word('Client'), service.customer)}
    </div>
    <div id="tabs">
      <ul>
        <li><a href="#utilisateurs">${word('Utilisateurs')}</a></li>
        <li><a href="#options">${word('Options')}</a></li>
      </ul>
      <div id="utilisateurs"><div id="users" data-site="${service.site}"></div></div>
      <div id="options">${optionsTab(service, word)}</div>
    </div>
    <p class="footer">&copy; openIP by Destiny – MyOpenIP</p>
  </div>
  <div id="waiting-indicator"><div class="ui-widget-content ui-corner-all">
    <p>Veuillez patienter…</p><div class="progress"></div>
  </div></div>
  ${boot(c, service, backend)}
  <script src="/Scripts/jquery.min.js"></script>
  <script src="/Scripts/jquery-ui.min.js"></script>
  <script type="module" src="/Scripts/portal.js"></script>
</body>
</html>`;
}

function fact(label: string, value: string): Html {
  return html`<p><span class="label">${label} :</span> <strong>${value}</strong></p>`;
}
