import { expect } from 'vitest';
import { CROSS, detail, option, PLUS, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD, licence, OTHER, REMOVE, readLine, readLines } from './read-lines.ts';

const TWO_IN_A_ROW = `<tr><td>Superviseur</td><td>Non</td><td><button data-ask="mine">+</button></td>
  <td>Enregistrement</td><td>Oui</td><td><button data-ask="other">×</button></td></tr>`;

test.for([
  ['in a row of a table', TWO_IN_A_ROW],
  [
    'in a paragraph',
    '</table><p>Superviseur : Non <button data-ask="mine">+</button> Enregistrement : Oui <button data-ask="other">×</button></p><table>',
  ],
  [
    'in a flexible row',
    '</table><div style="display:flex;gap:20px"><div>Superviseur</div><div>Non</div><div><button data-ask="mine">+</button></div><div>Enregistrement</div><div>Oui</div><div><button data-ask="other">×</button></div></div><table>',
  ],
])('the button of an unknown option beside it is not pressed: %s', async ([, line], { open }) => {
  const page = await open({
    html: portalPage(),
    serve: ({ pathname }) =>
      pathname === '/detail' ? detail({ licence, options: line + OTHER }) : 'ok',
  });
  const removed = await page.run(REMOVE, [licence]);
  expect(removed.lines).toMatchObject([{ outcome: 'already', before: 'Non' }]);
  expect(page.changes).toEqual([]);
  await page.run(ADD, [licence]);
  expect(page.changes).toEqual([`/change?l=${licence}&b=mine`]);
});

test('an unknown option that stands before it keeps its button too', async ({ open }) => {
  const line = `</table><p>Enregistrement : Oui <button data-ask="other">×</button> Superviseur : Non</p><table>`;
  expect(await readLine(open, line)).toEqual(['Non', 'unclear']);
});

test('words between two buttons say that there are two lines', async ({ open }) => {
  const page = await open({
    html: portalPage(),
    serve: () =>
      detail({
        licence,
        options: `<tr><td>Superviseur</td><td>${PLUS}</td><td>Non Enregistrement</td><td>${CROSS}</td></tr>${OTHER}`,
      }),
  });
  const { lines } = await page.run(REMOVE, [licence]);
  expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['option-ambiguous'] }]);
});

test.for<[string, string, string, string]>([
  [
    'a button before the label',
    `<tr><td>${PLUS}</td><td>Superviseur</td><td>Non</td></tr>`,
    'Non',
    'add',
  ],
  [
    'a button before the value',
    `<tr><td>Superviseur</td><td>${CROSS}</td><td>Oui</td></tr>`,
    'Oui',
    'remove',
  ],
  [
    'a note behind the button',
    `<tr><td>Superviseur</td><td>Non ${PLUS}</td><td>payant</td></tr>`,
    'Non',
    'add',
  ],
  ['a footnote', option('Superviseur', 'Non<sup>1</sup>', PLUS), 'Non', 'add'],
  [
    'a help sign',
    option('Superviseur', '<span title="Voit les appels">?</span> Non', PLUS),
    'Non',
    'add',
  ],
  [
    'a title on a cell',
    `<tr><td title="Superviseur">Superviseur</td><td title="Modifiable"></td><td>${PLUS}</td></tr>`,
    '',
    'add',
  ],
  ['a label marked in part', option('Super<mark>viseur</mark>', 'Oui', CROSS), 'Oui', 'remove'],
  ['a value marked in part', option('Superviseur', 'N<mark>o</mark>n', PLUS), 'Non', 'add'],
  ['a placeholder', option('Superviseur', '<div>Choisir…</div>', PLUS), '', 'add'],
  [
    'a picture with a name',
    option('Superviseur', '<img alt="Oui" width="9" height="9">', CROSS),
    'Oui',
    'remove',
  ],
  [
    'a switch',
    option('Superviseur', '<div role="checkbox" aria-checked="true">&nbsp;</div>'),
    'Oui',
    'none',
  ],
  [
    'a box that says neither',
    option('Superviseur', '<div role="checkbox" aria-checked="mixed">&nbsp;</div>'),
    '…',
    'none',
  ],
  [
    'a switch beside what is left',
    option(
      'Superviseur',
      '<div role="switch" aria-checked="false">&nbsp;</div> (3 disponibles)',
      PLUS,
    ),
    'Non',
    'add',
  ],
  [
    'a box beside what nobody knows',
    option('Superviseur', '<input type="checkbox" checked> en attente', CROSS),
    'Oui en attente',
    'remove',
  ],
  [
    'a word beside a box',
    option('Superviseur', '<input type="checkbox"> Oui', CROSS),
    'Oui',
    'remove',
  ],
  [
    'a question',
    option('Superviseur', 'Êtes-vous sûr ? <button>Oui</button> <button>Non</button>'),
    'Êtes-vous sûr ?',
    'unclear',
  ],
  [
    'two buttons, one greyed',
    option('Superviseur', '<button disabled>Oui</button><button>Non</button>'),
    '',
    'unclear',
  ],
  ['another tool', option('Superviseur', 'Non', '<button>Historique</button>'), 'Non', 'none'],
  [
    'a word that may be the +',
    option('Superviseur', 'Non', '<button>Souscrire</button>'),
    'Non',
    'unclear',
  ],
])('in a line, %s is taken for what it is', async ([, line, value, button], { open }) => {
  expect(await readLine(open, line)).toEqual([value, button]);
});

test.for([
  ['that is greyed is no word of the value', 'class="k is-disabled"', ['Oui', 'remove']],
  ['that is not greyed is a word like others', '', ['Oui +', 'remove']],
] as const)('a + that only its hand shows to be one, and %s', async ([, how, shown], { open }) => {
  const sign = (kind: string, say: string) =>
    `<div ${kind} style="display:inline-block;cursor:pointer"><span>${say}</span></div>`;
  const both = `${sign(how, '+')} ${sign('', '×')}`;
  // Without a hand nobody can press it.
  const plus = how ? both : both.replace('cursor:pointer', '');
  expect(await readLine(open, option('Superviseur', 'Oui', plus))).toEqual(shown);
});

test('a greyed + is known, and cannot be pressed', async ({ open }) => {
  const lines = await readLines(open, option('Superviseur', 'Non', '<button disabled>+</button>'));
  expect(lines).toEqual([{ label: 'Superviseur', value: 'Non', button: 'none', isGreyed: true }]);
});

test.for([
  ['of dots', '••••••', 'failed'],
  ['of yes', 'Oui', 'unavailable'],
] as const)(
  'what is never touched has no buttons beside a value %s, whoever asks for its line',
  async ([, value, outcome], { open }) => {
    const page = await open({
      html: portalPage(),
      serve: () =>
        detail({
          licence,
          options: option('Mot de passe SIP', value, '<button data-ask="sip">×</button>') + OTHER,
        }),
    });
    const { lines } = await page.run([{ option: 'Mot de passe SIP', action: 'remove' }], [licence]);
    expect(lines).toMatchObject([{ outcome }]);
    expect(page.changes).toEqual([]);
  },
);

const PENCIL =
  '<button><svg width="14" height="14"><path d="M1 13L3 9L11 1L13 3L5 11Z"/></svg></button>';

const RING = '<button><svg width="14" height="14"><circle cx="7" cy="7" r="6"/></svg></button>';

test('one picture beside what is there is not yet what takes it away', async ({ open }) => {
  const lines = await readLines(
    open,
    option('Superviseur', 'Oui', PENCIL) + option('Option standardiste', 'Non', RING),
  );
  expect(lines.map(({ button }) => button)).toEqual(['unclear', 'unclear']);
});

test('what stands beside all that is there, and beside nothing else, takes it away', async ({
  open,
}) => {
  const lines = await readLines(
    open,
    option('Superviseur', 'Oui', PENCIL) +
      option('Numéro Fax2Mail', '0184252688', PENCIL) +
      option('Option standardiste', 'Non', RING) +
      option('Numéro à présenter', 'Aucun', RING),
  );
  expect(lines.map(({ button }) => button)).toEqual(['remove', 'remove', 'add', 'add']);
});
