/**
 * A portal of one page, drawn by Vue and the Quasar kit: all users in a table that draws the rows in
 * view, details in a dialog with lists, signs that only a tip names.
 */
import { html } from 'hono/html';
import { npm } from '../../assets.ts';
import { addDataRoutes, addServicePage } from '../../data-routes.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';
import { appPage } from '../shared/app-page.ts';

const page = appPage({
  styles: ['/Content/quasar.css', '/Content/portal.css'],
  script: '/Scripts/quasar.js',
  root: html`<div id="root"></div>`,
});

export const quasar: Skin = {
  files: {
    '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
    '/Content/quasar.css': npm('quasar/dist/quasar.prod.css'),
    '/Content/portal.css': new URL('quasar.css', import.meta.url),
  },
  bundles: { '/Scripts/quasar.js': new URL('main.js', import.meta.url) },
  manners: { confirmation: 'page', refresh: 'redraw', waiting: 'spinner', failure: 'toast' },
  loginPage,
  addRoutes(app, backend) {
    addServicePage(app, backend, page);
    addDataRoutes(app, backend);
  },
};
