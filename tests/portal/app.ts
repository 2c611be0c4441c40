/** The portal as a Hono application: what every skin has around its own routes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { antiforgery } from './antiforgery.ts';
import { assets, LIBRARY_FILES } from './assets.ts';
import { addFrames } from './frames.ts';
import {
  LOGIN_PATH,
  localAddress,
  type PortalContext,
  type PortalEnv,
  toLogin,
  yellowPage,
} from './http.ts';
import { addOfferRoutes, OFFER_BUNDLE, offering } from './offering.ts';
import type { Backend } from './operations.ts';
import type { Skin } from './skin.ts';

export const SESSION_COOKIE = 'ASP.NET_SessionId';

/** Builds the application; nothing listens yet. */
export function createApp(backend: Backend, skin: Skin): Hono<PortalEnv> {
  const app = new Hono<PortalEnv>();
  app.onError((error, c) => {
    console.error(error);
    return yellowPage(c as PortalContext);
  });
  app.use(assets({ ...LIBRARY_FILES, ...skin.files }, { ...skin.bundles, ...OFFER_BUNDLE }));
  app.use(offering(backend.manners.offers));
  app.use(async (_, next) => {
    const start = Date.now();
    await next();
    backend.answers.push({ start, end: Date.now() });
  });
  app.use(async (_, next) => {
    if (backend.faults.latency > 0) await sleep(backend.faults.latency, undefined, { ref: false });
    return next();
  });
  app.use(antiforgery());
  addLogin(app, backend, skin);
  app.use(async (c, next) => {
    const session = backend.sessions.find(getCookie(c, SESSION_COOKIE));
    if (!session) {
      recordRefusal(backend, c);
      return toLogin(c);
    }
    c.set('session', session);
    return next();
  });
  addFrames(app);
  addOfferRoutes(app, backend);
  skin.addRoutes(app, backend);
  return app;
}

function addLogin(app: Hono<PortalEnv>, backend: Backend, skin: Skin): void {
  app.get(LOGIN_PATH, (c) => {
    const returnUrl = c.req.query('ReturnUrl') ?? '/';
    return c.html(skin.loginPage({ token: c.get('token'), returnUrl }));
  });

  app.post(LOGIN_PATH, async (c) => {
    const form = await c.req.parseBody();
    const login = String(form.login ?? '').trim();
    const returnUrl = String(form.ReturnUrl ?? '/');
    if (login === '' || !form.password) {
      const message = "L'identifiant ou le mot de passe est incorrect.";
      backend.audit.record({ kind: 'login', outcome: 'refused', message, session: '' });
      return c.html(skin.loginPage({ token: c.get('token'), returnUrl, message }));
    }
    const session = backend.sessions.create(login);
    backend.audit.record({ kind: 'login', outcome: 'done', message: login, session: session.id });
    setCookie(c, SESSION_COOKIE, session.id, { path: '/', httpOnly: true, secure: true });
    return c.redirect(localAddress(returnUrl));
  });

  app.get('/Compte/Deconnexion', (c) => {
    backend.sessions.end(deleteCookie(c, SESSION_COOKIE, { path: '/', secure: true }) ?? '');
    return c.redirect(LOGIN_PATH);
  });
}

/** A POST without a session changes nothing, but a test may want to know that it was sent. */
function recordRefusal(backend: Backend, c: PortalContext): void {
  if (c.req.method !== 'POST') return;
  const message = `Sans session : ${c.req.path}`;
  backend.audit.record({ kind: 'other', outcome: 'refused', message, session: '' });
}
