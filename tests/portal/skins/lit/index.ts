/**
 * A skin of web components: lit elements and the Shoelace kit, with all that matters inside shadow
 * roots, several deep. The users are an ARIA grid, paged in the browser; the detail is a drawer with
 * lists of terms, switches and icon buttons; questions are the kit's dialogs, messages its toasts.
 */
import { html } from 'hono/html';
import { npm } from '../../assets.ts';
import { addDataRoutes, addServicePage, boot } from '../../data-routes.ts';
import type { Html, PortalContext } from '../../http.ts';
import type { Service } from '../../model.ts';
import type { Backend } from '../../operations.ts';
import type { Skin } from '../../skin.ts';
import { writtenLabel } from '../../words.ts';
import { loginPage } from '../classic/login.ts';

const KIT = '@shoelace-style/shoelace/dist';
const ICONS = ['pencil-square', 'plus-lg', 'x-lg'];

export const lit: Skin = {
  files: {
    '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
    '/Content/lit.css': new URL('lit.css', import.meta.url),
    '/Content/shoelace/light.css': npm(`${KIT}/themes/light.css`),
    ...Object.fromEntries(
      ICONS.map((icon) => {
        const path = `assets/icons/${icon}.svg`;
        return [`/Content/shoelace/${path}`, npm(`${KIT}/${path}`)];
      }),
    ),
  },
  bundles: { '/Scripts/lit.js': new URL('portal-app.js', import.meta.url) },
  manners: { confirmation: 'page', refresh: 'line', waiting: 'greyed', failure: 'toast' },
  loginPage,
  addRoutes(app, backend) {
    addServicePage(app, backend, page);
    addDataRoutes(app, backend);
  },
};

function page(c: PortalContext, service: Service, backend: Backend): Html {
  const { labels } = backend.manners;
  const fact = (label: string, value: string): Html => {
    return html`<div><dt>${writtenLabel(label, labels)}</dt><dd>${value}</dd></div>`;
  };
  return html`<!DOCTYPE html>
<html lang="${labels === 'english' ? 'en' : 'fr'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>MyOpenIP</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/Content/shoelace/light.css">
  <link rel="stylesheet" href="/Content/lit.css">
</head>
<body class="${labels}">
  <h1>${service.name}</h1>
  <dl class="facts">${fact('Réf. du service', service.ref)}${fact('Client', service.customer)}</dl>
  <portal-app id="users"></portal-app>
  ${boot(c, service, backend)}
  <script type="module" src="/Scripts/lit.js"></script>
</body>
</html>`;
}
