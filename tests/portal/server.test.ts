import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Client } from './client.ts';
import { type Portal, startPortal } from './server.ts';

const LICENCE = 'FPC172947';
const SUPERVISEUR = { option: 'superviseur' };

let portal: Portal;
let client: Client;
let user: { id: string };

beforeAll(async () => {
  portal = await startPortal({ latency: 0 });
  user = { id: portal.user(LICENCE).accountcode };
});
afterAll(() => portal.close());
beforeEach(async () => {
  client = new Client(portal.port);
  await client.login();
  portal.reset();
});

const add = (fields: Record<string, string>) =>
  client.post('/Services/AjouterOption', { ...user, ...fields });
const remove = (fields: Record<string, string>) =>
  client.post('/Services/RetirerOption', { ...user, ...fields });
const detail = () => client.get(`/Services/DetailUtilisateur/${user.id}`);
const superviseur = () => portal.user(LICENCE).options.Superviseur;
const lastAudit = () => portal.audit.at(-1);

describe('sessions', () => {
  test('without one, every page leads to the login page and back', async () => {
    const stranger = new Client(portal.port);
    const answer = await stranger.get('/Services/Parametrage?Client=x');
    expect(answer).toMatchObject({
      status: 302,
      location: `/Compte/Connexion?ReturnUrl=${encodeURIComponent('/Services/Parametrage?Client=x')}`,
    });
    expect(await stranger.login('/Services/Parametrage?Client=x')).toMatchObject({
      status: 302,
      location: '/Services/Parametrage?Client=x',
    });
  });

  test.each(['https://elsewhere.example/', '//elsewhere.example/', '/\\elsewhere.example/'])(
    'login never leads to %s',
    async (returnUrl) => {
      expect((await client.login(returnUrl)).location).toBe('/');
    },
  );

  test('an empty password is refused, with words', async () => {
    const answer = await client.post('/Compte/Connexion', { login: 'demo', password: '' });
    expect(answer.text).toContain('role="alert"');
    expect(lastAudit()).toMatchObject({ kind: 'login', outcome: 'refused' });
  });

  test('an expired one changes nothing', async () => {
    portal.expireSessions();
    expect(await add(SUPERVISEUR)).toMatchObject({ status: 302 });
    expect(superviseur()).toBe('Non');
    expect(lastAudit()).toMatchObject({ kind: 'other', outcome: 'refused' });
  });
});

describe('changes', () => {
  test('are done and audited', async () => {
    expect((await add(SUPERVISEUR)).status).toBe(200);
    expect(superviseur()).toBe('Oui');
    expect(lastAudit()).toMatchObject({
      kind: 'change',
      licence: LICENCE,
      option: 'Superviseur',
      action: 'add',
      outcome: 'done',
    });
    expect((await remove(SUPERVISEUR)).status).toBe(200);
    expect(superviseur()).toBe('Non');
  });

  test('of a number need a free one, which the page is told', async () => {
    const free = await client.get(`/Services/NumerosDisponibles/${user.id}/fax2mail`);
    const [numero = ''] = JSON.parse(free.text) as string[];
    await add({ option: 'fax2mail', numero });
    expect(portal.user(LICENCE).options['Numéro Fax2Mail']).toBe(numero);
    const after = await client.get(`/Services/NumerosDisponibles/${user.id}/fax2mail`);
    expect(JSON.parse(after.text)).not.toContain(numero);
  });

  test('against the rules are answered 409 with words', async () => {
    portal.setStock('Superviseur', 0);
    const answer = await add(SUPERVISEUR);
    expect(answer.status).toBe(409);
    expect(JSON.parse(answer.text)).toEqual({
      success: false,
      message: "Il n'y a plus d'option Superviseur disponible pour ce service.",
    });
    expect(lastAudit()).toMatchObject({ kind: 'change', outcome: 'refused' });
  });

  test('without the anti-forgery token are answered 400', async () => {
    const answer = await add({ ...SUPERVISEUR, __RequestVerificationToken: 'forged' });
    expect(answer.status).toBe(400);
    expect(superviseur()).toBe('Non');
  });
});

describe('pages', () => {
  test('the list is narrowed by its filters', async () => {
    const { text } = await client.get('/Services/Parametrage?Client=DUPONT&Type=Fibre');
    expect(text.match(/Paramétrer &gt;/g)).toHaveLength(1);
  });

  test('only a MetaCentrex has a tab Utilisateurs', async () => {
    for (const service of portal.services) {
      const { text } = await client.get(`/Services/Detail/${service.id}`);
      expect(text.includes('>Utilisateurs</a>')).toBe(service.type === 'MetaCentrex');
    }
  });

  test("a user's name is text, never HTML", async () => {
    const { accountcode } = portal.user('FPC172952');
    const { text } = await client.get(`/Services/DetailUtilisateur/${accountcode}`);
    expect(text).toContain('R&amp;D &lt;b&gt;Labo&lt;/b&gt; &amp; Cie');
  });

  test('the password button is audited', async () => {
    await client.post('/Services/ReinitialiserSip', user);
    expect(lastAudit()).toMatchObject({ kind: 'sip-reset', licence: LICENCE });
  });
});

describe('faults', () => {
  test('strike the licence and option they aim at, as often as told', async () => {
    portal.faults.add({ on: 'change', kind: 'error-500', licence: LICENCE, times: 2 });
    portal.faults.add({ on: 'change', kind: 'error-500', option: 'Option standardiste' });
    const statuses = [];
    for (let attempt = 0; attempt < 3; attempt++) statuses.push((await add(SUPERVISEUR)).status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  test('ignored: success is answered, nothing is done', async () => {
    portal.faults.add({ on: 'change', kind: 'ignored' });
    expect(JSON.parse((await add(SUPERVISEUR)).text)).toEqual({ success: true });
    expect(superviseur()).toBe('Non');
    expect(lastAudit()).toMatchObject({ outcome: 'fault', fault: 'ignored' });
  });

  test('drop does nothing, drop-after does it, and both give no answer', async () => {
    portal.faults.add({ on: 'change', kind: 'drop' });
    await expect(add(SUPERVISEUR)).rejects.toThrow();
    expect(superviseur()).toBe('Non');
    portal.faults.add({ on: 'change', kind: 'drop-after' });
    await expect(add(SUPERVISEUR)).rejects.toThrow();
    expect(superviseur()).toBe('Oui');
  });

  test('session-expired: the next request meets the login page too', async () => {
    portal.faults.add({ on: 'detail', kind: 'session-expired' });
    expect((await detail()).status).toBe(302);
    expect((await detail()).status).toBe(302);
  });

  test("wrong-user: the neighbour's detail comes", async () => {
    portal.faults.add({ on: 'detail', kind: 'wrong-user' });
    expect((await detail()).text).toContain('FPC172948');
    expect((await detail()).text).toContain(LICENCE);
  });

  test('stock-taken: someone was faster', async () => {
    portal.faults.add({ on: 'change', kind: 'stock-taken' });
    expect((await add(SUPERVISEUR)).status).toBe(409);
    expect(portal.stock('Superviseur')).toBe(0);
  });

  test('row-inserted: the new user is on the server as well', async () => {
    portal.faults.add({ on: 'change', kind: 'row-inserted' });
    await add(SUPERVISEUR);
    expect(portal.users()).toHaveLength(61);
  });

  test('slow: nothing is done before the time is over', async () => {
    portal.faults.add({ on: 'change', kind: 'slow', ms: 80 });
    const begun = performance.now();
    await add(SUPERVISEUR);
    expect(performance.now() - begun).toBeGreaterThan(75);
  });
});

test('reset puts everything back but the sessions', async () => {
  const before = portal.users();
  await add(SUPERVISEUR);
  portal.setOption(LICENCE, 'Numéro Fax2Mail', '0184795009');
  portal.setStock('Superviseur', 1);
  portal.faults.latency = 500;
  portal.reset();
  expect(portal.users()).toEqual(before);
  expect(portal.stock('Superviseur')).toBe(41);
  expect(portal.audit).toEqual([]);
  expect(portal.faults.latency).toBe(0);
  expect((await detail()).status).toBe(200);
});
