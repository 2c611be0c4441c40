/** The frame around every page of this skin. */
import { html } from 'hono/html';
import type { Html, PortalContext } from '../../http.ts';
import type { Manners } from '../../manners.ts';
import type { Service } from '../../model.ts';

export interface Place {
  c: PortalContext;
  manners: Manners;
  service: Service;
}

/** A whole page: bar, and content. */
export function layout({ c, manners, service }: Place, content: Html): Html {
  const { labels } = manners;
  return html`<!DOCTYPE html>
<html lang="${labels === 'english' ? 'en' : 'fr'}" data-theme="light">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${service.name} - MyOpenIP</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/Content/bulma.min.css">
  <link rel="stylesheet" href="/Content/pages.css">
</head>
<body class="labels-${labels}">
  <nav class="navbar is-link" aria-label="MyOpenIP">
    <div class="navbar-brand">
      <a class="navbar-item" href="/"><span>open <b>IP</b></span></a>
      <span class="navbar-item session">${c.get('session').login}</span>
      <a class="navbar-item" href="/Compte/Deconnexion">Déconnexion</a>
    </div>
  </nav>
  <main class="container px-4 py-5">${content}</main>
</body>
</html>`;
}
