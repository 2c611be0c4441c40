import { describe, expect } from 'vitest';
import { CROSS, detail, option, PLUS, portalPage } from '../support/html.ts';
import { test, truthOf } from '../support/test.ts';
import { ADD, licence, OTHER, REMOVE, readLine } from './read-lines.ts';

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

test('a label whose words are marked one by one is known', async ({ open }) => {
  const label = 'Numéro <mark>à</mark> <b>présenter</b>';
  const number = '<a href="tel:+33184252601">01 84 25 26 01</a>';
  expect(await readLine(open, option(label, number, CROSS), 'Numéro à présenter')).toEqual([
    '01 84 25 26 01',
    'remove',
  ]);
});

test('a picture that is not understood is not taken for a missing value', async ({ open }) => {
  const dot =
    '<i class="fa fa-circle text-success" style="display:inline-block;width:14px;height:14px;background:#444"></i>';
  const options = option('Superviseur', dot, '<button data-ask="remove">×</button>') + OTHER;
  const page = await open({ html: portalPage(), serve: () => detail({ licence, options }) });
  const { lines } = await page.run(REMOVE, [licence]);
  expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['value-unclear'] }]);
  expect(page.changes).toEqual([]);
});

describe('a switch that shows one of its two words', () => {
  /** @param left where its two words begin, in px: a box of 40 px shows one of them */
  const slide = (left: number, width = 40) => {
    const part = 'display:block;flex:none;width:40px;overflow:hidden';
    return `<div style="width:${width}px;overflow:hidden"><div style="display:flex;position:relative;left:${left}px"><div style="${part}">Oui</div><div style="width:0;height:14px"></div><div style="${part}">Non</div></div></div>`;
  };

  test.for([
    ['the first', slide(0), 'Oui'],
    ['the second', slide(-40), 'Non'],
    ['both', slide(0, 100), 'Oui Non'],
  ])('says what it shows: %s', async ([, shown = '', value], { open }) => {
    const plain = shown.replace(
      '<div style="width:0;height:14px"></div>',
      value === 'Oui Non' ? '' : '$&',
    );
    expect(await readLine(open, option('Superviseur', plain, PLUS))).toEqual([value, 'add']);
  });

  const reader = 'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)';
  const named = (name: string, style = reader) =>
    `<input type="checkbox" disabled id="s"><label for="s"><span style="${style}">${name}</span></label>`;

  test.for([
    ['its option’s', named('Superviseur'), [['Non', 'add']]],
    [
      'its option’s, where everybody sees it',
      named('Superviseur', ''),
      [
        ['', 'none'],
        ['Non', 'none'],
      ],
    ],
  ] as const)('may have a name for screen readers: %s', async ([, shown, all], { open }) => {
    const page = await open({
      html: `<div>${detail({ licence, options: option('Superviseur', shown, PLUS) + OTHER })}</div>`,
    });
    const lines = await page.in(() => window.ours.lines());
    const own = lines.filter(({ label }) => label === 'Superviseur');
    expect(own.map(({ value, button }) => [value, button])).toEqual(all);
  });
});

test.for([
  ['Non', '', 'Non', 'add'],
  ['Oui', 'checked', 'Oui', 'add'],
  // What is always called so tells nothing: the box alone does.
  ['Oui', '', '', 'none'],
  ['Non', 'checked', '', 'none'],
])(
  'a label that says how its box is, is the value: %s %s',
  async ([words, checked, ...read], { open }) => {
    const box = `<input type="checkbox" disabled ${checked} id="s"><label for="s">${words}</label>`;
    expect(await readLine(open, option('Superviseur', box, PLUS))).toEqual(read);
  },
);

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
