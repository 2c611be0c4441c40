/** The classic skin: an ASP.NET MVC extranet with Bootstrap 3, jQuery and DataTables. */
import type { Hono } from 'hono';
import { brokenAnswer, type Html, type PortalContext, type PortalEnv } from '../../http.ts';
import { optionByCode, type Service } from '../../model.ts';
import {
  type Backend,
  changeOption,
  type Disturbance,
  openDetail,
  pressOther,
  visit,
} from '../../operations.ts';
import { freeNumbers } from '../../rules.ts';
import type { Skin } from '../../skin.ts';
import { userDetail } from './detail.ts';
import { loginPage } from './login.ts';
import { servicePage } from './service.ts';
import { homePage, servicesPage } from './services.ts';
import { numbersTab, optionsTab, userRow, usersTab } from './tabs.ts';

export const classic: Skin = {
  files: {
    '/Content/classic.css': new URL('classic.css', import.meta.url),
    '/Scripts/classic.js': new URL('classic.js', import.meta.url),
  },
  loginPage,
  addRoutes(app, backend) {
    addPages(app, backend);
    addTabs(app, backend);
    addDetail(app, backend);
  },
};

function addPages(app: Hono<PortalEnv>, backend: Backend): void {
  const page = async (c: PortalContext, draw: () => Html): Promise<Response> => {
    const result = await visit(backend, c.get('session'), 'page');
    return result.kind === 'broken' ? brokenAnswer(c, result.fault) : c.html(draw());
  };
  app.get('/', (c) => page(c, () => homePage(c, backend.state.services)));
  app.get('/Services/Parametrage', (c) => page(c, () => servicesPage(c, backend.state.services)));
  app.get('/Services/Detail/:id', (c) => {
    const service = serviceOf(c, backend);
    return service ? page(c, () => servicePage(c, service)) : c.notFound();
  });
}

function addTabs(app: Hono<PortalEnv>, backend: Backend): void {
  const addTab = (action: string, draw: (service: Service) => Html): void => {
    app.get(`/Services/${action}/:id`, async (c) => {
      const service = serviceOf(c, backend);
      if (!service) return c.notFound();
      const result = await visit(backend, c.get('session'), 'tab');
      return result.kind === 'broken' ? brokenAnswer(c, result.fault) : c.html(draw(service));
    });
  };
  addTab('Utilisateurs', (service) => usersTab(service, backend.manners));
  addTab('Numeros', numbersTab);
  addTab('Options', optionsTab);
  app.get('/Services/ListeUtilisateurs/:id', (c) => {
    const service = serviceOf(c, backend);
    return service ? c.json({ data: service.users.map(userRow) }) : c.notFound();
  });
}

function addDetail(app: Hono<PortalEnv>, backend: Backend): void {
  app.get('/Services/DetailUtilisateur/:user', async (c) => {
    const result = await openDetail(backend, c.get('session'), c.req.param('user'));
    if (result.kind === 'broken') return brokenAnswer(c, result.fault);
    if (result.kind === 'refused') return refused(c, result.message);
    announce(c, result.disturbance);
    return c.html(userDetail(result.value));
  });

  app.get('/Services/NumerosDisponibles/:user/:option', (c) => {
    const located = backend.state.userByAccountcode(c.req.param('user'));
    const option = optionByCode(c.req.param('option'));
    return located && option ? c.json(freeNumbers(located.service, option)) : c.notFound();
  });

  app.post('/Services/:action{AjouterOption|RetirerOption}', async (c) => {
    const form = await c.req.parseBody();
    const option = optionByCode(String(form.option));
    if (!option) return refused(c, 'Option inconnue.');
    const result = await changeOption(backend, c.get('session'), String(form.id), {
      option,
      action: c.req.param('action') === 'AjouterOption' ? 'add' : 'remove',
      value: form.numero ? String(form.numero) : undefined,
    });
    if (result.kind === 'broken') return brokenAnswer(c, result.fault);
    if (result.kind === 'refused') return refused(c, result.message);
    announce(c, result.disturbance);
    return c.json({ success: true });
  });

  app.post('/Services/:action{ReinitialiserSip|EnvoyerLien}', async (c) => {
    const { id } = await c.req.parseBody();
    const kind = c.req.param('action') === 'ReinitialiserSip' ? 'sip-reset' : 'other';
    pressOther(backend, c.get('session'), String(id), kind);
    return c.json({ success: true });
  });
}

function serviceOf(c: PortalContext, backend: Backend): Service | undefined {
  return backend.state.serviceById(Number(c.req.param('id')));
}

function refused(c: PortalContext, message: string): Response {
  return c.json({ success: false, message }, 409);
}

/** Tells the page, beside the answer proper, what happened to its table meanwhile. */
function announce(c: PortalContext, disturbance: Disturbance | undefined): void {
  if (disturbance?.kind === 'resorted') c.header('X-Table-Resorted', 'true');
  if (disturbance?.kind === 'inserted') {
    // A header holds ASCII only.
    const row = encodeURIComponent(JSON.stringify(userRow(disturbance.user)));
    c.header('X-Row-Inserted', row);
  }
}
