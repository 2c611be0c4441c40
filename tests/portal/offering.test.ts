import { afterEach, expect, test } from 'vitest';
import { Client } from './client.ts';
import { type Portal, startPortal } from './server.ts';

let portal: Portal;
afterEach(() => portal.close());

async function pageOf(offers: Parameters<typeof startPortal>[0]) {
  portal = await startPortal({ latency: 0, users: 2, ...offers });
  const client = new Client(portal.port);
  await client.login();
  return { client, page: await client.get(new URL(portal.service.usersUrl).pathname) };
}

test('a page is told what it offers, before any script of its own', async () => {
  const { page } = await pageOf({ offers: ['icons', 'prompt'] });
  expect(page.text).toMatch(/<head><script [^>]*id="offers">\["icons","prompt"\]<\/script>/);
});

test('a page that offers nothing is left as it is', async () => {
  const { page } = await pageOf({});
  expect(page.text).not.toContain('offers');
});

test('what nobody may press is in the audit', async () => {
  const { client } = await pageOf({ offers: ['icons'] });
  await client.get('/Offre/Danger?quoi=trash');
  expect(portal.audit.at(-1)).toMatchObject({ kind: 'danger', message: 'trash' });
});
