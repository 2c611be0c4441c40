/**
 * A portal that is drawn from a seed: the rules and the server of the mock portal, with a skin that is put
 * together of traits (`axes.ts`). What a trait looks like stands in `page/`, a module for each part.
 */
import { html, raw } from 'hono/html';
import { addDataRoutes, addServicePage, boot } from '../data-routes.ts';
import type { Html, PortalContext } from '../http.ts';
import type { Service } from '../model.ts';
import type { Backend } from '../operations.ts';
import type { Skin } from '../skin.ts';
import { loginPage } from '../skins/classic/login.ts';
import { written } from '../words.ts';
import { mannersOf, type Traits } from './axes.ts';
import type { Piece } from './strange.ts';

/** What a page's script is told. */
interface Given {
  traits: Traits;
  strange: readonly Piece[];
  /** The user whose detail the page is. */
  user?: string;
}

const SCRIPT = '/Scripts/generated.js';

/** The skin of a drawn portal, with its strange pieces, which nobody has told us of. */
export function generatedSkin(traits: Traits, strange: readonly Piece[] = []): Skin {
  return {
    files: {
      '/Content/classic.css': new URL('../skins/classic/classic.css', import.meta.url),
      '/Content/generated.css': new URL('page/generated.css', import.meta.url),
      '/Content/signs-and-layers.css': new URL('page/signs-and-layers.css', import.meta.url),
      '/Content/plus.svg': new URL('page/plus.svg', import.meta.url),
      '/Content/croix.svg': new URL('page/croix.svg', import.meta.url),
      '/Content/oui.svg': new URL('page/oui.svg', import.meta.url),
      '/Content/non.svg': new URL('page/non.svg', import.meta.url),
    },
    bundles: { [SCRIPT]: new URL('page/main.js', import.meta.url) },
    manners: mannersOf(traits),
    loginPage,
    addRoutes(app, backend) {
      addServicePage(app, backend, (c, service) => page(c, service, backend, { traits, strange }));
      addDataRoutes(app, backend);
      app.get('/Fiche/:service/:user', (c) => {
        const service = backend.state.serviceById(Number(c.req.param('service')));
        if (!service) return c.notFound();
        return c.html(
          document(c, service, backend, { traits, strange, user: c.req.param('user') }, html``),
        );
      });
    },
  };
}

function page(c: PortalContext, service: Service, backend: Backend, given: Given): Html {
  const { labels } = backend.manners;
  const content = html`<header><h1>${service.name}</h1>
  <p>${written('Réf. du service', labels)} : <b>${service.ref}</b></p>
  <p>${written('Client', labels)} : <b>${service.customer}</b></p></header>
  <main id="place"></main>`;
  return document(c, service, backend, given, content);
}

function document(
  c: PortalContext,
  service: Service,
  backend: Backend,
  given: Given,
  content: Html,
): Html {
  const { labels } = backend.manners;
  return html`<!DOCTYPE html>
<html lang="${labels === 'english' ? 'en' : 'fr'}">
<head>
  <meta charset="utf-8">
  <title>MyOpenIP</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/Content/generated.css">
  <link rel="stylesheet" href="/Content/signs-and-layers.css">
</head>
<body class="${labels}">
  ${content}
  ${boot(c, service, backend)}
  <script type="application/json" id="traits">${raw(JSON.stringify(given))}</script>
  <script type="module" src="${SCRIPT}"></script>
</body>
</html>`;
}
