import type { ElementHandle } from 'puppeteer';
import { describe, expect } from 'vitest';
import { ANNE, BOB, CLEO, detail, option, portalPage } from './support/html.ts';
import { type InPage, type Serve, test } from './support/test.ts';

/** The words of a portal where the guide has Détail, +, x, Oui, Non and Fermer. */
interface Words {
  detail: string;
  add: string;
  remove: string;
  close: string;
  yes: string;
  no: string;
}

const KNOWN: Words = {
  ...{ detail: 'Détail', add: '+', remove: '×', close: 'Fermer', yes: 'Oui', no: 'Non' },
};
/** Words that are in none of our lists. */
const STRANGE: Words = {
  ...{ detail: 'Gérer', add: 'Octroyer', remove: 'Ôter', close: 'Ranger' },
  ...{ yes: 'Accordé', no: 'En réserve' },
};
const SUPERVISOR = { option: 'Superviseur', action: 'add' } as const;

/** A question that is asked before a change, and its buttons. */
interface Asked {
  text: string;
  yes: string;
  no: string;
}

interface Portal {
  html: string;
  serve: Serve;
  /** Who has the option. */
  holders: Set<string>;
}

/** A portal with these words. Bob has the option, the others have not. */
function portalOf(words: Words, asked?: Asked, more = ''): Portal {
  const holders = new Set([BOB.licence]);
  const buttons = asked
    ? `<div id="q" role="dialog" style="display:none;position:fixed;left:200px;top:150px;background:#fff;padding:20px">
        <p class="t"></p><button class="y">${asked.yes}</button> <button class="n">${asked.no}</button></div>`
    : '';
  const script = asked
    ? `const q = document.getElementById('q');
      shown = (l) => {
        for (const b of dlg.querySelectorAll('[data-ask]')) {
          const press = b.onclick;
          b.onclick = () => {
            q.querySelector('.t').textContent = ${JSON.stringify(asked.text)}.replace('{l}', l);
            q.style.display = 'block';
            q.querySelector('.y').onclick = () => { q.style.display = 'none'; press(); };
            q.querySelector('.n').onclick = () => { q.style.display = 'none'; };
          };
        }
      };`
    : '';
  const page = portalPage(buttons + more, script);
  const serve: Serve = ({ pathname, searchParams }) => {
    const licence = searchParams.get('l') ?? '';
    if (pathname === '/change') {
      if (searchParams.get('b') === 'add') holders.add(licence);
      else holders.delete(licence);
      return 'ok';
    }
    if (pathname !== '/detail') return undefined;
    const button = (what: 'add' | 'remove') => `<button data-ask="${what}">${words[what]}</button>`;
    const has = holders.has(licence);
    const line = option('Superviseur', has ? words.yes : words.no, button(has ? 'remove' : 'add'));
    const foot = `<a href="#">Réinitialiser mot de passe SIP</a> <button class="close">${words.close}</button>`;
    return detail({ licence, options: line, foot });
  };
  return { html: page.replaceAll('>Détail</a>', `>${words.detail}</a>`), serve, holders };
}

/** Presses, as a person does, the control with this text: the first one, or that of a user's row. */
async function press({ page }: InPage, says: string, licence = ''): Promise<void> {
  const found = await page.waitForFunction(
    (text, user) => {
      const rows = [...document.querySelectorAll('tr')];
      const row = rows.find((one) => one.querySelector('a')?.textContent === user);
      const among = (user ? row : document)?.querySelectorAll<HTMLElement>('a, button, i') ?? [];
      return [...among].find((one) => one.textContent === text && one.checkVisibility());
    },
    {},
    says,
    licence,
  );
  await (found.asElement() as ElementHandle<Element> | null)?.click();
}

/** Waits until that many presses are explained. */
async function waitForSeen({ page }: InPage, count: number): Promise<void> {
  await page.waitForFunction((least) => window.ours.seen().length >= least, { polling: 50 }, count);
}

/** Opens Anne's detail by hand, closes it, and agrees to what was learned. */
async function showWayIn(page: InPage): Promise<void> {
  await page.in(() => window.ours.watch());
  await page.page.click(`.d[data-l="${ANNE.licence}"]`);
  await waitForSeen(page, 1);
  await press(page, 'Fermer');
  await waitForSeen(page, 2);
  await page.in(() => window.ours.agree());
}

/** What is shown, with the number of explained presses after each step: the same press counts once. */
const STEPS = [
  { licence: ANNE.licence, what: 'add', seen: [1, 2, 3] },
  { licence: BOB.licence, what: 'remove', seen: [3, 4, 4] },
] as const;

/** Adds the option to Anne by hand, and removes it from Bob. */
async function demonstrate(
  page: InPage,
  words: Words,
  { asked, times = STEPS.length }: { asked?: Asked; times?: number } = {},
): Promise<void> {
  await page.in(() => window.ours.watch());
  for (const { licence, what, seen } of STEPS.slice(0, times)) {
    const [opened, changed, closed] = seen;
    await press(page, words.detail, licence);
    await waitForSeen(page, opened);
    await press(page, words[what]);
    if (asked) await press(page, asked.yes);
    await waitForSeen(page, changed);
    await press(page, words.close);
    await waitForSeen(page, closed);
  }
}

describe('after one demonstration', () => {
  test('a portal in unknown words is worked on, to add and to remove', async ({ open }) => {
    const portal = portalOf(STRANGE);
    const page = await open(portal);
    const before = await page.preview([SUPERVISOR], [CLEO.licence]);
    expect(before).toMatchObject([{ kind: 'failed' }]);
    await demonstrate(page, STRANGE);
    await page.in(() => window.ours.agree('add'));
    const report = await page.run([SUPERVISOR], [CLEO.licence, BOB.licence]);
    expect(report.lines).toMatchObject([
      { licence: CLEO.licence, outcome: 'modified', before: 'Non', after: 'Oui' },
      { licence: BOB.licence, outcome: 'modified' },
    ]);
    const away = await page.run([{ ...SUPERVISOR, action: 'remove' }], [CLEO.licence]);
    expect(away.lines).toMatchObject([{ outcome: 'modified', before: 'Oui', after: 'Non' }]);
    expect([...portal.holders].sort()).toEqual([ANNE.licence, BOB.licence].sort());
  });

  // Each word alone is an unknown one.
  test.for(Object.keys(STRANGE) as (keyof Words)[])(
    'the word for %s alone may be unknown',
    async (which, { open }) => {
      const words = { ...KNOWN, [which]: STRANGE[which] };
      const page = await open(portalOf(words));
      await demonstrate(page, words);
      await page.in(() => window.ours.agree());
      const report = await page.run([SUPERVISOR], [CLEO.licence]);
      expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
    },
  );

  test('where neither values nor buttons tell what was done, no button is learned', async ({
    open,
  }) => {
    const portal = portalOf(STRANGE);
    const page = await open(portal);
    await demonstrate(page, STRANGE);
    const learned = await page.in(() => window.ours.agree());
    expect([learned.witnessed.add, learned.witnessed.remove]).toEqual([undefined, undefined]);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed' }]);
    expect(portal.holders.has(CLEO.licence)).toBe(false);
  });

  test('a question in unknown words is answered as the person did, for any user', async ({
    open,
  }) => {
    const words = { ...STRANGE, yes: 'Oui' };
    const asked = { text: 'On y va pour {l}, chef ?', yes: 'Allons-y', no: 'Plus tard' };
    const page = await open(portalOf(words, asked));
    await demonstrate(page, words, { asked });
    const learned = await page.in(() => window.ours.agree());
    expect(learned.questions).toEqual([
      { button: 'add', text: 'on y va pour {utilisateur}, chef ?' },
      { button: 'remove', text: 'on y va pour {utilisateur}, chef ?' },
    ]);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  });

  test('another question is not answered: only the one that the person answered is', async ({
    open,
  }) => {
    const asked = { text: 'On y va, chef ?', yes: 'Allons-y', no: 'Annuler' };
    const portal = portalOf(STRANGE, asked);
    const page = await open(portal);
    await demonstrate(page, STRANGE, { asked });
    await page.in(() => window.ours.agree('add'));
    await page.in(() => {
      // The portal asks something else from now on.
      new MutationObserver(() => {
        const text = document.querySelector('#q .t');
        if (text && text.textContent !== 'On y va pour toute la société ?') {
          text.textContent = 'On y va pour toute la société ?';
        }
      }).observe(document.querySelector('#q') as Element, { childList: true, subtree: true });
    });
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed' }]);
    expect(portal.holders.has(CLEO.licence)).toBe(false);
  });

  test('no control unlike the one that was pressed is pressed any more, not even one with a known word', async ({
    open,
  }) => {
    const portal = portalOf(STRANGE);
    const page = await open(portal);
    await demonstrate(page, STRANGE);
    await page.in(() => window.ours.agree('add'));
    // The portal's words change to known ones, which would be pressed without the demonstration.
    await page.page.evaluate(() => {
      for (const link of document.querySelectorAll('.d')) link.textContent = 'Détail';
    });
    const [line] = await page.preview([SUPERVISOR], [CLEO.licence]);
    expect(line).toMatchObject({ kind: 'failed' });
    expect(portal.holders.has(CLEO.licence)).toBe(false);
  });
});

/** A portal whose details have other labels than the headings of its list. */
function labelledPortal(rewrite = (text: string) => text): Portal {
  const portal = portalOf(KNOWN);
  const serve: Serve = (url, asked) => {
    const said = portal.serve(url, asked);
    return typeof said === 'string' ? rewrite(foreign(said)) : said;
  };
  return { ...portal, serve };
}

const LEADER = { ...SUPERVISOR, option: 'Encadrant' };
/** Each line is a paragraph, the label above the value. */
const inParagraphs = (text: string) => {
  const line = /<tr><td>(.*?)<\/td><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g;
  return text.replace(line, '<p><strong>$1</strong><br>$2 $3</p>').replaceAll(/<\/?table>/g, '');
};
/** The button stands in one element with the value, beside the element of the label. */
const inPairs = (text: string) => {
  const line = /<tr><td>(.*?)<\/td><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g;
  return text
    .replaceAll(
      line,
      '<div style="display:flex"><div>$1</div><div style="margin-left:9px">$2 $3</div></div>',
    )
    .replaceAll(/<\/?table>/g, '');
};
/** Some letters of each label are in an element of their own. */
const marked = (text: string) =>
  text
    .replaceAll(/<td>(\p{L}{3})/gu, '<td>$1<font>')
    .replaceAll(/(<font>[^<]*)<\/td>/g, '$1</font></td>');
/** All lines in one grid: only the position tells what belongs together. */
const inColumns = (text: string) => {
  const line = /<tr><td>(.*?)<\/td><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g;
  const more = ['Accueil', 'Fax par courriel'].map((label) => {
    return option(label, 'Non', '<button>Voir</button>');
  });
  return text
    .replace('<h4>Services</h4><table>', `<h4>Services</h4><table>${more.join('')}`)
    .replaceAll(line, '<span>$1</span><span>$2</span><span>$3</span>')
    .replaceAll('<table>', '<div style="display:grid;grid-template-columns:auto auto auto">')
    .replaceAll('</table>', '</div>');
};

describe('a detail with unknown labels, beside a list with known headings', () => {
  test.for([
    ['in rows', (text: string) => text],
    ['in paragraphs', inParagraphs],
    ['in pairs', inPairs],
    ['with letters that are marked', marked],
    ['in columns', inColumns],
  ] as const)('is recognised once it was shown: %s', async ([, rewrite], { open }) => {
    const portal = labelledPortal(rewrite);
    const page = await open(portal);
    await demonstrate(page, KNOWN);
    const learned = await page.in(() => window.ours.agree());
    expect(learned.naming).toEqual({ licence: 'Abonnement' });
    const report = await page.run([LEADER], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  });

  test('is recognised once it was shown for one user', async ({ open }) => {
    const page = await open(labelledPortal());
    await demonstrate(page, KNOWN, { times: 1 });
    const learned = await page.in(() => window.ours.agree());
    expect(learned.naming).toEqual({ licence: 'Abonnement' });
  });

  test('may have known labels except for the one that names the user', async ({ open }) => {
    const portal = portalOf(KNOWN);
    const serve: Serve = (url, asked) => {
      const said = portal.serve(url, asked);
      return typeof said === 'string' ? said.replace('>Licence<', '>Abonnement<') : said;
    };
    const page = await open({ ...portal, serve });
    expect(await page.preview([SUPERVISOR], [CLEO.licence])).toMatchObject([{ kind: 'failed' }]);
    await demonstrate(page, KNOWN);
    await page.in(() => window.ours.agree());
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  });

  test('belongs to nobody where it names another user there', async ({ open }) => {
    const swapped = (text: string) => {
      return text.replaceAll(`<td>${CLEO.licence}</td>`, `<td>${BOB.licence}</td>`);
    };
    const portal = labelledPortal(swapped);
    const page = await open(portal);
    await demonstrate(page, KNOWN);
    await page.in(() => window.ours.agree());
    const report = await page.run([LEADER], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed', reasons: ['detail-of-other'] }]);
    expect(portal.holders.has(CLEO.licence)).toBe(false);
  });
});

test('a control that opens a detail is learned by its hidden tip', async ({ open }) => {
  const portal = portalOf(KNOWN);
  const link = />Détail<\/a>/g;
  let tips = 0;
  const html = portal.html.replaceAll(link, () => {
    const id = `tip-${++tips}`;
    return ` aria-describedby="${id}" aria-label="Gérer" style="display:inline-block;width:20px;height:14px;background:#888"></a><span id="${id}" role="tooltip" hidden>Gérer</span>`;
  });
  const page = await open({ ...portal, html });
  await showWayIn(page);
  const report = await page.run([SUPERVISOR], [CLEO.licence]);
  expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
});

test.for([
  ['is learned', 'Gérer', 'M1 1h9v9z', 'modified'],
  ['is not learned where the tip is dangerous', 'Supprimer', 'M1 1h9v9z', 'failed'],
  ['is not learned where another row shows another picture', 'Gérer', 'M8 1l7 9h-7z', 'failed'],
])(
  'a picture that is named only by a tip at the pointer %s: %s',
  async ([, said, other = '', outcome], { open }) => {
    const portal = portalOf(KNOWN);
    const picture = (path: string) => `><svg width="16" height="16"><path d="${path}"/></svg></a>`;
    const tips = `<script>for (const way of document.querySelectorAll('.d')) {
    const tip = Object.assign(document.createElement('div'), { id: 'tip', textContent: '${said}' });
    tip.setAttribute('role', 'tooltip');
    way.onmouseenter = () => { document.body.append(tip); way.setAttribute('aria-describedby', 'tip'); };
    way.onmouseleave = () => { tip.remove(); way.removeAttribute('aria-describedby'); };
  }</script>`;
    let rows = 0;
    const html = portal.html.replaceAll(/>Détail<\/a>/g, () => {
      return picture(++rows === 3 ? other : 'M1 1h9v9z');
    });
    const page = await open({ ...portal, html: html + tips });
    await showWayIn(page);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome }]);
  },
);

test.for([
  ['with known headings', (text: string) => text],
  ['with unknown headings', foreign],
] as const)(
  'a control that opens a detail is learned from a table beside the list, %s',
  async ([, rewrite], { open }) => {
    const portal = portalOf({ ...KNOWN, detail: 'Gérer' });
    const script = `const own = document.createElement('table');
    const both = document.createElement('div');
    both.style.display = 'flex';
    users.before(both);
    both.append(users, own);
    for (const row of users.rows) {
      const part = own.insertRow();
      part.append(row.lastElementChild);
      row.style.height = part.style.height = '44px';
    }`;
    const html = rewrite(portal.html).replace('</script>', `${script}</script>`);
    const page = await open({ ...portal, html });
    await showWayIn(page);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  },
);

test('a control that opens a detail is learned from a menu, at the height of another row', async ({
  open,
}) => {
  const portal = portalOf(KNOWN);
  const script = `for (const link of document.querySelectorAll('.d')) {
    const dots = document.createElement('button');
    dots.textContent = '⋮';
    dots.setAttribute('aria-haspopup', 'menu');
    link.replaceWith(dots);
    dots.onclick = () => {
      const menu = document.createElement('div');
      menu.setAttribute('role', 'menu');
      const place = document.querySelectorAll('#users tr')[2].getBoundingClientRect();
      menu.style = 'position:fixed;background:#fff;left:' + (place.right + 9) + 'px;top:' + place.top + 'px;line-height:' + place.height + 'px';
      menu.innerHTML = '<div role="menuitem" tabindex="-1" class="entry">Gérer</div>';
      menu.firstChild.onclick = () => { menu.remove(); show(link.dataset.l); };
      document.body.append(menu);
    };
  }`;
  const page = await open({
    ...portal,
    html: portal.html.replace('</script>', `${script}</script>`),
  });
  await page.in(() => window.ours.watch());
  await page.page.click('#users tbody tr:first-child button');
  await page.page.click('.entry');
  await waitForSeen(page, 1);
  expect(await page.in(() => window.ours.seen())).toMatchObject([{ licence: ANNE.licence }]);
});

describe('a row that is pressed as a whole', () => {
  /** Each row opens its user's detail, wherever it is pressed. It has a word that says so. */
  const rows = (): Portal => {
    const portal = portalOf({ ...KNOWN, detail: 'Gérer' });
    const script = `for (const row of document.querySelectorAll('#users tbody tr')) {
      const link = row.querySelector('.d');
      const word = document.createElement('span');
      word.textContent = link.textContent;
      link.replaceWith(word);
      row.style.cursor = 'pointer';
      row.onclick = () => show(link.dataset.l);
    }`;
    return { ...portal, html: portal.html.replace('</script>', `${script}</script>`) };
  };
  const pressText = async ({ page }: InPage, licence: string, text: string) => {
    const found = await page.evaluateHandle(
      (user, says) => {
        const row = [...document.querySelectorAll('tr')].find((one) =>
          one.innerText.includes(`${user}\n`),
        );
        const all = [...(row?.querySelectorAll('*') ?? [])];
        return all.find((one) => one.textContent === says && one.childElementCount === 0);
      },
      licence,
      text,
    );
    await (found.asElement() as ElementHandle<Element> | null)?.click();
  };

  test('is learned by the word that was pressed in it', async ({ open }) => {
    const page = await open(rows());
    await page.in(() => window.ours.watch());
    await pressText(page, ANNE.licence, 'Gérer');
    await waitForSeen(page, 1);
    await press(page, 'Fermer');
    await waitForSeen(page, 2);
    await page.in(() => window.ours.agree());
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  });

  test('is not learned by a word that no other row has', async ({ open }) => {
    const page = await open(rows());
    await page.in(() => window.ours.watch());
    await pressText(page, ANNE.licence, ANNE.name);
    await waitForSeen(page, 1);
    const learned = await page.in(() => window.ours.agree());
    expect(learned.witnessed.detail).toBeUndefined();
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed', reasons: ['no-detail-link'] }]);
  });
});

test('a picture that means yes or no is learned by its name', async ({ open }) => {
  const words = { ...KNOWN, yes: pictureOf('Accordé'), no: pictureOf('En réserve') };
  const portal = portalOf(words);
  const page = await open(portal);
  await demonstrate(page, KNOWN);
  const learned = await page.in(() => window.ours.agree());
  expect(learned.values).toEqual({ yes: ['accorde'], no: ['en reserve'] });
  const report = await page.run([SUPERVISOR], [CLEO.licence]);
  expect(report.lines).toMatchObject([{ outcome: 'modified', before: 'Non' }]);
});

const svgOf = (lines: string) => {
  return `<svg width="14" height="14" viewBox="0 0 24 24" stroke="#000" fill="none"><path d="${lines}"/></svg>`;
};
const [UP, DOWN, EDIT] = ['M12 20V4M5 11l7-7l7 7', 'M12 4v16M5 13l7 7l7-7', 'M4 20h16M6 4l10 10'];

describe('drawings without a name', () => {
  /** A portal whose + and x are drawings without a name, in buttons without words. */
  const drawn = () => {
    const words = { ...KNOWN, add: svgOf(UP), remove: svgOf(DOWN) };
    return portalOf(words);
  };
  const shown = async (page: InPage) => {
    await page.in(() => window.ours.watch());
    const steps = [
      { licence: ANNE.licence, what: 'add', seen: [1, 2, 3] },
      { licence: BOB.licence, what: 'remove', seen: [3, 4, 4] },
    ] as const;
    for (const { licence, what, seen } of steps) {
      const [opened, changed, closed] = seen;
      await press(page, 'Détail', licence);
      await waitForSeen(page, opened);
      const sign = await page.page.waitForSelector(`#dlg [data-ask="${what}"]`);
      await sign?.click();
      await waitForSeen(page, changed);
      await press(page, 'Fermer');
      await waitForSeen(page, closed);
    }
    await page.in(() => window.ours.agree());
  };

  test('are recognised by their lines', async ({ open }) => {
    const portal = drawn();
    const page = await open(portal);
    await shown(page);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
    const away = await page.run([{ ...SUPERVISOR, action: 'remove' }], [CLEO.licence]);
    expect(away.lines).toMatchObject([{ outcome: 'modified' }]);
  });

  test('are not pressed where the lines are different', async ({ open }) => {
    const portal = drawn();
    const other: Serve = (url, asked) => {
      const said = portal.serve(url, asked);
      const isHers = url.searchParams.get('l') === CLEO.licence;
      return isHers && typeof said === 'string' ? said.replace(UP, EDIT) : said;
    };
    const page = await open({ ...portal, serve: other });
    await shown(page);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed' }]);
    expect(portal.holders.has(CLEO.licence)).toBe(false);
  });
});

describe('pictures that are buttons themselves, beside an unknown option', () => {
  const sign = (what: string, words: string) =>
    `<i data-ask="${what}" title="${words}" style="cursor:pointer;display:inline-block;width:12px;height:12px;background:#888"></i>`;
  /** @param lines the part of the options, for a user who has the option or not */
  const shown = (lines: (has: boolean) => string) => {
    const { html, serve, holders } = portalOf(STRANGE);
    const own: Serve = async (url, asked) => {
      const said = await serve(url, asked);
      if (typeof said !== 'string') return said;
      const has = holders.has(url.searchParams.get('l') ?? '');
      const options = `<h4>Options</h4>${lines(has)}`;
      return foreign(said.replace(/<h4>Options<\/h4>.*<\/table>/s, options));
    };
    return { html: foreign(html), serve: own, holders };
  };
  const line = (label: string, value: string, more = '') =>
    `<li style="display:flex;gap:8px"><span>${label}</span><span>${value}</span>${more}</li>`;
  const fax = (value: string) => line('Fax par courriel', value);
  const signOf = (has: boolean) => (has ? sign('remove', 'Ôter') : sign('add', 'Octroyer'));
  /** A line whose value is a picture: no value in words tells that its label is one. */
  const own = (has: boolean) =>
    line('Encadrant', `<i class="fa fa-${has ? 'check' : 'times'}"></i>`, signOf(has));
  const pressSign = async (page: InPage) => {
    await page.in(() => window.ours.watch());
    await press(page, STRANGE.detail, ANNE.licence);
    await waitForSeen(page, 1);
    await (await page.page.waitForSelector('#dlg [data-ask="add"]'))?.click();
    await page.page.waitForSelector('#dlg [data-ask="remove"]');
  };

  test('belong to the line that they stand in', async ({ open }) => {
    const portal = shown((has) => `<ul>${fax('Aucun')}${own(has)}</ul>`);
    const page = await open(portal);
    await pressSign(page);
    await waitForSeen(page, 2);
    expect(await page.in(() => window.ours.seen())).toMatchObject([
      { what: 'opened' },
      { what: 'changed', label: 'Encadrant', before: 'Non', after: 'Oui' },
    ]);
    await press(page, STRANGE.close);
    await waitForSeen(page, 3);
    await page.in(() => window.ours.agree());
    const report = await page.run([{ option: 'Encadrant', action: 'add' }], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified', before: 'Non', after: 'Oui' }]);
    expect(portal.holders.has(CLEO.licence)).toBe(true);
  });

  test('belong to no line where theirs has no words', async ({ open }) => {
    const page = await open(
      shown((has) => {
        return `<ul>${fax(has ? '0184795000' : 'Aucun')}<li>${signOf(has)}</li></ul>`;
      }),
    );
    await pressSign(page);
    await press(page, STRANGE.close);
    await page.page.waitForFunction(() => window.ours.seen().length > 1);
    const seen = await page.in(() => window.ours.seen());
    expect(seen.map(({ what }) => what)).toEqual(['opened', 'closed']);
  });
});

function pictureOf(name: string): string {
  return `<span role="img" aria-label="${name}" style="display:inline-block;width:12px;height:12px;background:#888"></span>`;
}

/** A portal that closes a detail as soon as something is changed in it. */
const CLOSING = `shown = (l) => {
  for (const b of dlg.querySelectorAll('[data-ask]')) b.onclick = async () => {
    await fetch('/change?l=' + l + '&b=' + b.dataset.ask);
    hide();
  };
};`;

test('a change is only explained by the detail of the same user', async ({ open }) => {
  const words = { ...KNOWN, add: 'Octroyer', remove: 'Ôter', yes: 'Accordé', no: 'En réserve' };
  const portal = portalOf(words);
  // The line Licence has the type of licence. The user is named above; one reference begins like another one.
  const serve: Serve = (url, asked) => {
    const said = portal.serve(url, asked);
    const licence = url.searchParams.get('l');
    if (typeof said !== 'string') return said;
    return said
      .replace(`<td>${licence}</td>`, '<td>Licence simple</td>')
      .replace('</h3>', `</h3><p>${licence}</p>`);
  };
  const page = await open({ html: portal.html.replace('</script>', `${CLOSING}</script>`), serve });
  await page.in(() => window.ours.watch());
  await press(page, words.detail, ANNE.licence);
  await waitForSeen(page, 1);
  await press(page, words.add);
  await press(page, words.detail, BOB.licence);
  await page.page.waitForFunction(
    (licence) => {
      return window.ours.seen().some((one) => one.what === 'opened' && one.licence === licence);
    },
    {},
    BOB.licence,
  );
  expect(await page.in(() => window.ours.seen())).toMatchObject([{ what: 'opened' }]);
  await press(page, words.close);
  await press(page, words.detail, ANNE.licence);
  await page.page.waitForFunction(() => window.ours.seen().some(({ what }) => what === 'changed'));
  const change = (await page.in(() => window.ours.seen())).find(({ what }) => what === 'changed');
  expect(change).toMatchObject({ before: 'En réserve', after: 'Accordé' });
});

describe('a value that a line shows for a while', () => {
  /** After a change the line shows `says`, then the server's value, or the one before where that is refused. */
  const passing = (says: string, isRefused = false) => {
    const script = `shown = (l) => {
      for (const b of dlg.querySelectorAll('[data-ask]')) b.onclick = async () => {
        const value = b.closest('tr').cells[1];
        value.textContent = '${says}';
        const last = b.outerHTML;
        b.remove();
        await new Promise((done) => setTimeout(done, 1200));
        if (${isRefused}) { await show(l); return; }
        await fetch('/change?l=' + l + '&b=add');
        await show(l);
      };
    };`;
    const portal = portalOf(KNOWN);
    return { ...portal, html: portal.html.replace('</script>', `${script}</script>`) };
  };
  const watchIt = async (page: InPage) => {
    await page.in(() => window.ours.watch());
    await press(page, 'Détail', ANNE.licence);
    await waitForSeen(page, 1);
    await press(page, '+');
    await waitForSeen(page, 2);
  };
  const stands = ({ page }: InPage, text: string) => {
    return page.waitForFunction(
      (wanted) => document.getElementById('dlg')?.innerText.includes(`Superviseur\t${wanted}`),
      {},
      text,
    );
  };

  test('is not learned; the last one is', async ({ open }) => {
    const page = await open(passing('Chargement'));
    await watchIt(page);
    await stands(page, 'Oui');
    const learned = await page.in(() => window.ours.agree());
    expect(learned.values).toEqual({ yes: [], no: [] });
    expect(learned.witnessed.add).toEqual([{ words: ['+'], icons: [] }]);
  });

  test('is not learned where no other follows, if it says that it is passing', async ({ open }) => {
    const page = await open(passing('Demande en cours'));
    await watchIt(page);
    const learned = await page.in(() => window.ours.agree());
    expect(learned.values).toEqual({ yes: [], no: [] });
  });

  test('teaches nothing where the line goes back to the value before', async ({ open }) => {
    const page = await open(passing('Chargement', true));
    await watchIt(page);
    await stands(page, 'Non');
    const learned = await page.in(() => window.ours.agree());
    expect(learned.witnessed.add).toBeUndefined();
    expect(learned.values).toEqual({ yes: [], no: [] });
  });
});

test('a change in a detail that was open before is not explained by the detail of another user', async ({
  open,
}) => {
  const portal = portalOf({ ...KNOWN, yes: 'Accordé', no: 'En réserve' });
  const page = await open({
    ...portal,
    html: portal.html.replace('</script>', `${CLOSING}</script>`),
  });
  await press(page, 'Détail', ANNE.licence);
  await page.page.waitForSelector('#dlg [data-ask]');
  await page.in(() => window.ours.watch());
  await press(page, '+');
  await page.page.waitForFunction(() => document.getElementById('dlg')?.style.display === 'none');
  await press(page, 'Détail', BOB.licence);
  await waitForSeen(page, 1);
  expect(await page.in(() => window.ours.seen())).toMatchObject([{ what: 'opened' }]);
});

describe('what is not learned', () => {
  test.for([
    ['a button of which the detail has several does not close it', 'button', 3, false],
    ['nor does one of several pictures with a hand for a pointer', 'i', 3, false],
    ['but the only one with a hand does', 'i', 1, true],
  ] as const)('%s', async ([, tag, count, isLearned], { open }) => {
    // The labels stand to the right, so that no line is found by its position.
    const words = { ...KNOWN, add: 'Ranger', close: 'Fermer' };
    const portal = portalOf(words);
    const serve: Serve = (url, asked) => {
      const said = portal.serve(url, asked);
      if (typeof said !== 'string') return said;
      const ranger = (ask = '') => `<${tag} style="cursor:pointer" ${ask}>Ranger</${tag}>`;
      const others = Array.from({ length: count - 1 }, () => ranger());
      const lines = `<p>${ranger('data-ask="add"')}${others.join('')}</p>`;
      return said.replace(/<h4>Options<\/h4>.*<\/table>/s, `<h4>Options</h4>${lines}`);
    };
    const html = portal.html.replace('</script>', `${CLOSING}</script>`);
    const page = await open({ html, serve });
    await page.in(() => window.ours.watch());
    await press(page, words.detail, ANNE.licence);
    await waitForSeen(page, 1);
    await press(page, 'Ranger');
    await page.page.waitForFunction(() => document.getElementById('dlg')?.style.display === 'none');
    const learned = await page.in(() => window.ours.agree());
    expect(learned.witnessed.close ?? []).toHaveLength(isLearned ? 1 : 0);
  });

  test('a question about more than the option', async ({ open }) => {
    const asked = { text: 'La licence sera résiliée. On y va ?', yes: 'Allons-y', no: 'Annuler' };
    const page = await open(portalOf(STRANGE, asked));
    await demonstrate(page, STRANGE, { asked });
    const learned = await page.in(() => window.ours.agree('add'));
    expect(learned.questions).toEqual([]);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed' }]);
  });

  test('a press without an effect, in the row or in the detail', async ({ open }) => {
    const words = { ...STRANGE, close: 'Fermer' };
    const more = '<button id="idle">Imprimer</button>';
    const page = await open(portalOf(words, undefined, more));
    await page.in(() => window.ours.watch());
    await press(page, 'Imprimer');
    await press(page, words.detail, ANNE.licence);
    await waitForSeen(page, 1);
    const found = await page.in(() => window.ours.seen());
    expect(found).toMatchObject([{ what: 'opened', words: 'Gérer', licence: ANNE.licence }]);
  });

  test('a press by a script', async ({ open }) => {
    const page = await open(portalOf(KNOWN));
    await page.in(() => {
      window.ours.watch();
      document.querySelector<HTMLElement>('.d')?.click();
    });
    await page.page.waitForSelector('#dlg button.close');
    expect(await page.in(() => window.ours.seen())).toEqual([]);
  });

  test('the password of the telephone, whatever effect its button has', async ({ open }) => {
    const page = await open(portalOf(KNOWN));
    await page.in(() => window.ours.watch());
    await press(page, 'Détail', ANNE.licence);
    await waitForSeen(page, 1);
    await page.in(() => {
      const reset = [...document.querySelectorAll('a')].find((one) => {
        return one.textContent?.startsWith('Réinitialiser');
      });
      const dialog = document.getElementById('dlg') as HTMLElement;
      reset?.addEventListener('click', () => dialog.replaceChildren());
    });
    await press(page, 'Réinitialiser mot de passe SIP');
    const seen = await page.in(() => window.ours.seen());
    expect(seen.map(({ what }) => what)).toEqual(['opened']);
    const learned = await page.in(() => window.ours.agree());
    expect(learned.witnessed.close ?? []).toEqual([]);
  });

  test('a control that the other rows do not have', async ({ open }) => {
    const portal = portalOf({ ...KNOWN, detail: 'Gérer' });
    const html = portal.html.replace('>Gérer</a>', '>Ouvrir le dossier 7</a>');
    const page = await open({ ...portal, html });
    await page.in(() => window.ours.watch());
    await press(page, 'Ouvrir le dossier 7', ANNE.licence);
    await waitForSeen(page, 1);
    const learned = await page.in(() => window.ours.agree());
    expect(learned.witnessed.detail ?? []).toEqual([]);
  });
});

/** Known headings and labels, each with an unknown one. */
const FOREIGN: [string, string][] = [
  ['Réf. accountcode', 'Code interne'],
  ["Détails de l'utilisateur", 'Compte'],
  ['Contact entreprise', 'Annuaire'],
  ['Licence', 'Abonnement'],
  ['SDA', 'Ligne directe'],
  ['Nom', 'Titulaire'],
  ['Admin.', 'Gérant'],
  ["Numéro d'urgence", 'Secours'],
  ['État', 'Présence'],
  ['Action', 'Accès'],
  ['Informations', 'Identité'],
  ['Options', 'Services'],
  ['Superviseur', 'Encadrant'],
];

function foreign(text: string): string {
  let said = text;
  for (const [known, other] of FOREIGN) said = said.replaceAll(`>${known}<`, `>${other}<`);
  return said;
}

/** Has the known headings of a list, and is none. */
const PICKER = `<fieldset>${['Licence', 'SDA', 'Nom', 'Action']
  .map((name) => `<label><input type="checkbox"> ${name} </label>`)
  .join('')}</fieldset>`;

test.for([
  ['alone', ''],
  ['beside a picker of columns with known words', PICKER],
] as const)(
  'a list and a detail in unknown words are learned: %s',
  async ([, beside], { open }) => {
    const { html, serve, holders } = portalOf(STRANGE);
    const page = await open({
      html: beside + foreign(html),
      serve: async (url, asked) => {
        const said = await serve(url, asked);
        return typeof said === 'string' ? foreign(said) : said;
      },
    });
    await demonstrate(page, STRANGE);
    await page.in(() => window.ours.agree('add'));
    const report = await page.run([{ option: 'Encadrant', action: 'add' }], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified', before: 'Non', after: 'Oui' }]);
    expect(holders.has(CLEO.licence)).toBe(true);
  },
);
