import { expect } from 'vitest';
import {
  ANNE,
  BOB,
  CLEO,
  CROSS,
  detail,
  option,
  PLUS,
  portalPage,
  SERVICE,
  usersTable,
} from './support/html.ts';
import { test } from './support/test.ts';

const OPTIONS = option('Superviseur', 'Non', PLUS) + option('Option standardiste', 'Non', PLUS);
const FOOT = '<button class="close">Fermer</button>';

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
  ['of another user is not his', CLEO, ['modified', 'failed'], 1],
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

/** A detail that shows somebody else's options behind Anne's. */
const withMore = (more: string, own = OPTIONS) => ({
  html: portalPage(),
  serve: ({ pathname, searchParams }: URL) => {
    if (pathname !== '/detail') return 'ok';
    const licence = searchParams.get('l') ?? '';
    return detail({ licence, options: own, foot: `${more}${FOOT}` });
  },
});
const REMOVE = [{ option: 'Superviseur', action: 'remove' as const }];
const X = '<button data-ask="remove">×</button>';
const OWN = option('Option standardiste', 'Non', PLUS) + option('Numéro Fax2Mail', 'Aucun', PLUS);

test.for([
  ['a group', '<h4>Groupe Accueil</h4>'],
  ['the service', '<h4>Service</h4>'],
  ['another user', `<h4>Binôme : ${CLEO.name}</h4>`],
])(
  'options of %s that a detail shows behind its own are not pressed',
  async ([, heading], { open }) => {
    const more = `<section>${heading}<table>${option('Superviseur', 'Oui', X)}</table></section>`;
    const opened = await open(withMore(more, OWN));
    const { lines } = await opened.run(REMOVE, [ANNE.licence]);
    expect(opened.changes).toEqual([]);
    expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['option-unknown'] }]);
  },
);

test('options under a smaller heading are his own', async ({ open }) => {
  const opened = await open(
    withMore(
      '',
      `<tr><td colspan="3"><h5>Téléphonie</h5></td></tr>${option('Superviseur', 'Oui', X)}${OWN}`,
    ),
  );
  await opened.run(REMOVE, [ANNE.licence]);
  expect(opened.changes).toEqual(['/change?l=FPC17293&b=remove']);
});

test('a detail that names two users is nobody’s', async ({ open }) => {
  const other = option('Licence', CLEO.licence) + option('Superviseur', 'Oui', X);
  const opened = await open(withMore(`<div><table>${other}</table></div>`, OWN));
  const { lines } = await opened.run(REMOVE, [ANNE.licence]);
  expect(opened.changes).toEqual([]);
  expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['detail-of-other'] }]);
});

/**
 * A layer with a dialog for each user. The old dialog stays for a while before the new one, as in kits that let a
 * dialog fade out. The options in the new dialog are the new user's.
 */
const goingSlowly = (
  ms: number,
  place = 'append',
) => `${SERVICE}${usersTable()}<div id="layer"></div><script>
  const layer = document.getElementById('layer');
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    const box = document.createElement('div');
    box.innerHTML = await (await fetch('/detail?l=' + a.dataset.l)).text();
    box.querySelector('.close').onclick = () => {
      layer.style.display = 'none';
      setTimeout(() => box.remove(), ${ms});
    };
    for (const b of box.querySelectorAll('[data-b]')) b.onclick = () => {
      fetch('/change?l=' + a.dataset.l + '&b=' + b.dataset.b);
    };
    layer.${place}(box);
    layer.style.display = '';
  };
</script>`;

test.for([
  ['goes in a moment', 300, 'to-do'],
  ['stays', 60_000, 'failed'],
] as const)(
  'a detail behind that of the user before, which %s, is not read by that',
  async ([, ms, kind], { open }) => {
    const opened = await open({
      html: goingSlowly(ms),
      serve: ({ searchParams }) => {
        const licence = searchParams.get('l') ?? '';
        const isOn = licence === ANNE.licence;
        const button = `<button data-b="${isOn ? 'remove' : 'add'}">${isOn ? '×' : '+'}</button>`;
        return detail({ licence, options: option('Superviseur', isOn ? 'Oui' : 'Non', button) });
      },
    });
    const lines = await opened.preview(
      [{ option: 'Superviseur', action: 'add' }],
      [ANNE.licence, BOB.licence],
    );
    expect(lines.map((line) => line.kind)).toEqual(['already', kind]);
  },
);

/** The same with details that name their user by number and name, and with the new dialog before the old one. */
test.for([
  ['goes in a moment', 300, 'failed option-unknown'],
  ['stays', 60_000, 'failed detail-of-other detail-unnamed'],
] as const)(
  'options behind those of a detail that shows no licence are not read for it where another one %s',
  async ([, ms, said], { open }) => {
    const opened = await open({
      html: goingSlowly(ms, 'prepend'),
      serve: ({ searchParams }) => {
        const who = searchParams.get('l') === ANNE.licence ? ANNE : BOB;
        const lines = option('SDA', who.sda ?? '') + option('Nom', who.name);
        const own = who === ANNE ? option('Superviseur', 'Oui', CROSS) : '';
        const options = own + option('Option standardiste', 'Non', PLUS);
        return detail({ licence: 'x', says: 'Licence simple', options }).replace(
          '</table>',
          `${lines}</table>`,
        );
      },
    });
    const lines = await opened.preview(
      [{ option: 'Superviseur', action: 'add' }],
      [ANNE.licence, BOB.licence],
    );
    const [anne, bob] = lines;
    expect(anne?.kind).toBe('already');
    expect(bob?.kind).toBe('failed');
    expect(said).toContain(bob?.reasons[0]?.code);
  },
);
