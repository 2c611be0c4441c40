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
} from '../support/html.ts';
import { test } from '../support/test.ts';
import { FOOT, OPTIONS } from './details-of-others.ts';

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

test('options under a smaller heading are their own', async ({ open }) => {
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
