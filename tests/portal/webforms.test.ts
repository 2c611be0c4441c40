import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Client } from './client.ts';
import { type Portal, startPortal } from './server.ts';

const LICENCE = 'FPC17293';
const DETAIL = 'ctl00$Main$gvUsers$ctl02$lbDetail';
/** The + of the last option. */
const ADD = 'ctl00$Main$rptOptions$ctl03$ibAjouter.x';

let portal: Portal;
let client: Client;

beforeAll(async () => {
  portal = await startPortal({ skin: 'webforms', latency: 0 });
});
afterAll(() => portal.close());
beforeEach(async () => {
  portal.reset();
  client = await visitor();
});

async function visitor(): Promise<Client> {
  const one = new Client(portal.port);
  await one.login();
  return one;
}

const address = () => new URL(portal.service.usersUrl).pathname;

/** The hidden fields of a page. */
function hiddenIn(text: string): Record<string, string> {
  const fields = text.matchAll(/type="hidden" name="([^"]+)" id="[^"]+" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}

/** Presses something in a page, as a browser does. */
async function press(page: string, fields: Record<string, string>, by = client) {
  return by.post(address(), { ...hiddenIn(page), ...fields });
}

const usersPage = async () => (await client.get(address())).text;
const detailPage = async () => (await press(await usersPage(), { __EVENTTARGET: DETAIL })).text;
const changes = () => portal.audit.filter(({ kind }) => kind === 'change');

test('a postback brings the detail, and another one makes the change', async () => {
  const { status, text } = await press(await detailPage(), { [ADD]: '3' });
  expect(status).toBe(200);
  expect(text).toContain('Oui');
  expect(changes()).toMatchObject([{ licence: LICENCE, option: 'Superviseur', outcome: 'done' }]);
});

test('a partial one brings the panels that have changed, and the state of the page', async () => {
  const fields = { __EVENTTARGET: DETAIL, __ASYNCPOST: 'true' };
  const { text } = await press(await usersPage(), fields);
  expect(text).toMatch(/^\d+\|updatePanel\|ctl00_Main_upDetail\|/);
  expect(text).toContain('|hiddenField|__VIEWSTATE|');
  expect(text).not.toContain('gvUsers"');
});

test('a control that the page has not shown is answered by an error', async () => {
  const { status } = await press(await usersPage(), { [ADD]: '3' });
  expect(status).toBe(500);
  expect(changes()).toEqual([]);
});

test('a state of another session, or of another page, is answered by an error', async () => {
  const page = await detailPage();
  const { __VIEWSTATE: other = '' } = hiddenIn(await usersPage());
  const isOther = await press(page, { __VIEWSTATE: other, [ADD]: '3' });
  const stranger = await visitor();
  const { __RequestVerificationToken: token = '' } = hiddenIn((await stranger.get(address())).text);
  const isStrangers = await press(
    page,
    { __RequestVerificationToken: token, [ADD]: '3' },
    stranger,
  );
  expect([isOther.status, isStrangers.status]).toEqual([500, 500]);
  expect(changes()).toEqual([]);
});
