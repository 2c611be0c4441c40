/**
 * A portal of one page, by Angular and Angular Material: a table paged by its server, the detail and
 * all that asks in the kit's dialogs, signs that are words which a font of icons draws.
 */
import { html } from 'hono/html';
import { npm } from '../../assets.ts';
import { addDataRoutes, addServicePage } from '../../data-routes.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';
import { appPage } from '../shared/app-page.ts';

const page = appPage({
  styles: ['/Content/azure-blue.css', '/Content/material-icons.css', '/Content/angular.css'],
  script: '/Scripts/angular.js',
  classes: 'mat-typography',
  root: html`<app-root></app-root>`,
});

export const angular: Skin = {
  files: {
    '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
    '/Content/angular.css': new URL('angular.css', import.meta.url),
    '/Content/azure-blue.css': npm('@angular/material/prebuilt-themes/azure-blue.css'),
    '/Content/material-icons.css': npm('material-icons/iconfont/filled.css'),
    '/Content/material-icons.woff2': npm('material-icons/iconfont/material-icons.woff2'),
  },
  bundles: { '/Scripts/angular.js': new URL('main.js', import.meta.url) },
  manners: { confirmation: 'page', refresh: 'line', waiting: 'spinner', failure: 'toast' },
  loginPage,
  addRoutes(app, backend) {
    addServicePage(app, backend, page);
    addDataRoutes(app, backend);
  },
};
