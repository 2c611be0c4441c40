/** A portal of one page, drawn by React and Material UI: paged by its server, details in a modal. */
import { html } from 'hono/html';
import { addDataRoutes, addServicePage } from '../../data-routes.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';
import { appPage } from '../shared/app-page.ts';

const page = appPage({
  script: '/Scripts/mui.js',
  root: html`<div id="root"></div>`,
});

export const mui: Skin = {
  files: { '/Content/classic.css': new URL('../classic/classic.css', import.meta.url) },
  bundles: { '/Scripts/mui.js': new URL('main.jsx', import.meta.url) },
  manners: { confirmation: 'none', refresh: 'line', waiting: 'spinner', failure: 'toast' },
  loginPage,
  addRoutes(app, backend) {
    addServicePage(app, backend, page);
    addDataRoutes(app, backend);
  },
};
