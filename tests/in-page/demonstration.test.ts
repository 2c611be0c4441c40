import type { ElementHandle } from 'puppeteer';
import { describe, expect } from 'vitest';
import { ANNE, BOB, CLEO, detail, option, portalPage } from './support/html.ts';
import { type InPage, type Serve, test } from './support/test.ts';

/** What a portal says where the guide says Détail, +, x, Oui, Non and Fermer. */
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
/** Words of which none is known. */
const STRANGE: Words = {
  ...{ detail: 'Gérer', add: 'Octroyer', remove: 'Ôter', close: 'Ranger' },
  ...{ yes: 'Accordé', no: 'En réserve' },
};
const SUPERVISOR = { option: 'Superviseur', action: 'add' } as const;

/** A question that is asked before a change is made, and what answers it. */
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

/** A portal that says everything in these words; Bob has the option, the others have not. */
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

/** Presses, as a person does, what says this; the first of several, or that of a user's row. */
async function press({ page }: InPage, says: string, licence = ''): Promise<void> {
  const found = await page.waitForFunction(
    (text, user) => {
      const rows = [...document.querySelectorAll('tr')];
      const row = rows.find((one) => one.querySelector('a')?.textContent === user);
      const among = (user ? row : document)?.querySelectorAll<HTMLElement>('a, button') ?? [];
      return [...among].find((one) => one.textContent === text && one.checkVisibility());
    },
    {},
    says,
    licence,
  );
  await (found.asElement() as ElementHandle<Element> | null)?.click();
}

/** Waits until that many things are understood of what was done. */
async function waitForSeen({ page }: InPage, count: number): Promise<void> {
  await page.waitForFunction((least) => window.ours.seen().length >= least, { polling: 50 }, count);
}

/** Adds the option to Anne by hand, and takes it away from Bob. */
async function demonstrate(page: InPage, words: Words, asked?: Asked): Promise<void> {
  await page.in(() => window.ours.watch());
  // Each opening and closing counts once, each change by itself.
  const steps = [
    { licence: ANNE.licence, what: 'add', seen: [1, 2, 3] },
    { licence: BOB.licence, what: 'remove', seen: [3, 4, 4] },
  ] as const;
  for (const { licence, what, seen } of steps) {
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
  test('a portal in words that nobody knew is worked on, to add and to take away', async ({
    open,
  }) => {
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

  // One word after the other is as none knew it.
  test.for(Object.keys(STRANGE) as (keyof Words)[])(
    '%s alone may be strange',
    async (which, { open }) => {
      const words = { ...KNOWN, [which]: STRANGE[which] };
      const page = await open(portalOf(words));
      await demonstrate(page, words);
      await page.in(() => window.ours.agree());
      const report = await page.run([SUPERVISOR], [CLEO.licence]);
      expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
    },
  );

  test('where neither values nor buttons tell what was done, none of them is pressed', async ({
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

  test('a question in strange words is answered as the person did, for any user', async ({
    open,
  }) => {
    const words = { ...STRANGE, yes: 'Oui' };
    const asked = { text: 'On y va pour {l}, chef ?', yes: 'Allons-y', no: 'Plus tard' };
    const page = await open(portalOf(words, asked));
    await demonstrate(page, words, asked);
    const learned = await page.in(() => window.ours.agree());
    expect(learned.questions).toEqual([
      { button: 'add', text: 'on y va pour {utilisateur}, chef ?' },
      { button: 'remove', text: 'on y va pour {utilisateur}, chef ?' },
    ]);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  });

  test('another question is not: what was answered stands for itself alone', async ({ open }) => {
    const asked = { text: 'On y va, chef ?', yes: 'Allons-y', no: 'Annuler' };
    const portal = portalOf(STRANGE, asked);
    const page = await open(portal);
    await demonstrate(page, STRANGE, asked);
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

  test('nothing unlike what was pressed is pressed any more, though it is a known word', async ({
    open,
  }) => {
    const portal = portalOf(STRANGE);
    const page = await open(portal);
    await demonstrate(page, STRANGE);
    await page.in(() => window.ours.agree('add'));
    // The portal's words change: these would be pressed by anyone who was not shown others.
    await page.page.evaluate(() => {
      for (const link of document.querySelectorAll('.d')) link.textContent = 'Détail';
    });
    const [line] = await page.preview([SUPERVISOR], [CLEO.licence]);
    expect(line).toMatchObject({ kind: 'failed' });
    expect(portal.holders.has(CLEO.licence)).toBe(false);
  });
});

describe('what is not learned', () => {
  test('a question that ends more than the option', async ({ open }) => {
    const asked = { text: 'La licence sera résiliée. On y va ?', yes: 'Allons-y', no: 'Annuler' };
    const page = await open(portalOf(STRANGE, asked));
    await demonstrate(page, STRANGE, asked);
    const learned = await page.in(() => window.ours.agree('add'));
    expect(learned.questions).toEqual([]);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed' }]);
  });

  test('a press that nothing comes of, in the row or in the detail', async ({ open }) => {
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

  test('what a script presses', async ({ open }) => {
    const page = await open(portalOf(KNOWN));
    await page.in(() => {
      window.ours.watch();
      document.querySelector<HTMLElement>('.d')?.click();
    });
    await page.page.waitForSelector('#dlg button.close');
    expect(await page.in(() => window.ours.seen())).toEqual([]);
  });

  test('the password of the telephone, whatever comes of it', async ({ open }) => {
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
    const learned = await page.in(() => window.ours.agree());
    expect(learned.witnessed.close ?? []).toEqual([]);
  });

  test('a way in that the other rows have not', async ({ open }) => {
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

/** Headings and labels that nobody knew either. */
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

test('a list and a detail in words that nobody knew are learned with the rest', async ({
  open,
}) => {
  const { html, serve, holders } = portalOf(STRANGE);
  const page = await open({
    html: foreign(html),
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
});
