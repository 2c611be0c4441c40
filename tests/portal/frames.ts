/** The same portal in frames, as older portals are: `/Cadres?page=/Services/…`, or with `&corps` in a page with a body. */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { localAddress, type PortalEnv } from './http.ts';

export const FRAMES_PATH = '/Cadres';

/** Adds the page of frames, beside the pages of any skin. */
export function addFrames(app: Hono<PortalEnv>): void {
  app.get(FRAMES_PATH, (c) => {
    const page = localAddress(c.req.query('page') ?? '/');
    if (c.req.query('corps') === undefined) {
      return c.html(html`<!doctype html>
        <html>
          <head><title>MyOpenIP</title></head>
          <frameset rows="40,*" border="0"><frame src="${FRAMES_PATH}/Bandeau"><frame src="${page}"></frameset>
        </html>`);
    }
    return c.html(html`<!doctype html>
      <title>MyOpenIP</title>
      <style>body { margin: 0 } iframe { width: 100%; height: 95vh; border: 0 }</style>
      <iframe src="${page}"></iframe>`);
  });

  app.get(`${FRAMES_PATH}/Bandeau`, (c) => {
    return c.html(html`<!doctype html><title>Bandeau</title><b>MyOpenIP</b>`);
  });
}
