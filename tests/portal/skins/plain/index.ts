/**
 * Two skins without any kit, drawn by scripts: `bare` has elements without roles, a row that unfolds,
 * signs drawn by CSS, and shows a change only when the row is unfolded again; `native` has an ARIA
 * grid and a `<dialog>` that names no licence and makes the rest of the page inert.
 */
import { html } from 'hono/html';
import { addDataRoutes, addServicePage, boot } from '../../data-routes.ts';
import type { Html, PortalContext } from '../../http.ts';
import type { Manners } from '../../manners.ts';
import type { Service } from '../../model.ts';
import type { Backend } from '../../operations.ts';
import type { Skin } from '../../skin.ts';
import { written } from '../../words.ts';
import { loginPage } from '../classic/login.ts';

export const bare = plainSkin('bare', {
  confirmation: 'none',
  refresh: 'reopen',
  waiting: 'nothing',
  failure: 'alert',
});

export const native = plainSkin('native', {
  confirmation: 'native',
  refresh: 'redraw',
  waiting: 'nothing',
  failure: 'alert',
  // One page, however long, unless pages are wanted.
  pageLength: 10_000,
});

function plainSkin(name: 'bare' | 'native', manners: Partial<Manners>): Skin {
  const script = `/Scripts/plain/${name}.js`;
  return {
    files: {
      '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
      '/Content/plain.css': new URL('plain.css', import.meta.url),
      '/Scripts/shared/conduct.js': new URL('../shared/conduct.js', import.meta.url),
      '/Scripts/plain/make.js': new URL('make.js', import.meta.url),
      [script]: new URL(`${name}.js`, import.meta.url),
    },
    manners,
    loginPage,
    addRoutes(app, backend) {
      addServicePage(app, backend, (c, service) => page(c, service, backend, script));
      addDataRoutes(app, backend);
    },
  };
}

function page(c: PortalContext, service: Service, backend: Backend, script: string): Html {
  const { labels } = backend.manners;
  return html`<!DOCTYPE html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <title>MyOpenIP</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/Content/plain.css">
</head>
<body class="${labels}">
  <h1>${service.name}</h1>
  <p>${written('Réf. du service', labels)} : <b>${service.ref}</b></p>
  <p>${written('Client', labels)} : <b>${service.customer}</b></p>
  <div id="users"></div>
  ${boot(c, service, backend)}
  <script type="module" src="${script}"></script>
</body>
</html>`;
}
