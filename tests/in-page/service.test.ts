import { expect } from 'vitest';
import { portalPage, usersTable } from './support/html.ts';
import { test } from './support/test.ts';

/** The particulars of a service, each in an element of its own. */
const page = (...pairs: [string, string][]) => {
  return pairs.map(([label, value]) => `<p><b>${label}</b> ${value}</p>`).join('') + usersTable();
};

test.for<[string, string, string]>([
  ['a link to their page', '<a href="/client/12">Dupont</a>', 'Dupont'],
  ['a link without an address', '<a>Dupont</a>', 'Dupont'],
  ['a text before a link', 'Dupont <a href="#">Voir</a>', 'Dupont'],
  ['a text behind one', '<a href="#">Modifier</a> Dupont', 'Dupont'],
  ['nothing', '', ''],
  ['a button', '<button>Autre client</button>', ''],
])(
  'the customer of a service is read where their name is %s',
  async ([, shown, name], { open }) => {
    const opened = await open({
      html: page(['Réf. du service', 'SRV1'], ['Client', shown], ['Compte client :', 'C10452']),
    });
    const service = await opened.page.evaluate(() => window.ours.service());
    expect(service).toMatchObject({ reference: 'SRV1', customer: name });
  },
);

test('two services whose pages show no reference are two by their address', async ({ open }) => {
  const page = await open({
    html: portalPage().replace(/<p>Réf.*?<\/p>/, '<h1>Utilisateurs</h1>'),
  });
  const keys = await page.in(() => {
    return ['?service=1', '?service=2', '?service=2&page=3'].map((search) => {
      history.replaceState(null, '', `/Users${search}`);
      return window.ours.service().key;
    });
  });
  expect(new Set(keys).size).toBe(2);
  expect(keys[1]).toBe(keys[2]);
});

test('the heading of a message does not make another service of the page', async ({ open }) => {
  const page = await open({ html: portalPage().replace(/<p>Réf.*?<\/p>/, '') });
  const keys = await page.in(() => {
    const show = (html: string) => {
      document.body.insertAdjacentHTML('beforeend', html);
      return window.ours.service().key;
    };
    return [
      window.ours.service().key,
      show('<div role="alert"><h2>Option modifiée</h2></div>'),
      show('<h2>Utilisateurs</h2>'),
    ];
  });
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a heading that nobody sees, over the page, does not make another service of it', async ({
  open,
}) => {
  const page = await open({ html: portalPage().replace(/<p>Réf.*?<\/p>/, '') });
  const keys = await page.in(() => {
    const UNSEEN = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)';
    const keyWith = (html: string) => {
      document.body.insertAdjacentHTML('beforeend', html);
      const { key } = window.ours.service();
      document.body.lastElementChild?.remove();
      return key;
    };
    const over = 'position:fixed;left:0;bottom:0';
    return [
      window.ours.service().key,
      keyWith(`<div style="${over}"><h2 style="${UNSEEN}">Messages</h2></div>`),
      keyWith(`<div><h2 style="${UNSEEN}">Service SRV2</h2></div>`),
      keyWith(`<div style="${over}"><h2>Service SRV2</h2></div>`),
    ];
  });
  expect(keys[1]).toBe(keys[0]);
  expect(keys[2]).not.toBe(keys[0]);
  expect(keys[3]).not.toBe(keys[0]);
});
