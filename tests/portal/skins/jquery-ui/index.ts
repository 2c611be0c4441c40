/** The jQuery UI skin: an extranet of about 2012, with the kit's own tabs, dialogs and list boxes. */
import { readdirSync } from 'node:fs';
import { npm } from '../../assets.ts';
import { addDataRoutes, addServicePage } from '../../data-routes.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';
import { servicePage } from './page.ts';

const THEME = 'jquery-ui/dist/themes/redmond';

export const jqueryUi: Skin = {
  files: {
    '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
    '/Content/portal.css': new URL('jquery-ui.css', import.meta.url),
    '/Content/dialogs.css': new URL('dialogs.css', import.meta.url),
    '/Content/redmond/jquery-ui.min.css': npm(`${THEME}/jquery-ui.min.css`),
    ...themeImages(),
    '/Scripts/jquery-ui.min.js': npm('jquery-ui/dist/jquery-ui.min.js'),
  },
  bundles: { '/Scripts/portal.js': new URL('jquery-ui.js', import.meta.url) },
  manners: { confirmation: 'native', refresh: 'redraw', waiting: 'veil', failure: 'alert' },
  loginPage,
  addRoutes(app, backend) {
    addServicePage(app, backend, servicePage);
    addDataRoutes(app, backend);
  },
};

/** The images that the theme's stylesheet names, beside it. */
function themeImages(): Record<string, URL> {
  const names = readdirSync(npm(`${THEME}/images`));
  return Object.fromEntries(
    names.map((name) => [`/Content/redmond/images/${name}`, npm(`${THEME}/images/${name}`)]),
  );
}
