/** The page of a service on portals that one script draws. */
import { html } from 'hono/html';
import { boot } from '../../data-routes.ts';
import type { Html, PortalContext } from '../../http.ts';
import type { Service } from '../../model.ts';
import type { Backend } from '../../operations.ts';

interface AppPage {
  styles?: readonly string[];
  script: string;
  /** Classes of the body, beside that of how labels are written. */
  classes?: string;
  /** What the script draws into. */
  root: Html;
}

/** Makes the page: its styles, what the script has to know from the start, the script, and its root. */
export function appPage({ styles = [], script, classes = '', root }: AppPage) {
  return (c: PortalContext, service: Service, backend: Backend): Html => {
    const { labels } = backend.manners;
    return html`<!DOCTYPE html>
<html lang="${labels === 'english' ? 'en' : 'fr'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>MyOpenIP</title>
  <link rel="icon" href="data:,">
  ${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
  ${boot(c, service, backend)}
  <script type="module" src="${script}"></script>
</head>
<body class="${`${classes} ${labels}`.trim()}">
  ${root}
</body>
</html>`;
  };
}
