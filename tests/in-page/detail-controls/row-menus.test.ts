import { describe, expect } from 'vitest';
import { ANNE, BOB, CLEO, portalPage } from '../support/html.ts';
import { type InPage, test } from '../support/test.ts';
import { ADD, serve, svg } from './recognised-controls.ts';

const dot = (x: number, y: number) => `<circle cx="${x}" cy="${y}" r="2"/>`;

const round = (y: number) => `M12 ${y - 2}a2 2 0 1 0 0 4a2 2 0 1 0 0-4z`;

describe('the menu of a row', () => {
  /** Rows whose last cell opens a menu of these entries; each tells the server what it says. */
  const withMenu = (entries: string[], opener = '<button aria-haspopup="menu">⋮</button>') =>
    portalPage(
      '',
      `for (const d of document.querySelectorAll('.d')) {
        const cell = d.parentElement;
        cell.innerHTML = ${JSON.stringify(opener)};
        cell.firstChild.onclick = () => {
          const menu = document.createElement('ul');
          menu.setAttribute('role', 'menu');
          menu.style.cssText = 'position:fixed;left:20px;top:20px;background:#fff';
          for (const text of ${JSON.stringify(entries)}) {
            const entry = document.createElement('li');
            entry.setAttribute('role', 'menuitem');
            entry.textContent = text;
            entry.onclick = () => {
              menu.remove();
              if (text === 'Détail') show(d.dataset.l); else fetch('/press?b=' + text);
            };
            menu.append(entry);
          }
          document.body.append(menu);
          addEventListener('keydown', ({ key }) => { if (key === 'Escape') menu.remove(); });
        };
      }`,
    );
  const reasonsOf = async (page: InPage) => {
    const found = await page.preview(ADD, [ANNE.licence, BOB.licence]);
    return found.map(({ kind, reasons }) => reasons[0]?.code ?? kind);
  };
  const openMenus = (page: InPage) => page.in(() => document.querySelectorAll('ul').length);

  test.for([
    ['⋮', '<button>⋮</button>'],
    ['Kebab toggle', '<button aria-label="Kebab toggle"><i></i></button>'],
    [
      'Open and close list of options',
      '<button aria-label="Open and close list of options">…</button>',
    ],
    ['a picture', '<button><i class="material-icons">more_vert</i></button>'],
    ['Actions', '<button aria-haspopup="true">Actions</button>'],
    ['three drawn dots', svg(dot(12, 5), dot(12, 12), dot(12, 19))],
    [
      'three dots called « Plus »',
      svg(dot(12, 5), dot(12, 12), dot(12, 19)).replace('>', ' aria-label="Plus">'),
    ],
    ['three dots in one line', svg(dot(5, 12), dot(12, 12), dot(19, 12))],
    ['three dots by one path', svg(`<path d="${[5, 12, 19].map(round).join('')}"/>`)],
  ] as const)('is opened for the *Détail* in it: %s', async ([, opener], { open }) => {
    const page = await open({ html: withMenu(['Modifier', 'Détail', 'Résilier'], opener), serve });
    expect(await reasonsOf(page)).toEqual(['to-do', 'to-do']);
    expect(page.asked).toEqual([`/detail?l=${ANNE.licence}`, `/detail?l=${BOB.licence}`]);
  });

  test.for([
    ['has none', ['Modifier', 'Détail des appels', 'Résilier']],
    ['has two', ['Détail', 'Voir la fiche']],
  ] as const)('is closed again where it %s', async ([, entries], { open }) => {
    const page = await open({ html: withMenu([...entries]), serve });
    expect(await reasonsOf(page)).toEqual(['no-detail-link', 'no-detail-link']);
    expect(page.asked).toEqual([]);
    expect(await openMenus(page)).toBe(0);
  });

  test('is left where it has two by the time of the press', async ({ open }) => {
    // It draws the second one when the first is scrolled to, as the last thing before its press.
    const growing = `<script>
      const { scrollIntoView } = Element.prototype;
      Element.prototype.scrollIntoView = function (...given) {
        const menu = this.closest('[role="menu"]');
        if (menu && menu.children.length === 1) {
          const entry = menu.firstChild.cloneNode();
          entry.textContent = 'Voir la fiche';
          entry.onclick = () => fetch('/press');
          menu.append(entry);
        }
        scrollIntoView.apply(this, given);
      };
    </script>`;
    const page = await open({ html: withMenu(['Détail']) + growing, serve });
    expect((await page.read(ANNE.licence)).reason).toBe('no-detail-link');
    expect(page.asked).toEqual([]);
  });

  test('is tried once where the sign does something at once, for whoever it is', async ({
    open,
  }) => {
    const sign = '<button onclick="fetch(`/press`)">…</button>';
    const atOnce = `for (const d of document.querySelectorAll('.d')) d.parentElement.innerHTML = '${sign}';`;
    const page = await open({ html: portalPage('', atOnce), serve });
    const found = await page.preview(ADD, [ANNE.licence, BOB.licence, CLEO.licence]);
    expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(found.map(() => 'no-detail-link'));
    expect(page.asked).toEqual(['/press']);
  });

  test('is opened again for others where one was empty after others had led on', async ({
    open,
  }) => {
    const empty = `document.querySelectorAll('#users button')[1].onclick = () => {};`;
    const html = withMenu(['Détail'], '<button>⋮</button>').replace(
      '</script>',
      `${empty}</script>`,
    );
    const page = await open({ html, serve });
    const found = await page.preview(ADD, [ANNE.licence, BOB.licence, CLEO.licence]);
    expect(found.map(({ kind, reasons }) => reasons[0]?.code ?? kind)).toEqual([
      'to-do',
      'no-detail-link',
      'to-do',
    ]);
  });

  test.for([
    ['leads to another page', '<a href="/users/actions">Actions</a>'],
    ['says more', '<button>Actions sur la ligne</button>'],
    ['says « Plus » and shows a +', '<button title="Plus">+</button>'],
    ['says « Plus » alone', '<button aria-haspopup="menu">Plus</button>'],
    ['says what may not be', '<button aria-haspopup="menu">Supprimer</button>'],
    ['shows a picture of something else', '<button><i class="material-icons">delete</i></button>'],
    ['shows two dots', svg(dot(12, 5), dot(12, 19))],
    ['shows dots to drag it by', svg(...[5, 12, 19].flatMap((y) => [dot(8, y), dot(16, y)]))],
    [
      'shows lines',
      svg(...[5, 12, 19].map((y) => `<rect x="3" y="${y - 1}" width="18" height="2"/>`)),
    ],
    [
      'says what may not be beside its dots',
      svg(dot(12, 5), dot(12, 12), dot(12, 19)).replace('>', ' title="Supprimer">'),
    ],
  ] as const)('is not what %s', async ([, opener], { open }) => {
    const page = await open({ html: withMenu(['Détail'], opener), serve });
    expect(await reasonsOf(page)).toEqual(['no-detail-link', 'no-detail-link']);
    expect(await openMenus(page)).toBe(0);
  });
});

describe('an arrow that unfolds a row', () => {
  const ARROW =
    '<button aria-expanded="false" aria-label="Row Collapsed"><svg width="20" height="20"><path d="M6 4l8 6-8 6z"/></svg></button>';

  /** Rows with these controls beneath a heading; the first of them shows the detail. @param more what else is done */
  const beneath = (heading: string, controls: string, more = '') =>
    portalPage(
      '',
      `document.querySelector('#users th:last-child').textContent = ${JSON.stringify(heading)};
      for (const d of document.querySelectorAll('.d')) {
        const cell = d.parentElement;
        cell.innerHTML = ${JSON.stringify(controls)};
        cell.firstChild.onclick = () => show(d.dataset.l);
      }
      ${more}`,
    );

  const WITHOUT_LINKS = `for (const a of document.querySelectorAll('#users a')) a.replaceWith(a.textContent);`;

  test.for([
    ['beneath a heading that says so', beneath('Détail', ARROW)],
    ['where it is the only control of its row', beneath('', ARROW, WITHOUT_LINKS)],
  ])('leads into the detail %s', async ([, html = ''], { open }) => {
    const page = await open({ html, serve });
    const found = await page.preview(ADD, [ANNE.licence, BOB.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do', 'to-do']);
    expect(page.asked).toEqual([`/detail?l=${ANNE.licence}`, `/detail?l=${BOB.licence}`]);
  });

  test.for([
    ['the heading says something else', 'Supprimer', ARROW],
    ['another control stands beside it', 'Détail', `${ARROW}<button>📞</button>`],
    ['it says something itself', 'Détail', ARROW.replace('Row Collapsed', 'Résilier')],
    ['it does not say that it unfolds', 'Détail', ARROW.replace(' aria-expanded="false"', '')],
    ['it shows a bin', 'Détail', ARROW.replace('<svg', '<i class="mdi mdi-trash"></i><svg')],
    ['it shows a telephone', 'Détail', ARROW.replace('<svg', '<i class="fa fa-phone"></i><svg')],
    ['it shows a card', 'Détail', ARROW.replace('<svg', '<i class="fa fa-credit-card"></i><svg')],
    ['it opens a menu', 'Détail', ARROW.replace('aria-label', 'aria-haspopup="menu" aria-label')],
  ])('is not pressed where %s', async ([, heading = '', controls = ''], { open }) => {
    const page = await open({ html: beneath(heading, controls), serve });
    const found = await page.preview(ADD, [ANNE.licence]);
    expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(['no-detail-link']);
    expect(page.asked).toEqual([]);
  });
});
