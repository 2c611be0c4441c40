/**
 * A portal of one page, drawn by Vue and the Quasar kit: all users in a table that draws the rows in
 * view, details in a dialog with lists, signs that only a tip names.
 */
import { html } from 'hono/html';
import { npm } from '../../assets.ts';
import { addDataRoutes, addServicePage, boot } from '../../data-routes.ts';
import type { Html, PortalContext } from '../../http.ts';
import type { Service } from '../../model.ts';
import type { World } from '../../operations.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';

export const quasar: Skin = {
  files: {
    '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
    '/Content/quasar.css': npm('quasar/dist/quasar.prod.css'),
    '/Content/portal.css': new URL('quasar.css', import.meta.url),
  },
  bundles: { '/Scripts/quasar.js': new URL('main.js', import.meta.url) },
  manners: { confirmation: 'page', refresh: 'redraw', waiting: 'spinner', failure: 'toast' },
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
  <link rel="stylesheet" href="/Content/quasar.css">
  <link rel="stylesheet" href="/Content/portal.css">
  ${boot(c, service, world)}
  <script type="module" src="/Scripts/quasar.js"></script>
</head>
<body class="${labels}">
  <div id="root"></div>
</body>
</html>`;
}
