/**
 * A skin without any script, styled with Bulma: every step is the load of a page, the detail is a page
 * of its own with its way back in its address, and every + and x is the button of a form.
 */
import type { Hono } from 'hono';
import { npm } from '../../assets.ts';
import { detailOf } from '../../data-routes.ts';
import { brokenAnswer, type PortalEnv } from '../../http.ts';
import { type Backend, openDetail, visit } from '../../operations.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';
import { addChanges } from './changes.ts';
import { type Detail, detailPage } from './detail.ts';
import { Notices } from './notices.ts';
import { usersAddress, userView } from './user-view.ts';
import { usersPage } from './users.ts';

export const pages: Skin = {
  files: {
    '/Content/bulma.min.css': npm('bulma/css/bulma.min.css'),
    '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
    '/Content/pages.css': new URL('pages.css', import.meta.url),
  },
  // Without a script only the browser itself can tell that a page is on its way.
  manners: { waiting: 'nothing' },
  loginPage,
  addRoutes(app, backend) {
    const notices = new Notices();
    app.get('/', (c) => c.redirect(usersAddress(backend.state.service())));
    addUsers(app, backend);
    addDetail(app, backend, notices);
    addChanges(app, backend, notices);
  },
};

function addUsers(app: Hono<PortalEnv>, backend: Backend): void {
  app.get('/Services/Detail/:id', async (c) => {
    const service = backend.state.serviceById(Number(c.req.param('id')));
    if (!service) return c.notFound();
    const result = await visit(backend, c.get('session'), 'page');
    if (result.kind === 'broken') return brokenAnswer(c, result.fault);
    return c.html(usersPage({ c, manners: backend.manners, service }));
  });
}

function addDetail(app: Hono<PortalEnv>, backend: Backend, notices: Notices): void {
  const firstShown = new Map<string, Detail>();

  app.get('/Utilisateur/:user', async (c) => {
    const asked = c.req.param('user');
    const result = await openDetail(backend, c.get('session'), asked);
    if (result.kind === 'broken') return brokenAnswer(c, result.fault);
    if (result.kind === 'refused') return c.notFound();
    const isReturn = backend.manners.refresh === 'reopen' && c.req.query('suite') !== undefined;
    const detail = (isReturn && firstShown.get(asked)) || detailOf(result.value, backend.manners);
    firstShown.set(asked, detail);
    return c.html(
      detailPage(userView(c, backend, result.value), detail, notices.take(c.get('session'))),
    );
  });
}
