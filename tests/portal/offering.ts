/** Puts what the portal's pages offer besides into every page, whatever its skin, and hears what is pressed of it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from './http.ts';
import type { OfferName } from './offers/names.ts';
import type { Backend } from './operations.ts';

const SCRIPT = '/Scripts/offers.js';

/** The script with all offers: each page tells it which ones it has. */
export const OFFER_BUNDLE = { [SCRIPT]: new URL('offers/main.ts', import.meta.url) };

/** Adds the script to each page, before all others: it has to know the shadow roots that they make. */
export function offering(offers: readonly OfferName[]) {
  const data = `<script type="application/json" id="offers">${JSON.stringify(offers)}</script>`;
  const scripts = `${data}<script type="module" src="${SCRIPT}"></script>`;
  return createMiddleware(async (c, next) => {
    await next();
    const isPage = c.res.headers.get('Content-Type')?.startsWith('text/html');
    if (offers.length === 0 || !isPage) return;
    const page = await c.res.text();
    c.res = new Response(page.replace('<head>', `<head>${scripts}`), c.res);
  });
}

/**
 * Adds `/Offre/…`:
 * - `GET Danger?quoi=…` something was pressed that nobody was to press
 * - `GET Suite?ms=…` the second part of a page that comes in two, and what a page polls
 */
export function addOfferRoutes(app: Hono<PortalEnv>, backend: Backend): void {
  app.get('/Offre/Danger', (c) => {
    const { id } = c.get('session');
    const message = c.req.query('quoi');
    backend.audit.record({ kind: 'danger', message, outcome: 'done', session: id });
    return c.json({});
  });
  app.get('/Offre/Suite', async (c) => {
    await sleep(Number(c.req.query('ms') ?? 0), undefined, { ref: false });
    return c.json({});
  });
}
