/** What the skins that are drawn by scripts fetch: one set of addresses, in JSON. */
import type { Hono } from 'hono';
import { html, raw } from 'hono/html';
import { brokenAnswer, type Html, type PortalContext, type PortalEnv } from './http.ts';
import type { Manners } from './manners.ts';
import { OPTIONS, type OptionName, type PortalUser, type Service } from './model.ts';
import { type Backend, changeOption, openDetail, pressOther, visit } from './operations.ts';
import { freeNumbers, optionLines } from './rules.ts';
import type { Located } from './state.ts';
import { wordList, written, writtenLabel } from './words.ts';

/**
 * Adds `/Donnees/…`:
 * - `GET Utilisateurs/:service?page=N` a page of users (from 1), or all of them without `page`
 * - `GET Utilisateur/:user` a detail: `{ user, information, restrictions, options }`
 * - `POST Option` with `id`, `option` (its name in French), `action`, `numero`
 * - `POST Sip`, `POST Lien` with `id`: what nobody may press
 *
 * A refusal is a 409 with `{ message }`.
 */
export function addDataRoutes(app: Hono<PortalEnv>, backend: Backend): void {
  app.get('/Donnees/Utilisateurs/:id', async (c) => {
    const service = backend.state.serviceById(Number(c.req.param('id')));
    if (!service) return c.notFound();
    const result = await visit(backend, c.get('session'), 'tab');
    if (result.kind === 'broken') return brokenAnswer(c, result.fault);
    return c.json(usersOf(service, backend.manners, c.req.query('page')));
  });

  app.get('/Donnees/Utilisateur/:user', async (c) => {
    const result = await openDetail(backend, c.get('session'), c.req.param('user'));
    if (result.kind === 'broken') return brokenAnswer(c, result.fault);
    if (result.kind === 'refused') return c.json({ message: result.message }, 409);
    return c.json(detailOf(result.value, backend.manners));
  });

  app.post('/Donnees/Option', async (c) => {
    const form = await c.req.parseBody();
    const result = await changeOption(backend, c.get('session'), String(form.id), {
      option: String(form.option) as OptionName,
      action: form.action === 'add' ? 'add' : 'remove',
      value: form.numero ? String(form.numero) : undefined,
    });
    if (result.kind === 'broken') return brokenAnswer(c, result.fault);
    if (result.kind === 'refused') return c.json({ message: result.message }, 409);
    return c.json({});
  });

  app.post('/Donnees/:what{Sip|Lien}', async (c) => {
    const { id } = await c.req.parseBody();
    const kind = c.req.param('what') === 'Sip' ? 'sip-reset' : 'other';
    pressOther(backend, c.get('session'), String(id), kind);
    return c.json({});
  });
}

/** Adds the page of a service, whose script asks for the rest; `/` leads to the page of the first service. */
export function addServicePage(
  app: Hono<PortalEnv>,
  backend: Backend,
  page: (c: PortalContext, service: Service, backend: Backend) => Html,
): void {
  app.get('/', (c) => c.redirect(`/Services/Detail/${backend.state.services[0]?.id}`));
  app.get('/Services/Detail/:id', async (c) => {
    const service = backend.state.serviceById(Number(c.req.param('id')));
    if (!service) return c.notFound();
    const result = await visit(backend, c.get('session'), 'page');
    if (result.kind === 'broken') return brokenAnswer(c, result.fault);
    return c.html(page(c, service, backend));
  });
}

/** What a skin's script must know from the start, as a JSON block for `conduct.js` to read. */
export function boot(c: PortalContext, service: Service, { manners }: Backend): Html {
  const { id, ref, name, customer } = service;
  const data = {
    service: { id, ref, name, customer },
    manners,
    token: c.get('token'),
    words: wordList(manners.labels),
  };
  const text = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<script type="application/json" id="boot">${raw(text)}</script>`;
}

export interface DetailLine {
  label: string;
  value: string;
}

export interface DetailOption extends DetailLine {
  /** The option's name as the server takes it. */
  option: OptionName;
  kind: 'flag' | 'number';
  button: 'add' | 'remove' | undefined;
  /** What may be chosen; `null` for a flag. */
  numbers: string[] | null;
}

/** A user's detail as this portal words it. */
export function detailOf({ service, user }: Located, { labels }: Manners) {
  const line = (label: string, value: string): DetailLine => {
    return { label: writtenLabel(label, labels), value: written(value, labels) };
  };
  const options = optionLines(service, user).map(({ option, value, button }): DetailOption => {
    const { kind } = OPTIONS[option];
    const numbers = kind === 'number' ? freeNumbers(service, option) : null;
    return { ...line(option, value), option, kind, button, numbers };
  });
  return {
    user,
    information: [
      line('Réf. accountcode', user.accountcode),
      line('Licence', `${user.licence} ${user.licenceType}`),
      line('État', user.state),
      line('SDA', user.sda),
      line('Admin.', user.admin ? 'Oui' : 'Non'),
      line('Nom', user.name),
      line('Contact entreprise', 'Oui'),
      line("Numéro d'urgence", user.emergency),
      line('Site', service.site),
    ],
    restrictions: [
      line("Restrictions d'appels sortants", 'Aucune restriction'),
      line("Restrictions d'appels sortants hors forfait illimité", 'Non'),
    ],
    options,
  };
}

function usersOf(
  service: Service,
  { pageLength }: Manners,
  asked: string | undefined,
): { users: PortalUser[]; page: number; pages: number; total: number } {
  const total = service.users.length;
  if (asked === undefined) return { users: service.users, page: 1, pages: 1, total };
  const pages = Math.max(1, Math.ceil(total / pageLength));
  const page = Math.min(Math.max(1, Number(asked) || 1), pages);
  const users = service.users.slice((page - 1) * pageLength, page * pageLength);
  return { users, page, pages, total };
}
