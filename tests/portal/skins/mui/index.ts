/** A portal of one page, drawn by React and Material UI: paged by its server, details in a modal. */
import { html } from 'hono/html';
import { addDataRoutes, addServicePage, boot } from '../../data-routes.ts';
import type { Html, PortalContext } from '../../http.ts';
import type { Service } from '../../model.ts';
import type { World } from '../../operations.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';

export const mui: Skin = {
  files: { '/Content/classic.css': new URL('../classic/classic.css', import.meta.url) },
  bundles: { '/Scripts/mui.js': new URL('main.jsx', import.meta.url) },
  manners: { confirmation: 'none', refresh: 'line', waiting: 'spinner', failure: 'toast' },
  loginPage,
  addRoutes(app, world) {
    addServicePage(app, world, page);
    addDataRoutes(app, world);
  },
};

function page(c: PortalContext, service: Service, world: World): Html {
  return html`<!DOCTYPE html>
<html lang="${world.manners.labels === 'english' ? 'en' : 'fr'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>MyOpenIP</title>
  <link rel="icon" href="data:,">
  ${boot(c, service, world)}
  <script type="module" src="/Scripts/mui.js"></script>
</head>
<body>
  <div id="root"></div>
</body>
</html>`;
}
