/**
 * Two skins without any kit, drawn by one script: `bare` has elements without roles, a row that
 * unfolds, signs drawn by CSS, and shows a change only when the row is unfolded again; `native` has an
 * ARIA grid and a `<dialog>` that names no licence and makes the rest of the page inert.
 */
import type { Hono } from 'hono';
import { html } from 'hono/html';
import { brokenAnswer, type PortalContext, type PortalEnv } from '../../http.ts';
import { OPTIONS, type OptionName, type Service } from '../../model.ts';
import { changeOption, openDetail, pressOther, type World } from '../../operations.ts';
import { freeNumbers, optionLines } from '../../rules.ts';
import type { Skin } from '../../skin.ts';
import { loginPage } from '../classic/login.ts';

export const bare = plainSkin('bare');
export const native = plainSkin('native');

function plainSkin(face: 'bare' | 'native'): Skin {
  return {
    files: {
      '/Content/classic.css': new URL('../classic/classic.css', import.meta.url),
      '/Content/plain.css': new URL('plain.css', import.meta.url),
      '/Scripts/plain.js': new URL('plain.js', import.meta.url),
    },
    loginPage,
    addRoutes(app, world) {
      app.get('/', (c) => c.redirect(`/Services/Detail/${world.state.services[0]?.id}`));
      app.get('/Services/Detail/:id', (c) => {
        const service = world.state.serviceById(Number(c.req.param('id')));
        return service ? c.html(page(c, service, face)) : c.notFound();
      });
      addData(app, world);
    },
  };
}

function page(c: PortalContext, service: Service, face: string) {
  return html`<!DOCTYPE html>
<html lang="fr">
<head>
  <meta charset="utf-8">
  <title>MyOpenIP</title>
  <link rel="icon" href="data:,">
  <link rel="stylesheet" href="/Content/plain.css">
</head>
<body data-face="${face}" data-service="${service.id}" data-token="${c.get('token')}">
  <h1>${service.name}</h1>
  <p>Réf. du service : <b>${service.ref}</b></p>
  <p>Client : <b>${service.customer}</b></p>
  <div id="users"></div>
  <script src="/Scripts/plain.js"></script>
</body>
</html>`;
}

function addData(app: Hono<PortalEnv>, world: World): void {
  app.get('/Donnees/Utilisateurs/:id', (c) => {
    const service = world.state.serviceById(Number(c.req.param('id')));
    return service ? c.json(service.users) : c.notFound();
  });

  app.get('/Donnees/Utilisateur/:user', async (c) => {
    const result = await openDetail(world, c.get('session'), c.req.param('user'));
    if (result.kind === 'broken') return brokenAnswer(c, result.fault);
    if (result.kind === 'refused') return c.json({ message: result.message }, 409);
    const { service, user } = result.value;
    const options = optionLines(service, user).map((line) => {
      const { kind } = OPTIONS[line.option];
      return { ...line, numbers: kind === 'number' ? freeNumbers(service, line.option) : null };
    });
    return c.json({ user, options });
  });

  app.post('/Donnees/Option', async (c) => {
    const form = await c.req.parseBody();
    const result = await changeOption(world, c.get('session'), String(form.id), {
      option: String(form.option) as OptionName,
      action: form.action === 'add' ? 'add' : 'remove',
      value: form.numero ? String(form.numero) : undefined,
    });
    if (result.kind === 'broken') return brokenAnswer(c, result.fault);
    if (result.kind === 'refused') return c.json({ message: result.message }, 409);
    return c.json({});
  });

  app.post('/Donnees/Sip', async (c) => {
    const { id } = await c.req.parseBody();
    pressOther(world, c.get('session'), String(id), 'sip-reset');
    return c.json({});
  });
}
