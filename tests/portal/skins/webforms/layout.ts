/** The master page. */
import { html } from 'hono/html';
import type { Html } from '../../http.ts';
import type { View } from './view.ts';

/** A whole page around the form, or around what stands in its place. */
export function layout({ c, manners, service }: View, content: Html): Html {
  const { labels } = manners;
  return html`<!DOCTYPE html>
<html lang="${labels === 'english' ? 'en' : 'fr'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${service.name} - MyOpenIP</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/Content/webforms.css">
</head>
<body class="labels-${labels}">
  <div class="page">
    <div class="header">
      <div class="title">open <b>IP</b> <small>MyOpenIP</small></div>
      <div class="loginDisplay">${c.get('session').login} [ <a href="/Compte/Deconnexion">Déconnexion</a> ]</div>
      <div class="menu"><a href="/">Mes Services</a></div>
    </div>
    <div class="main">${content}</div>
    <div class="footer">openIP by Destiny – MyOpenIP</div>
  </div>
</body>
</html>`;
}

/** The page that a refusal leads to, where a portal tells it on a page of its own. */
export function errorPage(view: View, text: string): Html {
  return layout(
    view,
    html`<h1>Erreur</h1>
    <p>${text}</p>
    <p><a href="${view.c.req.path}">${view.word('Retour')}</a></p>`,
  );
}
