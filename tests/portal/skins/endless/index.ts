/**
 * The endless skin: a portal of about 2014, of jQuery plug-ins and Font Awesome. The users list has no
 * pager: more rows are fetched as the window is scrolled near its end. What is pressed are mostly bare
 * icons, which the whole document listens for; the detail is a popup over the page.
 */
import { npm } from '../../assets.ts';
import { addDataRoutes, addServicePage } from '../../data-routes.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';
import { servicePage } from './page.ts';

export const endless: Skin = {
  files: {
    '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
    '/Content/portal.css': new URL('endless.css', import.meta.url),
    '/Content/icons.css': new URL('icons.css', import.meta.url),
    '/Content/popup.css': new URL('popup.css', import.meta.url),
    '/Content/font-awesome.min.css': npm('font-awesome/css/font-awesome.min.css'),
    '/fonts/fontawesome-webfont.woff2': npm('font-awesome/fonts/fontawesome-webfont.woff2'),
    '/Content/magnific-popup.css': npm('magnific-popup/dist/magnific-popup.css'),
    '/Content/jquery-confirm.min.css': npm('jquery-confirm/dist/jquery-confirm.min.css'),
    '/Content/select2.min.css': npm('select2/dist/css/select2.min.css'),
    '/Content/toastr.min.css': npm('toastr/build/toastr.min.css'),
    '/Scripts/jquery.magnific-popup.min.js': npm(
      'magnific-popup/dist/jquery.magnific-popup.min.js',
    ),
    '/Scripts/jquery-confirm.min.js': npm('jquery-confirm/dist/jquery-confirm.min.js'),
    '/Scripts/jquery.blockUI.js': npm('block-ui/jquery.blockUI.js'),
    '/Scripts/select2.min.js': npm('select2/dist/js/select2.min.js'),
    '/Scripts/select2.fr.js': npm('select2/dist/js/i18n/fr.js'),
    '/Scripts/toastr.min.js': npm('toastr/build/toastr.min.js'),
  },
  bundles: { '/Scripts/portal.js': new URL('endless.js', import.meta.url) },
  manners: { confirmation: 'page', refresh: 'line', waiting: 'veil', failure: 'toast' },
  loginPage,
  addRoutes(app, backend) {
    addServicePage(app, backend, servicePage);
    addDataRoutes(app, backend);
  },
};
