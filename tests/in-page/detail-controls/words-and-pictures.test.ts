import { describe, expect } from 'vitest';
import {
  ANNE,
  detail,
  option,
  PLUS,
  portalPage,
  row,
  SERVICE,
  usersTable,
} from '../support/html.ts';
import { type InPage, type Serve, test } from '../support/test.ts';

type Open = (wish: { html: string }) => Promise<InPage>;

const ICON = 'style="display:inline-block;width:16px;height:16px;background:#333"';

const DETAIL = row(ANNE).slice(
  row(ANNE).indexOf('<a href="#" class="d"'),
  row(ANNE).lastIndexOf('</td>'),
);

/** What is found to open the detail of a row, for each of some contents of its last cell. */
async function detailsOf(open: Open, cells: readonly string[]): Promise<string[]> {
  const page = await open({ html: '' });
  const bodies = cells.map((cell) => SERVICE + usersTable([ANNE]).replace(DETAIL, cell));
  return page.in((all) => {
    return all.map((one) => {
      document.body.replaceChildren(document.createRange().createContextualFragment(one));
      return window.ours.details().join('|');
    });
  }, bodies);
}

test('a whole phrase leads into the detail, with or without the user behind it', async ({
  open,
}) => {
  const phrases = [
    'Détail',
    'Détails',
    'DÉTAIL ›',
    'Voir le détail',
    'Voir les détails',
    'Voir détail',
    "Détails de l'utilisateur",
    'Fiche',
    'Voir la fiche',
    'Fiche utilisateur',
    'Details',
    'View details',
    'Open details',
    `Détail ${ANNE.licence}`,
    `Détail de ${ANNE.name}`,
    `Voir la fiche de ${ANNE.name} (${ANNE.sda})`,
    `View details for ${ANNE.name}`,
  ];
  const found = await detailsOf(
    open,
    phrases.map((words) => `<a href="#" id="d">${words}</a>`),
  );
  expect(phrases.filter((_, index) => found[index] !== 'd')).toEqual([]);
});

test('is told by its words and its pictures, not by how it is styled', async ({ open }) => {
  const style = '<style>.icon-trash::before{content:"\\f1f8"}</style>';
  const found = await detailsOf(open, [
    '<button id="d" class="kit-reset kit-button">Détail</button>',
    `<span role="button" id="d" class="kitReset kitButton"><i class="kitReset kitIcon">&nbsp;</i><span
      class="kitReset" style="display:none">●</span><span class="kitReset kitText">Détail</span></span>`,
    `${style}<a href="#" id="d" class="icon-trash">Détail</a>`,
    '<a href="#" id="d">Détail <i class="icon icon-trash">&nbsp;</i></a>',
    '<a href="#" id="d" class="kit-reset" title="Détail"><i class="icon icon-reset">&nbsp;</i></a>',
  ]);
  expect(found).toEqual(['d', 'd', '', '', '']);
});

test('a phrase that says more leads nowhere', async ({ open }) => {
  const phrases = [
    'Fiche de résiliation',
    'Détail de facturation',
    'Détail des appels',
    'Voir le détail de la facture',
    'Détail et suppression',
    'Supprimer la fiche',
    'Details of the invoice',
    'Réinitialiser mot de passe SIP',
    `Résilier la fiche de ${ANNE.name}`,
  ];
  const links = phrases.map((words) => `<a href="#" id="no">${words}</a>`);
  expect(await detailsOf(open, links)).toEqual(phrases.map(() => ''));
  const beside = links.map((link) => `${link} <a href="#" id="d">Détail</a>`);
  expect(await detailsOf(open, beside)).toEqual(phrases.map(() => 'd'));
});

test('a picture may be named by its tip alone', async ({ open }) => {
  const tips = [
    'title="Détail"',
    'aria-label="Voir la fiche"',
    'data-tooltip="Détail"',
    'data-original-title="Détail"',
    'data-bs-title="Détails"',
    'data-title="Détail"',
    'aria-describedby="tip"',
    'uk-tooltip="title: Détail; pos: top"',
    'data-content="Détail"',
  ];
  const cells = [
    ...tips.map(
      (tip) =>
        `<button id="d" ${tip}><i class="i-7" ${ICON}></i></button><i id="tip" hidden>Détail</i>`,
    ),
    ...tips
      .slice(0, 3)
      .map(
        (tip) =>
          `<i id="d" class="i-7" ${tip} style="display:inline-block;width:16px;height:16px;cursor:pointer"></i>`,
      ),
    `<my-action id="d" tooltip="Détail" icon="eye" ${ICON}></my-action>`,
  ];
  expect(await detailsOf(open, cells)).toEqual(cells.map(() => 'd'));
  const others = [
    `<button id="d" data-tooltip="Supprimer"><i class="i-7" ${ICON}></i></button>`,
    `<button id="d" title="Détail" data-content="Résilier"><i class="i-7" ${ICON}></i></button>`,
    `<button id="d" data-action="Détail"><i class="i-7" ${ICON}></i></button>`,
    `<button id="d" title="Détail" data-tooltip="Détail de facturation"><i class="i-7" ${ICON}></i></button>`,
    `<my-action id="d" tooltip="Résilier" icon="eye" ${ICON}></my-action>`,
  ];
  expect(await detailsOf(open, others)).toEqual(others.map(() => ''));
});

test('where the whole row is pressed, the word in it is the way', async ({ open }) => {
  const hand = '<style>tr:has(.w) { cursor: pointer }</style>';
  const cells = [
    `${hand}<span class="w" id="d">Détail</span>`,
    `${hand}<b class="w" id="d">Voir la fiche</b>`,
    // Nothing says that it can be pressed.
    '<span class="w" id="d">Détail</span>',
    `${hand}<span class="w" id="d">Détail des appels</span>`,
    `${hand}<span class="w" id="a">Détail</span> <span id="b">Détail</span>`,
    // The heading that a narrow table repeats in a cell is no second *Détail*.
    `${hand}<span class="w">Détail</span> <button id="d">Détail</button>`,
    `${hand}<span class="w" id="d" hidden>Détail</span>`,
    `${hand}<span class="w" id="d">Détail <b>des appels</b></span>`,
    `${hand}<span class="w" id="d">Détail <button>Résilier</button></span>`,
  ];
  const found = await detailsOf(open, cells);
  expect(found).toEqual(['d', 'd', '', '', 'a b', 'd', '', '', '']);
});

test('two ways of two kinds are both shown, one way drawn twice is one', async ({ open }) => {
  const cells = [
    '<a id="a" href="#">Détail</a> <a id="b" href="#">Détail</a>',
    '<a id="a" href="#">Détail</a> <a id="b" href="#">Voir la fiche</a>',
    `<a id="a" href="/User/1" title="Détail"><i class="i-7" ${ICON}></i></a> <a id="b" href="/User/1">Détail</a>`,
    '<a id="a" href="/User/1">Détail</a> <a id="b" href="/User/2">Détail</a>',
  ];
  expect(await detailsOf(open, cells)).toEqual(['a b', 'a b', 'a', 'a b']);
});

test('a run with two ways in presses neither, and the diagnosis says what it refused', async ({
  open,
}) => {
  const press = (words: string) =>
    `<a href="#" onclick="fetch('/press?b=x');return false">${words}</a>`;
  const cell = `${press('Détail')} ${press('Détail')} ${press('Fiche de résiliation')}`;
  const page = await open({
    html: SERVICE + usersTable([ANNE]).replace(DETAIL, cell),
    serve: () => 'ok',
  });
  const lines = await page.preview([{ option: 'Superviseur', action: 'add' }], [ANNE.licence]);
  expect(lines).toMatchObject([{ licence: ANNE.licence, kind: 'failed' }]);
  expect(page.asked.filter((one) => one.startsWith('/press'))).toEqual([]);
  const { missing } = await page.in(() => window.ours.diagnosis());
  expect(missing).toContain('refused detail Fiche de résiliation');
  expect(missing).toContain('ambiguous detail Détail');
});

describe('a Détail that is a picture', () => {
  /** Its picture has a size only this many ms after the page has loaded. */
  const page = (wait: number) =>
    portalPage(
      '',
      `addEventListener('load', () => { for (const a of document.querySelectorAll('.d')) {
        const picture = document.createElement('input');
        Object.assign(picture, { type: 'image', alt: '', title: 'Détail', src: '/late/eye.svg' });
        picture.onclick = (event) => { event.preventDefault(); show(a.dataset.l); };
        a.replaceWith(picture);
        setTimeout(() => { picture.style.cssText = 'width:14px;height:14px'; }, ${wait});
      } });`,
    );
  const serve: Serve = ({ pathname, searchParams }) => {
    // An address that never answers.
    if (pathname.startsWith('/late')) return new Promise(() => {});
    const licence = searchParams.get('l') ?? '';
    return detail({ licence, options: option('Superviseur', 'Non', PLUS) });
  };

  test.for([
    ['is waited for until it has come', 1500, ''],
    ['is not there where it never comes', 60_000, 'no-detail-link'],
  ] as const)('%s', async ([, wait, reason], { open }) => {
    const opened = await open({ html: page(wait), serve });
    expect(await opened.read(ANNE.licence)).toMatchObject({ reason });
  });
});
