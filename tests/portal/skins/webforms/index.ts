/**
 * An ASP.NET WebForms portal: one form around the whole page, whose state goes to and fro in hidden fields.
 * Whatever is pressed posts the form back to the page's own address, by a script or as a button of it; the
 * detail is a panel in the same page, shown by a script. What comes back is the whole page, or what has changed
 * in its UpdatePanels (`isPartial` says when).
 */
import type { Hono } from 'hono';
import { addServicePage } from '../../data-routes.ts';
import { brokenAnswer, type PortalEnv, yellowPage } from '../../http.ts';
import type { Backend } from '../../operations.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';
import { eventIn } from './controls.ts';
import { Postback } from './events.ts';
import { bindUsers } from './grid.ts';
import { errorPage } from './layout.ts';
import { delta, servicePage } from './page.ts';
import { viewOf } from './view.ts';
import { type PageState, ViewStates } from './view-state.ts';

const file = (name: string): URL => new URL(name, import.meta.url);

export const webforms: Skin = {
  files: {
    '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
    '/Content/webforms.css': file('webforms.css'),
    '/Images/add.png': file('images/add.png'),
    '/Images/delete.png': file('images/delete.png'),
    '/Scripts/post-back.js': file('post-back.js'),
    '/Scripts/page-requests.js': file('page-requests.js'),
    '/Scripts/modal-popup.js': file('modal-popup.js'),
  },
  loginPage,
  addRoutes(app, backend) {
    const states = new ViewStates();
    addServicePage(app, backend, (c, service, { manners }) => {
      const state: PageState = { page: 1, keys: [] };
      bindUsers(state, service, manners.pageLength);
      return servicePage(viewOf(c, manners, service, state), states);
    });
    addPostbacks(app, backend, states);
  },
};

function addPostbacks(app: Hono<PortalEnv>, backend: Backend, states: ViewStates): void {
  app.post('/Services/Detail/:id', async (c) => {
    const service = backend.state.serviceById(Number(c.req.param('id')));
    const form = await c.req.parseBody();
    const session = c.get('session');
    const opened = states.open(form, session);
    const event = opened && eventIn(form, opened.controls);
    // The view state of another session, or a control that the page has not shown.
    if (!service || !event) return yellowPage(c);

    const { state } = opened;
    const outcome = await new Postback({ backend, session, service, state, form }).handle(event);
    if ('broken' in outcome) return brokenAnswer(c, outcome.broken);
    const { panels, message } = outcome;
    const view = viewOf(c, backend.manners, service, state, message);
    if (form.__ASYNCPOST === 'true') return c.text(await delta(view, states, panels));
    const isErrorPage = message?.kind === 'error' && backend.manners.failure === 'page';
    return c.html(isErrorPage ? errorPage(view, message.text) : servicePage(view, states));
  });
}
