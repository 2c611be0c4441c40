import type { ElementHandle } from 'puppeteer';
import { ANNE, BOB, detail, option, portalPage } from '../support/html.ts';
import type { InPage, Serve } from '../support/test.ts';

/** The words of a portal where the guide has Détail, +, x, Oui, Non and Fermer. */
export interface Words {
  detail: string;
  add: string;
  remove: string;
  close: string;
  yes: string;
  no: string;
}

export const KNOWN: Words = {
  ...{ detail: 'Détail', add: '+', remove: '×', close: 'Fermer', yes: 'Oui', no: 'Non' },
};

/** Words that are in none of our lists. */
export const STRANGE: Words = {
  ...{ detail: 'Gérer', add: 'Octroyer', remove: 'Ôter', close: 'Ranger' },
  ...{ yes: 'Accordé', no: 'En réserve' },
};

export const SUPERVISOR = { option: 'Superviseur', action: 'add' } as const;

/** A question that is asked before a change, and its buttons. */
export interface Asked {
  text: string;
  yes: string;
  no: string;
}

export interface Portal {
  html: string;
  serve: Serve;
  /** Who has the option. */
  holders: Set<string>;
}

/** A portal with these words. Bob has the option, the others have not. */
export function portalOf(words: Words, asked?: Asked, more = ''): Portal {
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
export async function press({ page }: InPage, says: string, licence = ''): Promise<void> {
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
export async function waitForSeen({ page }: InPage, count: number): Promise<void> {
  await page.waitForFunction((least) => window.ours.seen().length >= least, { polling: 50 }, count);
}

/** What is shown, with the number of explained presses after each step: the same press counts once. */
export const STEPS = [
  { licence: ANNE.licence, what: 'add', seen: [1, 2, 3] },
  { licence: BOB.licence, what: 'remove', seen: [3, 4, 4] },
] as const;

/** Adds the option to Anne by hand, and removes it from Bob. */
export async function demonstrate(
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

/** A portal that closes a detail as soon as something is changed in it. */
export const CLOSING = `shown = (l) => {
  for (const b of dlg.querySelectorAll('[data-ask]')) b.onclick = async () => {
    await fetch('/change?l=' + l + '&b=' + b.dataset.ask);
    hide();
  };
};`;

/** Known headings and labels, each with an unknown one. */
export const FOREIGN: [string, string][] = [
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

export function foreign(text: string): string {
  let said = text;
  for (const [known, other] of FOREIGN) said = said.replaceAll(`>${known}<`, `>${other}<`);
  return said;
}
