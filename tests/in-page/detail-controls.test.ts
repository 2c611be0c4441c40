import { describe, expect } from 'vitest';
import { answering, HAS_PLUS } from './support/asked.ts';
import {
  ANNE,
  BOB,
  CLEO,
  detail,
  option,
  PLUS,
  portalPage,
  row,
  SERVICE,
  usersTable,
} from './support/html.ts';
import { type InPage, type Serve, test } from './support/test.ts';

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

test('a whole phrase leads into the detail, be it followed by whose it is', async ({ open }) => {
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

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
/** Details that can be given the option. */
const serve = answering(HAS_PLUS);

describe('ways in that stand beside the users', () => {
  /** The last column of the table in a table of its own: so kits keep it in view. */
  const apart = (height: string) =>
    portalPage(
      `<style>tr { height: 50px } #ways tr { height: ${height} } .two { display: flex; align-items: start }</style>`,
      `const users = document.getElementById('users');
      const ways = document.createElement('table');
      ways.id = 'ways';
      for (const row of users.rows) ways.insertRow().append(row.lastElementChild);
      const two = document.createElement('div');
      two.className = 'two';
      users.replaceWith(two);
      two.append(users, ways);`,
    );

  test('are those of the rows at their heights', async ({ open }) => {
    const page = await open({ html: apart('50px'), serve });
    const found = await page.preview(ADD, [ANNE.licence, CLEO.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do', 'to-do']);
    expect(page.asked.map((address) => address.split('=')[1])).toEqual([
      ANNE.licence,
      CLEO.licence,
    ]);
  });

  test('are nobody’s where they do not', async ({ open }) => {
    const page = await open({ html: apart('35px'), serve });
    const found = await page.preview(ADD, [ANNE.licence, BOB.licence]);
    expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual([
      'no-detail-link',
      'no-detail-link',
    ]);
    expect(page.asked).toEqual([]);
  });
});

/** A button that shows only a drawing. */
const svg = (...parts: string[]) =>
  `<button><svg viewBox="0 0 24 24" width="24" height="24">${parts.join('')}</svg></button>`;
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

describe('a picture that a tip names beneath the pointer', () => {
  const headings = ['Licence', 'SDA', 'Nom', 'Action'].map((word) => `<th>${word}</th>`).join('');
  /** @param pictures what each button shows, what its tip says, and after how many ms that comes */
  const page = (pictures: [string, string, number?][]) => {
    const buttons = (licence: string) =>
      pictures
        .map(
          ([show, tip, wait = 100]) =>
            `<button data-l="${licence}" data-says="${tip}" data-wait="${wait}">${show}</button>`,
        )
        .join('');
    const rows = [ANNE, BOB].map(({ licence, sda, name }) => {
      return `<tr><td>${licence}</td><td>${sda}</td><td>${name}</td><td>${buttons(licence)}</td></tr>`;
    });
    return `${SERVICE}<table><thead><tr>${headings}</tr></thead><tbody>${rows.join('')}</tbody></table><div id="dlg" style="display:none"></div><script>
      const tip = document.createElement('div');
      tip.setAttribute('role', 'tooltip');
      tip.style.cssText = 'position:fixed;top:0;left:50%;background:#000;color:#fff';
      for (const b of document.querySelectorAll('button')) {
        b.onmouseenter = () => setTimeout(() => { tip.textContent = b.dataset.says; document.body.append(tip); }, b.dataset.wait);
        b.onmouseleave = () => tip.remove();
        b.onclick = async () => {
          await fetch('/pressed?' + encodeURIComponent(b.dataset.says));
          dlg.innerHTML = await (await fetch('/detail?l=' + b.dataset.l)).text();
          dlg.style.display = 'block';
          dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; dlg.innerHTML = ''; };
        };
      }
    </script>`;
  };
  const EYE = '<i class="mdi mdi-eye" style="display:inline-block;width:16px;height:16px"></i>';
  const BIN = '<i class="mdi mdi-bin" style="display:inline-block;width:16px;height:16px"></i>';

  const named = (name: string) =>
    `<span role="img" aria-label="${name}" class="anticon anticon-${name}"><svg width="16" height="16"><path d="M1 1h9v9z"/></svg></span>`;

  test('leads into the detail where it says so', async ({ open }) => {
    const opened = await open({
      html: page([
        [BIN, 'Supprimer'],
        [EYE, 'Détail'],
      ]),
      serve,
    });
    const found = await opened.preview(ADD, [ANNE.licence, BOB.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do', 'to-do']);
    const pressed = opened.asked.filter((address) => address.startsWith('/pressed'));
    expect(pressed.map(decodeURIComponent)).toEqual(['/pressed?Détail', '/pressed?Détail']);
  });

  test.for([
    ['says something else', [[EYE, 'Supprimer']]],
    ['says more', [[EYE, 'Détail et suppression']]],
    [
      'is one of two that say so',
      [
        [EYE, 'Détail'],
        [BIN, 'Détail'],
      ],
    ],
  ] as [string, [string, string][]][])(
    'is never pressed where it %s',
    async ([, pictures], { open }) => {
      const opened = await open({ html: page(pictures), serve });
      const found = await opened.preview(ADD, [ANNE.licence]);
      expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(['no-detail-link']);
      expect(opened.asked).toEqual([]);
    },
  );

  test.for([
    ['is called after its picture', named('eye'), 'to-do'],
    ['has no word at all', EYE, 'to-do'],
    ['is called after a picture that does harm', named('delete'), 'failed'],
    ['is called otherwise than its picture', named('eye').replace('"eye"', '"Appeler"'), 'failed'],
  ])('is read where it %s: %s', async ([, picture = '', kind], { open }) => {
    const opened = await open({ html: page([[picture, 'Détail']]), serve });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map((one) => one.kind)).toEqual([kind]);
  });

  test('is read where it has to be scrolled to, and tips go as that is done', async ({ open }) => {
    const aside = `<style>button { margin-left: 3000px }</style><script>
      for (const b of document.querySelectorAll('button')) b.onmouseenter = () => {
        if (b.getBoundingClientRect().left > innerWidth) return;
        tip.textContent = b.dataset.says;
        tip.style.visibility = 'hidden';
        document.body.append(tip);
        setTimeout(() => { tip.style.visibility = 'visible'; }, 120);
      };
      addEventListener('scroll', () => tip.remove(), true);
    </script>`;
    const opened = await open({ html: page([[EYE, 'Détail']]) + aside, serve });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do']);
  });

  test('is the same where its focus and its comments are not', async ({ open }) => {
    const changes = `<script>
      for (const b of document.querySelectorAll('button')) b.addEventListener('mouseenter', () => {
        b.firstChild.tabIndex = -1;
        b.lastChild.remove();
      }, { once: true });
    </script>`;
    const opened = await open({ html: page([[`${EYE}<!---->`, 'Détail']]) + changes, serve });
    const found = await opened.preview(ADD, [ANNE.licence, BOB.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do', 'to-do']);
  });

  test.for([
    ['the mark of its press', 'background:#0003;pointer-events:none', '', 'to-do'],
    ['what can be pressed itself', 'background:#0003', '', 'failed'],
    ['another picture', 'pointer-events:none', BIN, 'failed'],
  ])('is told no second time; with %s over it: %s', async ([, style, shown, kind], { open }) => {
    const mark = `<b style="position:absolute;inset:0;${style}"><b>${shown}</b></b>`;
    const marks = `<style>button { position: relative }</style><script>
      for (const b of document.querySelectorAll('button')) b.addEventListener('click', () => {
        b.insertAdjacentHTML('beforeend', ${JSON.stringify(mark)});
        b.onmouseenter = null;
      });
    </script>`;
    const opened = await open({ html: page([[EYE, 'Détail']]) + marks, serve });
    const [first] = await opened.preview(ADD, [ANNE.licence]);
    const [again] = await opened.preview(ADD, [ANNE.licence]);
    expect([first?.kind, again?.kind]).toEqual(['to-do', kind]);
  });

  test.for([
    ['goes by itself', 'setTimeout(() => tip.remove(), 200)', 700],
    ['stays', '', 60_000],
  ] as const)(
    'is not called by the tip of another one that comes late, and %s',
    async ([, then, wait], { open }) => {
      const late = `<script>
        for (const b of document.querySelectorAll('button')) {
          b.onmouseenter = () => setTimeout(() => { tip.textContent = b.dataset.says; document.body.append(tip); ${then} }, b.dataset.wait);
          b.onmouseleave = null;
        }
      </script>`;
      const pictures: [string, string, number][] = [
        [EYE, 'Détail', 1750],
        // Nothing tells what this control does.
        [EYE.replace('mdi-eye', 'mdi-square'), 'Supprimer', wait],
      ];
      const opened = await open({ html: page(pictures) + late, serve });
      const found = await opened.preview(ADD, [ANNE.licence]);
      expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(['no-detail-link']);
      expect(opened.asked).toEqual([]);
    },
  );

  test('is asked anew for the next user where its tip was not sure', async ({ open }) => {
    const first = `<script>
      document.querySelector('button').addEventListener('mouseenter', () => setTimeout(() => {
        tip.textContent = 'Chargement…';
        document.body.append(tip);
      }, 50), { once: true });
    </script>`;
    const opened = await open({ html: page([[EYE, 'Détail', 200]]) + first, serve });
    const found = await opened.preview(ADD, [ANNE.licence, BOB.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['failed', 'to-do']);
  });

  test('is no way in where it is called so and shows a bin', async ({ open }) => {
    const opened = await open({
      html: page([['<i class="icon icon-trash">&nbsp;</i>', 'Détail']]),
      serve,
    });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(['no-detail-link']);
    expect(opened.asked).toEqual([]);
  });

  test('is called by its own tip where another one stands elsewhere', async ({ open }) => {
    const standing = '<div role="tooltip">Nouveau</div>';
    const opened = await open({ html: standing + page([[EYE, 'Détail']]), serve });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do']);
  });

  test('is not called by a tip that stands elsewhere', async ({ open }) => {
    const standing = '<div role="tooltip">Détail</div>';
    const opened = await open({ html: standing + page([[EYE, '']]), serve });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(['no-detail-link']);
    expect(opened.asked).toEqual([]);
  });

  test('is not called by one of two tips that come and go together', async ({ open }) => {
    const second = `<div id="news" role="tooltip" hidden>Supprimer</div><script>
      new MutationObserver(() => {
        news.hidden = !tip.isConnected;
        if (tip.isConnected && tip.nextSibling !== news) tip.after(news);
      }).observe(document.body, { childList: true });
    </script>`;
    const opened = await open({ html: page([[EYE, 'Détail']]) + second, serve });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(['no-detail-link']);
    expect(opened.asked).toEqual([]);
  });
});

describe('a grid whose cells stand in groups', () => {
  const cell = (role: string, [index, text]: readonly [number, string]) =>
    `<div role="${role}" aria-colindex="${index}" style="display:inline-block;width:120px">${text}</div>`;
  /** @param groups the cells of the columns that stay in place, and those of the others */
  const line = (role: string, groups: (readonly [number, string])[][], order: string) =>
    `<div role="row" style="display:flex">${groups
      .map((cells, at) => {
        const own = cells.map((one) => cell(role, one)).join('');
        return `<div role="presentation" style="order:${order[at]}">${own}</div>`;
      })
      .join('')}</div>`;
  /** @param more what else stands in the cell of the name */
  const page = (more = '') => {
    const heads = line(
      'columnheader',
      [
        [[1, 'Licence']],
        [
          [2, 'SDA'],
          [3, 'Nom'],
        ],
        [[4, 'Action']],
      ],
      '123',
    );
    const rows = [ANNE, BOB].map(({ licence, sda = '', name }) => {
      const way = `<a href="#" class="d" data-l="${licence}">Détail</a>`;
      const middle = [
        [3, name + more],
        [2, sda],
      ] as const;
      return line('gridcell', [[...middle].reverse(), [[4, way]], [[1, licence]]], '231');
    });
    return `${portalPage('', '').replace(/<table id="users">.*?<\/table>/s, `<div role="grid"><div>${heads}</div><div>${rows.join('')}</div></div>`)}`;
  };

  test('is read, each cell beneath its heading', async ({ open }) => {
    const opened = await open({ html: page(), serve });
    expect(await opened.readAll()).toEqual([ANNE.licence, BOB.licence]);
    const found = await opened.preview(ADD, [BOB.licence, ANNE.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do', 'to-do']);
    expect(opened.asked).toEqual([`/detail?l=${BOB.licence}`, `/detail?l=${ANNE.licence}`]);
  });

  test('is read without the cells of a grid within a cell', async ({ open }) => {
    const inner = `<div role="grid">${line('gridcell', [[[1, 'FPC99']]], '1')}</div>`;
    const opened = await open({ html: page(inner), serve });
    expect(await opened.readAll()).toEqual([ANNE.licence, BOB.licence]);
  });
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
