/** Stylesheets and scripts: the real libraries from npm, and the skin's own files. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { createMiddleware } from 'hono/factory';
import { bundled } from './bundles.ts';
import type { PortalEnv } from './http.ts';

const CONTENT_TYPES: Record<string, string> = {
  '.svg': 'image/svg+xml',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A file of an installed package. */
export const npm = (path: string): URL => new URL(`../../node_modules/${path}`, import.meta.url);

/** The libraries' files, by the address they are served under. */
export const LIBRARY_FILES: Record<string, URL> = {
  '/Content/bootstrap.min.css': npm('bootstrap/dist/css/bootstrap.min.css'),
  '/Content/dataTables.bootstrap.min.css': npm(
    'datatables.net-bs/css/dataTables.bootstrap.min.css',
  ),
  '/fonts/glyphicons-halflings-regular.woff2': npm(
    'bootstrap/dist/fonts/glyphicons-halflings-regular.woff2',
  ),
  '/Scripts/jquery.min.js': npm('jquery/dist/jquery.min.js'),
  '/Scripts/bootstrap.min.js': npm('bootstrap/dist/js/bootstrap.min.js'),
  '/Scripts/jquery.dataTables.min.js': npm('datatables.net/js/jquery.dataTables.min.js'),
  '/Scripts/dataTables.bootstrap.min.js': npm('datatables.net-bs/js/dataTables.bootstrap.min.js'),
};

/**
 * Serves exactly the listed files, to anybody.
 *
 * @param bundles scripts to be bundled with what they import
 */
export function assets(files: Record<string, URL>, bundles: Record<string, URL> = {}) {
  const answerOf = async (path: string) => {
    const bundle = bundles[path];
    if (bundle) return { type: CONTENT_TYPES['.js'], content: await bundled(bundle) };
    const file = files[path];
    if (!file) return undefined;
    return { type: CONTENT_TYPES[extname(file.pathname)], content: await readFile(file) };
  };
  return createMiddleware<PortalEnv>(async (c, next) => {
    const answer = await answerOf(c.req.path);
    if (answer === undefined) return next();
    const { content, type = 'application/octet-stream' } = answer;
    return c.body(content, 200, { 'Content-Type': type, 'Cache-Control': 'max-age=3600' });
  });
}
