/**
 * A portal of one page, by Angular and Angular Material: a table paged by its server, the detail and
 * all that asks in the kit's dialogs, signs that are words which a font of icons draws.
 */
import { html } from 'hono/html';
import { npm } from '../../assets.ts';
import { addDataRoutes, addServicePage, boot } from '../../data-routes.ts';
import type { Html, PortalContext } from '../../http.ts';
import type { Service } from '../../model.ts';
import type { World } from '../../operations.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';

export const angular: Skin = {
  files: {
    '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
    '/Content/angular.css': new URL('angular.css', import.meta.url),
    '/Content/azure-blue.css': npm('@angular/material/prebuilt-themes/azure-blue.css'),
    '/Content/material-icons.css': npm('material-icons/iconfont/filled.css'),
    '/Content/material-icons.woff2': npm('material-icons/iconfont/material-icons.woff2'),
  },
  bundles: { '/Scripts/angular.js': new URL('main.js', import.meta.url) },
  manners: { confirmation: 'page', refresh: 'line', waiting: 'spinner', failure: 'toast' },
  loginPage,
  addRoutes(app, world) {
    addServicePage(app, world, page);
    addDataRoutes(app, world);
  },
};

function page(c: PortalContext, service: Service, world: World): Html {
  const { labels } = world.manners;
  return html`<!DOCTYPE html>
<html lang="${labels === 'english' ? 'en' : 'fr'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>MyOpenIP</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/Content/azure-blue.css">
  <link rel="stylesheet" href="/Content/material-icons.css">
  <link rel="stylesheet" href="/Content/angular.css">
  ${boot(c, service, world)}
  <script type="module" src="/Scripts/angular.js"></script>
</head>
<body class="mat-typography ${labels}">
  <app-root></app-root>
</body>
</html>`;
}
