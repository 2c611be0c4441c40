import { expect } from 'vitest';
import { ANNE, BOB, CLEO, CROSS, detail, option, PLUS, portalPage } from '../support/html.ts';
import { test } from '../support/test.ts';
import { FOOT, OPTIONS } from './details-of-others.ts';

interface Shown {
  /** What the line *Licence* says. */
  says: string;
  /** More lines of the part *Informations*. */
  lines?: string;
  foot?: string;
}

/** The detail that opens for Anne. */
const page = ({ says, lines = '', foot = FOOT }: Shown) => ({
  html: portalPage(),
  serve: ({ pathname }: URL) => {
    if (pathname !== '/detail') return 'ok';
    const body = detail({ licence: 'x', options: OPTIONS, foot, says });
    return body.replace('</table>', `${lines}</table>`);
  },
});

const sda = option('SDA', ANNE.sda ?? '');

const name = option('Nom', ANNE.name);

/** Details that name Anne, whatever else they say. */
const hers: [string, Shown][] = [
  ['her reference alone', { says: ANNE.licence }],
  ['her reference behind a type', { says: `Licence simple ${ANNE.licence}` }],
  ['her reference in brackets behind a number', { says: `Licence 2 canaux (${ANNE.licence})` }],
  ['her reference behind a year', { says: `Licence 2024 ${ANNE.licence}` }],
  [
    'a type, and a line with her reference and her number',
    {
      says: 'Licence simple',
      lines: option('Réf. utilisateur', ANNE.licence) + sda,
    },
  ],
  ['a type, her number and her name', { says: 'Licence T38', lines: sda + name }],
];

for (const [what, shown] of hers) {
  test(`a detail is a user's by ${what}`, async ({ open }) => {
    const opened = await open(page(shown));
    const { options, reason } = await opened.read(ANNE.licence);
    expect(reason).toBe('');
    expect(options).toHaveLength(2);
  });
}

/** Details that do not name Anne, though her reference, her number or her name is there. */
const others: [string, Shown, string][] = [
  ['the reference of another user', { says: BOB.licence }, 'detail-of-other'],
  [
    'his reference in brackets behind a number',
    { says: `Licence 2 canaux (${BOB.licence})` },
    'detail-of-other',
  ],
  [
    'a type, with a way to her detail at the foot',
    {
      says: 'Licence simple',
      lines: sda,
      foot: `<span>‹ Précédent : ${ANNE.licence}</span> ${FOOT}`,
    },
    'detail-unnamed',
  ],
  [
    'a type, and her reference in a line that agrees with nothing else',
    { says: 'Licence simple', lines: option('Renvoi', ANNE.licence) + option('Nom', BOB.name) },
    'detail-unnamed',
  ],
  [
    'a type, her name and the number of another user',
    { says: 'Licence simple', lines: option('SDA', BOB.sda ?? '') + name },
    'detail-of-other',
  ],
  [
    'a type, her name and several numbers',
    { says: 'Licence simple', lines: option('SDA', `${ANNE.sda} ${BOB.sda}`) + name },
    'detail-unnamed',
  ],
  [
    'the reference of another user, beside hers',
    { says: `${BOB.licence} (remplace ${ANNE.licence})` },
    'detail-of-other',
  ],
  [
    'her reference, beside that of another user',
    { says: `${ANNE.licence}, ${CLEO.licence}` },
    'detail-of-other',
  ],
  ['a type and her name alone', { says: 'Licence simple', lines: name }, 'detail-unnamed'],
];

for (const [what, shown, reason] of others) {
  test(`a detail is not a user's by ${what}`, async ({ open }) => {
    const opened = await open(page(shown));
    expect(await opened.read(ANNE.licence)).toMatchObject({ options: [], reason });
  });
}

/** A detail whose labels, colons and values stand in elements side by side in one cell. */
const besideColons = (licence: string) => {
  const line = (label: string, value: string) =>
    `<tr><td><span style="display:flex"><span style="display:flex">${label}<span style="margin:0 8px 0 2px">:</span></span><span>${value}</span></span></td></tr>`;
  const own = option('Réf. accountcode', `ac-${ANNE.licence}`) + option('Licence', 'x');
  const flexed = line('Réf. accountcode', '1336') + line('Licence', licence) + line('Nom', 'Anne');
  const body = detail({ licence: ANNE.licence, options: OPTIONS, says: 'x' });
  return { html: portalPage(), serve: () => body.replace(own, flexed) };
};

test.for([
  [ANNE.licence, ''],
  [BOB.licence, 'detail-of-other'],
])('a colon in a part of its own is no value: %s', async ([licence = '', reason], { open }) => {
  const opened = await open(besideColons(licence));
  expect((await opened.read(ANNE.licence)).reason).toBe(reason);
});

/** A detail that names its user in one phrase at its head, and says more of another licence in a line further down. */
const atTheHead = (phrase: string, more = '') => {
  const own = option('Licence', 'x');
  const body = detail({ licence: ANNE.licence, options: OPTIONS + more, says: 'x' });
  const named = body.replace(own, '').replace('</h3>', `</h3><p>${phrase}</p>`);
  return { html: portalPage(), serve: () => named };
};

test.for([
  [`${ANNE.name} — Licence : ${ANNE.licence}`, ''],
  [`${ANNE.name} <!-- -->· Licence : <!-- -->${ANNE.licence}`, ''],
  [`${BOB.name} — Licence : ${BOB.licence}`, 'detail-of-other'],
  [`${ANNE.name} — Licence : ${ANNE.licence}, ${BOB.licence}`, 'detail-of-other'],
  [`Remplace — Ancienne licence : ${ANNE.licence}`, 'detail-unnamed'],
])(
  'a detail is the user’s whom one phrase at its head names: %s',
  async ([phrase = '', reason], { open }) => {
    const opened = await open(atTheHead(phrase));
    expect((await opened.read(ANNE.licence)).reason).toBe(reason);
  },
);

test('behind the label of a line such a phrase is its value', async ({ open }) => {
  const more = option('Numéro à présenter', `Aucun — Licence : ${ANNE.licence}`, PLUS);
  const opened = await open(atTheHead('', more));
  expect((await opened.read(ANNE.licence)).reason).toBe('detail-unnamed');
});

/** A portal in which a late detail takes the place of Bob's. */
const drawnLate = (licence: string) =>
  portalPage(
    '',
    `const plainly = show;
    let isFirst = true;
    show = async (l) => {
      if (l !== '${BOB.licence}' || !isFirst) return plainly(l);
      isFirst = false;
      await fetch('/detail?l=' + l);
      await plainly('${licence}');
    };`,
  );

const addTo = ({ pathname, searchParams }: URL, asked: readonly string[]) => {
  if (pathname !== '/detail') return 'ok';
  const licence = searchParams.get('l') ?? '';
  const has = asked.includes(`/change?l=${licence}&b=add`);
  const button = has ? CROSS : '<button data-ask="add">+</button>';
  const line = option('Superviseur', has ? 'Oui' : 'Non', button);
  return detail({ licence, options: line + option('Option standardiste', 'Non', PLUS) });
};

test.for([
  ['of the user before is asked for once more', ANNE, ['modified', 'modified'], 4],
  ['of another user is not theirs', CLEO, ['modified', 'failed'], 1],
] as const)('a detail that is drawn late %s', async ([, late, outcomes, times], { open }) => {
  const page = await open({ html: drawnLate(late.licence), serve: addTo });
  const { lines } = await page.run(
    [{ option: 'Superviseur', action: 'add' }],
    [ANNE.licence, BOB.licence],
  );
  expect(lines.map(({ outcome }) => outcome)).toEqual(outcomes);
  const ofBob = page.asked.filter((address) => address.startsWith(`/detail?l=${BOB.licence}`));
  expect(ofBob).toHaveLength(times);
  expect(page.changes).toHaveLength(outcomes.filter((one) => one === 'modified').length);
});
