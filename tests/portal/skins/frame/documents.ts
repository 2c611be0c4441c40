/** The two documents: a service's page, and the detail that is shown in a frame of it. */
import { html, raw } from 'hono/html';
import { boot, type detailOf } from '../../data-routes.ts';
import type { Html, PortalContext } from '../../http.ts';
import type { Service } from '../../model.ts';
import type { Backend } from '../../operations.ts';
import { written } from '../../words.ts';

/** The page of a service: its head, and the list that its script fills. */
export function servicePage(c: PortalContext, service: Service, backend: Backend): Html {
  const { labels } = backend.manners;
  return html`<!DOCTYPE html>
<html lang="fr">
<head>${head(service.name)}</head>
<body class="labels-${labels}">
  <nav class="navbar navbar-inverse navbar-fixed-top">
    <div class="container">
      <div class="navbar-header"><a class="navbar-brand" href="/">open <b>IP</b> <small>MyOpenIP</small></a></div>
      <ul class="nav navbar-nav navbar-right">
        <li><p class="navbar-text"><span class="glyphicon glyphicon-user"></span> ${c.get('session').login}</p></li>
        <li><a href="/Compte/Deconnexion">Déconnexion</a></li>
      </ul>
    </div>
  </nav>
  <div class="container body-content">
    <h1>${service.name}</h1>
    <p>${written('Réf. du service', labels)} : <strong>${service.ref}</strong></p>
    <p>${written('Client', labels)} : <strong>${service.customer}</strong></p>
    <ul class="nav nav-tabs"><li class="active"><a href="#utilisateurs">Utilisateurs</a></li></ul>
    <div id="users"></div>
  </div>
  ${boot(c, service, backend)}
  <script type="module" src="/Scripts/page.js"></script>
</body>
</html>`;
}

/** The detail of a user: its data, which its script draws at once. */
export function framePage(
  c: PortalContext,
  service: Service,
  backend: Backend,
  detail: ReturnType<typeof detailOf>,
): Html {
  const data = JSON.stringify(detail).replaceAll('<', '\\u003c');
  return html`<!DOCTYPE html>
<html lang="fr">
<head>${head('Utilisateur')}</head>
<body class="in-frame labels-${backend.manners.labels}">
  ${boot(c, service, backend)}
  <script type="application/json" id="detail">${raw(data)}</script>
  <script type="module" src="/Scripts/detail.js"></script>
</body>
</html>`;
}

function head(title: string): Html {
  return html`<meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title} - MyOpenIP</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/Content/bootstrap.min.css">
  <link rel="stylesheet" href="/Content/classic.css">
  <link rel="stylesheet" href="/Content/frame.css">`;
}
