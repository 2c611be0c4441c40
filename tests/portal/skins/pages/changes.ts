/** What the forms of a user's pages lead to. */
import type { Hono } from 'hono';
import { brokenAnswer, type PortalContext, type PortalEnv } from '../../http.ts';
import { type Change, optionByCode } from '../../model.ts';
import { type Backend, changeOption, pressOther } from '../../operations.ts';
import type { Notices } from './notices.ts';
import { confirmationPage, errorPage, numberPage } from './questions.ts';
import { returnAddress, type UserView, userAddress, userView } from './user-view.ts';

/** Adds the pages and forms beneath `/Utilisateur/:user`. */
export function addChanges(app: Hono<PortalEnv>, backend: Backend, notices: Notices): void {
  app.get('/Utilisateur/:user/Numero', (c) => {
    const view = viewOf(c, backend);
    const option = optionByCode(c.req.query('option') ?? '');
    return view && option ? c.html(numberPage(view, option)) : c.notFound();
  });

  app.get('/Utilisateur/:user/Confirmation', (c) => {
    const view = viewOf(c, backend);
    const change = changeIn(c.req.query());
    return view && change ? c.html(confirmationPage(view, change)) : c.notFound();
  });

  app.post('/Utilisateur/:user/Option', async (c) => {
    const view = viewOf(c, backend);
    const form = (await c.req.parseBody()) as Record<string, string>;
    const change = changeIn(form);
    if (!view || !change) return c.notFound();
    if (asksOnPage(backend) && !form.confirme) {
      const { option = '', action = '', numero = '' } = form;
      const page = userAddress(view, 'Confirmation', { option, action, numero });
      return c.redirect(page, 303);
    }
    const result = await changeOption(backend, c.get('session'), view.user.accountcode, change);
    if (result.kind === 'broken') return brokenAnswer(c, result.fault);
    if (result.kind === 'ok') {
      return c.redirect(backend.manners.refresh === 'close' ? view.back : returnAddress(view), 303);
    }
    if (backend.manners.failure === 'page') return c.html(errorPage(view, result.message), 409);
    notices.leave(c.get('session'), { kind: 'danger', text: result.message });
    return c.redirect(returnAddress(view), 303);
  });

  app.post('/Utilisateur/:user/:part{Sip|Lien}', (c) => {
    const view = viewOf(c, backend);
    if (!view) return c.notFound();
    const isSip = c.req.param('part') === 'Sip';
    pressOther(backend, c.get('session'), view.user.accountcode, isSip ? 'sip-reset' : 'other');
    const text = isSip ? 'Le mot de passe SIP a été réinitialisé.' : 'Le lien a été envoyé.';
    notices.leave(c.get('session'), { kind: 'success', text });
    return c.redirect(returnAddress(view), 303);
  });

  // Where the login page leads to, when it came instead of the answer to a form.
  app.get('/Utilisateur/:user/:part{Option|Sip|Lien}', (c) => {
    const view = viewOf(c, backend);
    return view ? c.redirect(userAddress(view)) : c.notFound();
  });
}

function viewOf(c: PortalContext, backend: Backend): UserView | undefined {
  const located = backend.state.userByAccountcode(c.req.param('user') ?? '');
  return located && userView(c, backend, located);
}

function changeIn({ option = '', action, numero }: Record<string, string>): Change | undefined {
  const name = optionByCode(option);
  if (!name) return undefined;
  return {
    option: name,
    action: action === 'add' ? 'add' : 'remove',
    value: numero === '' ? undefined : numero,
  };
}

function asksOnPage({ manners }: Backend): boolean {
  return manners.confirmation === 'page' || manners.confirmation === 'strange';
}
