/** Pieces of HTTP that the server and every skin share. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import { html } from 'hono/html';
import type { BreakingKind } from './faults.ts';
import type { Session } from './sessions.ts';

export interface PortalEnv {
  Bindings: HttpBindings;
  Variables: {
    session: Session;
    /** What the page's forms must send back as `__RequestVerificationToken`. */
    token: string;
  };
}

export type PortalContext = Context<PortalEnv>;
export type Html = ReturnType<typeof html>;

export const LOGIN_PATH = '/Compte/Connexion';

/** Sends to the login page, which comes back to the page in use (not to one of its Ajax addresses). */
export function toLogin(c: PortalContext): Response {
  const isAjax = c.req.header('X-Requested-With') === 'XMLHttpRequest';
  const page = isAjax ? (c.req.header('Referer') ?? '/') : c.req.url;
  const { pathname, search } = new URL(page, c.req.url);
  return c.redirect(`${LOGIN_PATH}?ReturnUrl=${encodeURIComponent(pathname + search)}`);
}

/** An address of the portal's own; its first page for any other, to which nobody may be sent. */
export function localAddress(address: string): string {
  return /^\/(?![/\\])/.test(address) ? address : '/';
}

/** The answer to a request that a fault brought to nothing. */
export function brokenAnswer(c: PortalContext, fault: BreakingKind): Response | Promise<Response> {
  switch (fault) {
    case 'session-expired':
      return toLogin(c);
    case 'error-500':
      return yellowPage(c);
    case 'error-500-silent':
      return c.body(null, 500);
    case 'drop':
      return cut(c);
  }
}

/** ASP.NET's own error page. */
export function yellowPage(c: PortalContext): Response | Promise<Response> {
  const page = html`<!DOCTYPE html>
<html>
<head>
<title>Erreur d'exécution</title>
<style>
body { font-family: Verdana, sans-serif; font-size: .7em; color: black; background: white; }
h1 { font-size: 18pt; font-weight: normal; color: red; }
h2 { font-size: 14pt; font-weight: normal; font-style: italic; color: maroon; }
.code { background: #ffffcc; padding: 10px; font-family: 'Lucida Console', monospace; }
</style>
</head>
<body>
<h1>Erreur serveur dans l'application '/'.<hr width="100%" size="1" color="silver"></h1>
<h2><i>Erreur d'exécution</i></h2>
<p><b>Description :</b> Une erreur de l'application s'est produite sur le serveur.</p>
<div class="code"><pre>&lt;customErrors mode="RemoteOnly" /&gt;</pre></div>
</body>
</html>`;
  return c.html(page, 500);
}

/**
 * Cuts the connection, with a few bytes before. Browsers quietly repeat a request, even a POST, whose
 * reused connection closes before any answer: a bare cut would be healed unseen, and a change posted
 * twice. Nor will half an answer do, which may be shown as a whole one. A head with two lengths is a
 * network error to every browser, for pages as for Ajax, and is not repeated.
 */
function cut(c: PortalContext): Response {
  const { socket } = c.env.incoming;
  socket.end('HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n', () =>
    socket.destroy(),
  );
  return RESPONSE_ALREADY_SENT.clone();
}
