import { expect } from 'vitest';
import { usersTable } from './support/html.ts';
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
