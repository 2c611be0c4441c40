import { expect } from 'vitest';
import type { OptionLine } from '../../utils/bulk/reading.ts';
import { ANNE, CROSS, detail, option, PLUS, portalPage } from './support/html.ts';
import { type InPage, test, truthOf } from './support/test.ts';

const { licence } = ANNE;
const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `FPC7000${n}`);
const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const REMOVE = [{ option: 'Superviseur', action: 'remove' as const }];
const OTHER = option('Option standardiste', 'Non', PLUS);

/** What a reading gives for a detail with these option lines. */
type Open = (wish: { html: string }) => Promise<InPage>;
async function readLines(open: Open, options: string): Promise<OptionLine[]> {
  const page = await open({ html: `<div>${detail({ licence, options })}</div>` });
  return page.in(() => window.ours.lines());
}

async function readLine(open: Open, options: string, label = 'Superviseur') {
  const lines = await readLines(open, options + OTHER);
  const [line, ...others] = lines.filter((one) => one.label === label);
  expect(others).toEqual([]);
  return line && [line.value, line.button];
}

test('whatever is put around a value, each change is made once where it is to be', async ({
  openCase,
}) => {
  const page = await openCase('01-value-in-pieces');
  const { lines } = await page.run(ADD, EIGHT);
  expect(
    lines.map(({ licence, outcome, before, after, reasons }) => {
      return [licence.at(-1), outcome, before, after, ...reasons];
    }),
  ).toEqual([
    ['1', 'modified', 'Non', 'Oui'],
    ['2', 'already', 'Oui', 'Oui'],
    ['3', 'modified', 'Non', 'Oui'],
    ['4', 'modified', 'Non', 'Oui'],
    ['5', 'modified', 'Non', 'Oui'],
    ['6', 'failed', 'En attente de validation', 'En attente de validation', 'value-unclear'],
    ['7', 'failed', 'Oui', 'Oui', 'value-unclear'],
    ['8', 'failed', 'Non', 'Non', 'value-unclear'],
  ]);
  const { log } = await truthOf(page);
  expect(log.map((one) => `${one.licence} ${one.action}`)).toEqual(
    [1, 3, 4, 5].map((n) => `FPC7000${n} add`),
  );
});

test('whatever is put around a value, only who has the option loses it', async ({ openCase }) => {
  const page = await openCase('01-value-in-pieces');
  const { lines } = await page.run(REMOVE, EIGHT);
  expect(lines.map(({ outcome }) => outcome)).toEqual([
    ...['already', 'modified', 'already', 'already', 'already', 'failed', 'failed', 'failed'],
  ]);
  expect((await truthOf(page)).log).toMatchObject([{ licence: 'FPC70002', action: 'remove' }]);
});

test('a preview says of each value what a run would, and changes nothing', async ({ openCase }) => {
  const page = await openCase('01-value-in-pieces');
  const lines = await page.preview(ADD, EIGHT);
  expect(lines.map(({ kind }) => kind)).toEqual([
    ...['to-do', 'already', 'to-do', 'to-do', 'to-do', 'failed', 'failed', 'failed'],
  ]);
  expect((await truthOf(page)).log).toEqual([]);
});

test('the title of a label, or of a help sign, is no value', async ({ openCase }) => {
  const page = await openCase('08-title-on-the-label');
  const value = '0499000003';
  const option = 'Numéro à présenter';
  const replaced = await page.run([{ option, action: 'replace', value }], ['FPC70701']);
  expect(replaced.lines).toMatchObject([{ outcome: 'modified', before: '0499000001' }]);
  const added = await page.run([{ option, action: 'add', value }], ['FPC70702', 'FPC70703']);
  expect(added.lines.map(({ outcome, before }) => [outcome, before])).toEqual([
    ['modified', ''],
    ['modified', ''],
  ]);
  expect((await truthOf(page)).log).toMatchObject([
    { licence: 'FPC70701', action: 'remove' },
    { licence: 'FPC70701', action: 'add', value },
    { licence: 'FPC70702', action: 'add', value },
    { licence: 'FPC70703', action: 'add', value },
  ]);
});

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

test('a label whose words are marked one by one is known', async ({ open }) => {
  const label = 'Numéro <mark>à</mark> <b>présenter</b>';
  const number = '<a href="tel:+33184252601">01 84 25 26 01</a>';
  expect(await readLine(open, option(label, number, CROSS), 'Numéro à présenter')).toEqual([
    '01 84 25 26 01',
    'remove',
  ]);
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

test('a value that is not understood is done neither before a press nor after one', async ({
  open,
}) => {
  const page = await open({
    html: portalPage(),
    serve: ({ pathname }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const isAsked = asked.some((one) => one.startsWith('/change'));
      const line = isAsked
        ? option('Superviseur', 'En attente de validation')
        : option('Superviseur', 'Non', '<button data-ask="add">+</button>');
      return detail({ licence, options: line + OTHER });
    },
  });
  const { lines } = await page.run(ADD, [licence]);
  expect(lines).toMatchObject([{ outcome: 'to-check', before: 'Non' }]);
  const again = await page.run(ADD, [licence]);
  expect(again.lines).toMatchObject([{ outcome: 'failed', reasons: ['value-unclear'] }]);
  expect(page.changes).toHaveLength(1);
});

test('a state that only a picture shows, which is not understood, is not taken for none', async ({
  open,
}) => {
  const dot =
    '<i class="fa fa-circle text-success" style="display:inline-block;width:14px;height:14px;background:#444"></i>';
  const options = option('Superviseur', dot, '<button data-ask="remove">×</button>') + OTHER;
  const page = await open({ html: portalPage(), serve: () => detail({ licence, options }) });
  const { lines } = await page.run(REMOVE, [licence]);
  expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-unclear'] }]);
  expect(page.changes).toEqual([]);
});

test('an option without a button is unavailable only where buttons are known', async ({ open }) => {
  const none = option('Superviseur', 'Non') + option('Option standardiste', 'Non');
  const page = await open({
    html: portalPage(),
    serve: ({ searchParams }) => detail({ licence: searchParams.get('l') ?? '', options: none }),
  });
  expect((await page.run(ADD, [licence])).lines).toMatchObject([
    { outcome: 'failed', reasons: ['no-button-seen'] },
  ]);
  const known = await open({
    html: portalPage(),
    serve: () => detail({ licence, options: option('Superviseur', 'Non') + OTHER }),
  });
  expect((await known.run(ADD, [licence])).lines).toMatchObject([{ outcome: 'unavailable' }]);
});

const glyph = (word: string) => `<i class="material-icons">${word}</i>`;

test('a word that a font draws as a picture says yes or no', async ({ open }) => {
  const line = (word: string, sign = '') => option('Superviseur', glyph(word), sign);
  expect(await readLine(open, line('check_circle', CROSS))).toEqual(['Oui', 'remove']);
  expect(await readLine(open, line('cancel', PLUS))).toEqual(['Non', 'add']);
  expect(await readLine(open, line('check_box_outline_blank', PLUS))).toEqual(['Non', 'add']);
  // A cross may take the option away; a picture of something else says nothing.
  expect(await readLine(open, line('close', CROSS))).toEqual(['', 'remove']);
  expect(await readLine(open, line('hourglass_empty', CROSS))).toEqual(['', 'remove']);
});

test('a note beside a field or a picture says nothing of what they show', async ({ open }) => {
  const note = '<em>(indisponible)</em>';
  const field = (value: string) => `<input readonly value="${value}">`;
  const picture = (alt: string) => `<img alt="${alt}" width="16" height="16" src="data:,">`;
  const shownIn = async (value: string, sign = '') =>
    (await readLine(open, option('Superviseur', value, sign)))?.[0];
  expect(await shownIn(`${field('Non')} ${note}`)).toBe('Non (indisponible)');
  expect(await shownIn(`${picture('Non')} ${note}`)).toBe('Non (indisponible)');
  const page = await open({
    html: portalPage(),
    serve: ({ pathname }) =>
      pathname === '/detail'
        ? detail({ licence, options: option('Superviseur', `${field('Oui')} ${note}`) + OTHER })
        : 'ok',
  });
  const lines = await page.preview(ADD, [licence]);
  expect(lines).toMatchObject([{ kind: 'failed', reasons: [{ code: 'value-unclear' }] }]);
});

test('a picture that has not come yet says what it stands for', async ({ open }) => {
  const line = option('Superviseur', '<span id="late"></span>', CROSS) + OTHER;
  const page = await open({
    html: `<div>${detail({ licence, options: line })}</div>`,
    serve: () => new Promise(() => {}),
  });
  const lines = await page.in(() => {
    const place = document.getElementById('late') as HTMLElement;
    place.innerHTML = '<img alt="Oui" src="/late.png">';
    return window.ours.lines();
  });
  expect(lines).toContainEqual({ label: 'Superviseur', value: 'Oui', button: 'remove' });
});

test.for([
  ['a box', '<input type="checkbox" id="field">', 'Non', 'Oui'],
  ['a field', '<input id="field" value="0184252699" readonly>', '0184252699', '0184252600'],
  ['a list', '<select id="field"><option>Non</option><option>Oui</option></select>', 'Non', 'Oui'],
] as const)(
  'what is chosen in %s is read at once, though the page tells nothing',
  async ([kind, field, before, after], { open }) => {
    const page = await open({
      html: `<div>${detail({ licence, options: option('Superviseur', field, PLUS + CROSS) + OTHER })}</div>`,
    });
    const values = await page.in(
      (wanted) => {
        // The clock stands still between the two, on a slow machine too.
        const now = performance.now();
        performance.now = () => now;
        const value = () => window.ours.lines().find((one) => one.label === 'Superviseur')?.value;
        const known = [value(), value()];
        const place = document.getElementById('field') as HTMLInputElement;
        if (wanted.kind === 'a box') place.checked = true;
        else place.value = wanted.after;
        return [...known, value()];
      },
      { kind, after },
    );
    expect(values).toEqual([before, before, after]);
  },
);

test.for([
  ['a sign', '<span title="Aide : Superviseur">?</span>'],
  [
    'a button',
    '<button title="Aide sur Superviseur"><i class="fa fa-question-circle"></i></button>',
  ],
  ['a link', '<a href="#">En savoir plus</a>'],
] as const)('what explains a label is none of its line: %s', async ([, help], { open }) => {
  const row = `<tr><td>Superviseur ${help}</td><td>Non</td><td>${PLUS}</td></tr>`;
  expect(await readLine(open, row)).toEqual(['Non', 'add']);
  const term = `<tr><td><label>Superviseur ${help}</label> <span>Non</span> ${PLUS}</td></tr>`;
  expect(await readLine(open, term)).toEqual(['Non', 'add']);
});

test('a picture that only explains makes a line no less clear', async ({ open }) => {
  const icon = (name: string) =>
    `<button style="width:20px;height:20px"><i class="fa fa-${name}"></i></button>`;
  const line = (help: string) => `<tr><td>Superviseur ${help}</td><td>Non</td><td></td></tr>`;
  expect(await readLine(open, line(icon('question-circle')))).toEqual(['Non', 'none']);
  expect(await readLine(open, line(icon('info-circle')))).toEqual(['Non', 'none']);
  const [, button] = (await readLine(open, line(icon('bolt')))) ?? [];
  expect(button).toBe('unclear');
});
