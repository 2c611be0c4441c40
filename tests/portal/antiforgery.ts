/** ASP.NET's anti-forgery token: a cookie, and a form field that only our own pages can know. */
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { PortalEnv } from './http.ts';

const NAME = '__RequestVerificationToken';

/** Gives every page its token, and refuses with 400 every POST that does not bring it back. */
export function antiforgery() {
  const key = randomBytes(32);
  return createMiddleware<PortalEnv>(async (c, next) => {
    let cookie = getCookie(c, NAME);
    if (cookie === undefined) {
      cookie = randomUUID();
      setCookie(c, NAME, cookie, { path: '/', httpOnly: true, secure: true });
    }
    const token = createHmac('sha256', key).update(cookie).digest('base64url');
    if (c.req.method === 'POST' && (await c.req.parseBody())[NAME] !== token) {
      return c.text('Le jeton anti-contrefaçon est absent ou invalide.', 400);
    }
    c.set('token', token);
    return next();
  });
}
