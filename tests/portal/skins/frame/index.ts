/**
 * A skin in the classic look, drawn by small scripts of its own: rows of the users table are made only
 * as one scrolls, and the detail is a document of its own in a frame, inside a dialog of the page. The
 * document has its own Fermer; the dialog around it has a cross besides, for a frame that did not load.
 */
import { addDataRoutes, addServicePage, detailOf } from '../../data-routes.ts';
import { brokenAnswer } from '../../http.ts';
import { openDetail } from '../../operations.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';
import { framePage, servicePage } from './documents.ts';

export const frame: Skin = {
  files: {
    '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
    '/Content/frame.css': new URL('frame.css', import.meta.url),
  },
  bundles: {
    '/Scripts/page.js': new URL('page.js', import.meta.url),
    '/Scripts/detail.js': new URL('detail.js', import.meta.url),
  },
  manners: { confirmation: 'native', waiting: 'greyed' },
  loginPage,
  addRoutes(app, backend) {
    addServicePage(app, backend, servicePage);

    app.get('/Cadre/:user', async (c) => {
      const result = await openDetail(backend, c.get('session'), c.req.param('user'));
      if (result.kind === 'broken') return brokenAnswer(c, result.fault);
      if (result.kind === 'refused') return c.notFound();
      const { service } = result.value;
      return c.html(framePage(c, service, backend, detailOf(result.value, backend.manners)));
    });

    addDataRoutes(app, backend);
  },
};
