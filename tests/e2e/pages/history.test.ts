import type { Browser, Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { downloaded } from '../support/downloaded.ts';
import {
  browserName,
  fill,
  find,
  findBySelector,
  findNow,
  waitForText,
  waitUntil,
} from '../support/find.ts';
import { eventsOf, type StoredRun, storeRuns } from '../support/journal.ts';
import { Panel } from '../support/panel.ts';
import { openUsers } from '../support/portal-tab.ts';
import { IN_CHROMIUM, SELDOM, test } from '../support/test.ts';

const HOST = 'store-demo.extranet.myopenip.fr';
/** A morning in spring: a long time ago for the journal of the tests' own runs. */
const SPRING = new Date(2026, 3, 14, 9, 30).getTime();
const HOUR = 3_600_000;
const REFUSED = [{ code: 'portal-said', text: 'Opération refusée par le réseau.' }];

const MAIRIE: StoredRun = {
  run: 'mairie',
  service: `${HOST} MCX1`,
  startedAt: SPRING,
  events: eventsOf({ customer: 'Mairie d’Évry', key: `${HOST} MCX1` }, [
    ['FPC900001', 'Léa Martin', 'modified'],
    ['FPC900002', 'Karim Dubois', 'failed', REFUSED],
    ['FPC900003', 'Accueil hôpital', 'unavailable', [{ code: 'no-button' }]],
  ]),
};
const RETRY: StoredRun = {
  run: 'mairie-retry',
  service: `${HOST} MCX1`,
  startedAt: SPRING + HOUR,
  events: eventsOf({ customer: 'Mairie d’Évry', continues: { run: 'mairie', as: 'retry' } }, [
    ['FPC900002', 'Karim Dubois', 'failed', REFUSED],
  ]),
};
const UNDONE: StoredRun = {
  run: 'dock',
  service: `${HOST} MCX2`,
  startedAt: SPRING - 24 * HOUR,
  events: eventsOf(
    { customer: 'Docks du Nord', key: `${HOST} MCX2`, option: 'Option standardiste' },
    [['FPC900002', 'Karim Dubois', 'modified']],
  ),
};
const UNDO: StoredRun = {
  run: 'dock-undo',
  service: `${HOST} MCX2`,
  startedAt: SPRING - 23 * HOUR,
  events: eventsOf(
    {
      customer: 'Docks du Nord',
      option: 'Option standardiste',
      continues: { run: 'dock', as: 'undo' },
    },
    [['FPC900002', 'Karim Dubois', 'modified']],
  ),
};
const ELSEWHERE: StoredRun = {
  run: 'elsewhere',
  service: 'ancien.portail.example S1',
  startedAt: SPRING - 48 * HOUR,
  events: eventsOf(
    {
      customer: 'Ancien portail',
      key: 'ancien.portail.example S1',
      page: 'https://ancien.portail.example/x',
    },
    [['FPC900004', 'Paul Durand', 'modified']],
  ),
};
const CLOSED: StoredRun = {
  run: 'closed',
  service: `${HOST} MCX3`,
  startedAt: SPRING - 72 * HOUR,
  isOver: false,
  events: eventsOf({ customer: 'Onglet fermé', key: `${HOST} MCX3`, end: 'none' }, [
    ['FPC900005', 'Anne Roy', 'modified'],
    ['FPC900006', 'Luc Roy', 'none'],
  ]),
};
const TORN: StoredRun = {
  run: 'torn',
  service: `${HOST} MCX4`,
  startedAt: SPRING - 96 * HOUR,
  events: [{ kind: 'finished' }],
};

/** The page *Historique*, of a journal that has these lots, and perhaps those of other tests. */
async function openHistory(browser: Browser): Promise<Page> {
  const page = await openPopup(browser, 'history.html');
  await waitForRead(page);
  await storeRuns(page, [MAIRIE, RETRY, UNDONE, UNDO, ELSEWHERE, CLOSED, TORN]);
  return openAgain(browser, page);
}

/** In Firefox a page of the extension cannot be reloaded. */
async function openAgain(browser: Browser, page: Page): Promise<Page> {
  await page.close();
  const next = await openPopup(browser, 'history.html');
  await waitForRead(next);
  return next;
}

const textOf = (page: Page, selector: string) => async () => {
  const texts = await page.$$eval(selector, (all) =>
    all.map((one) => (one as HTMLElement).innerText),
  );
  return texts.join(' | ').replace(/\s+/g, ' ');
};
const waitForRead = (page: Page) =>
  waitForText(textOf(page, 'main > header'), /\d+ lots?|Aucun lot/);
const waitForLots = (page: Page, wanted: RegExp) => waitForText(textOf(page, '.lot'), wanted);
const waitForReport = (page: Page, wanted: RegExp) =>
  waitForText(textOf(page, '.lot-report'), wanted);

async function search(page: Page, words: string): Promise<void> {
  await page.bringToFront();
  await fill(page, await find(page, 'searchbox', 'Chercher un lot'), words);
}

async function press(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await (await find(page, 'button', name)).click();
}

async function openLot(page: Page, lot: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#lot=${id}`;
  }, lot);
}

describe('the history', () => {
  test('finds lots by what they are about, what came of them, and when', async ({
    browser,
    proof,
  }) => {
    const page = await openHistory(browser);

    await search(page, 'evry');
    await waitForLots(page, /^Mairie d’Évry[^|]*1 sur 3 modifié · 1 indisponible · 1 échec$/);
    await search(page, 'karim standardiste');
    await waitForLots(page, /^Docks du Nord[^|]*Annulation Lot annulé : 1 rétabli$/);
    await search(page, 'fpc900004');
    await waitForLots(page, /^Ancien portail[^|]*$/);

    await search(page, '');
    const outcome = await find(page, 'combobox', 'Afficher');
    await outcome.evaluate((list) => {
      (list as HTMLSelectElement).value = 'undone';
      list.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitForLots(page, /^Docks du Nord[^|]*$/);
    await press(page, 'Effacer les filtres');
    await search(page, 'onglet ferme');
    await waitForLots(page, /^Onglet fermé[^|]*Interrompu 1 sur 2 modifié · 1 en attente$/);
    expect(proof.isUntouched).toBe(true);
  });

  test('opens a lot by its address, with its family, lines by cause, and report', async ({
    browser,
    downloads,
    proof,
  }) => {
    const page = await openHistory(browser);
    await openLot(page, 'mairie');

    const text = await waitForReport(page, /1 sur 3 modifié · 1 indisponible · 1 échec/);
    expect(text).toMatch(/Lot lancé .* Échecs réessayés/);
    expect(text).toMatch(
      /Échec 1 Le portail répond : Opération refusée par le réseau\. Karim Dubois/,
    );

    await press(page, 'Exporter le rapport');
    const { name, bytes } = await downloaded(downloads, /\.csv$/);
    expect(name).toMatch(/^openip_mairie-d-evry_2026-04-14_09h30\.csv$/);
    expect(bytes.toString('utf8')).toContain('FPC900002');

    // The licence of a line leads to all lots of its user.
    await (await page.waitForSelector('.line a'))?.click();
    await waitForLots(page, /^Mairie d’Évry[^|]* \| Docks du Nord[^|]*$/);
    expect(proof.isUntouched).toBe(true);
  });

  test('keeps a note and a ticket, and finds the lot by them', async ({ browser, proof }) => {
    const first = await openHistory(browser);
    await openLot(first, 'dock');
    await waitForReport(first, /Lot annulé/);

    await first.bringToFront();
    await fill(first, await find(first, 'textbox', 'Ticket'), 'GLPI-4711');
    await press(first, 'Garder');
    await waitForReport(first, /Note gardée/);
    const page = await openAgain(browser, first);
    await search(page, 'glpi-4711');

    await waitForLots(page, /^Docks du Nord[^|]*GLPI-4711[^|]*$/);
    expect(proof.isUntouched).toBe(true);
  });

  test(
    'says what cannot be done with an old lot, and why',
    IN_CHROMIUM,
    async ({ browser, proof }) => {
      const page = await openHistory(browser);
      await openLot(page, 'elsewhere');
      await waitForReport(page, /L’extension n’a pas accès à ancien\.portail\.example/);
      await openLot(page, 'torn');
      await waitForReport(page, /Journal illisible.*Le début du journal de ce lot manque/);
      await openLot(page, 'never-was');
      await waitForText(textOf(page, '.one'), 'Ce lot n’est pas dans le journal');
      expect(proof.isUntouched).toBe(true);
    },
  );

  test('can be used by keyboard alone', IN_CHROMIUM, async ({ browser, proof }) => {
    const page = await openHistory(browser);
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.bringToFront();
    await page.keyboard.press('Tab');
    await page.keyboard.type('evry');
    await waitForLots(page, /^Mairie d’Évry[^|]*$/);
    for (let presses = 0; (await focused()) !== 'Mairie d’Évry'; presses++) {
      expect(presses).toBeLessThan(20);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await waitUntil(
      async () => (await focused()).startsWith('1 sur 3 modifié'),
      () => 'The focus does not go to the lot that was opened',
    );
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Exporter le rapport');
    expect(proof.isUntouched).toBe(true);
  });
});

describe('a lot in the portal', () => {
  const DONE = ['FPC172947', 'FPC172948'];

  test('is shown by the panel of its service, in the tab that is there or in a new one', async ({
    browser,
    panel,
    portal,
    proof,
  }) => {
    proof.selects(...DONE);
    await panel.select(...DONE);
    await panel.change(1, { option: 'Superviseur' });
    await panel.ask();
    await (await findBySelector(panel.page, '>>> .confirm summary')).click();
    await fill(panel.page, await panel.find('textbox', 'Ticket'), 'GLPI-12');
    await panel.confirm();
    await panel.waitUntilIdle();
    await panel.page.reload();
    await panel.region();

    const page = await openPopup(browser, 'history.html');
    await waitForRead(page);
    await search(page, 'glpi-12');
    await (await page.waitForSelector('.lot a'))?.click();
    await waitForReport(page, /2 sur 2 modifiés/);
    await press(page, 'Ouvrir dans le portail');
    await waitUntil(
      () => panel.page.evaluate(() => !document.hidden),
      () => 'The tab of the service is not in front',
    );
    expect(await panel.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172948: 'Modifié' });

    await press(page, 'Re-sélectionner les mêmes');
    await panel.waitForSelected(2);
    expect(await panel.isTicked('FPC172948')).toBe(true);

    await panel.page.close();
    const before = new Set(await browser.pages());
    await press(page, 'Ouvrir dans le portail');
    await waitForReport(page, /La page du service est ouverte/);
    let opened: Page | undefined;
    await waitUntil(
      async () => {
        opened = (await browser.pages()).find((one) => !before.has(one));
        return opened !== undefined;
      },
      () => 'No page was opened',
    );
    expect(opened?.url()).toContain(new URL(portal.service.usersUrl).host);
    const other = new Panel(opened as Page);
    await other.region();
    await waitUntil(
      async () => (await findNow(other.page, 'table', 'Résultats')) !== null,
      () => 'The lot is not shown in the page that was opened',
    );
    expect(await other.outcomes()).toEqual({ FPC172947: 'Modifié', FPC172948: 'Modifié' });
    expect(proof.changes).toHaveLength(2);
  });

  test('is followed while it goes on', SELDOM, async ({ browser, portal, proof }) => {
    const licence = 'FPC172952';
    proof.selects(licence);
    const page = await openPopup(browser, 'history.html');
    await waitForRead(page);
    await search(page, licence);
    const panel = new Panel(await openUsers(browser, portal));
    portal.faults.add({ on: 'change', licence, kind: 'slow', ms: 6_000 });
    await panel.startOn([licence]);

    await waitForLots(page, /^[^|]*En cours ?0 sur 1 modifié · 1 en attente/);
    await waitForLots(page, /^[^|]*1 sur 1 modifié/);
    expect(proof.changes).toHaveLength(1);
  });
});

describe('a journal of 2 000 lots and 200 000 lines', () => {
  const LOTS = 2000;
  const USERS = 100;
  /** What a page must not be silent for longer than, in ms: on two busy cores, several times what it takes. */
  const LONGEST_TASK = 400;
  const FIRST_ROWS = 3_000;

  test.skipIf(browserName === 'firefox')('is fluid', SELDOM, async ({ browser, proof }) => {
    const page = await openHistory(browser);
    const users = Array.from({ length: USERS }, (_, index) => {
      const reasons = index % 9 === 0 ? REFUSED : [];
      const outcome = index % 9 === 0 ? 'failed' : 'modified';
      return [`FPC8${10_000 + index}`, `Utilisateur ${index}`, outcome, reasons] as const;
    });
    const many: StoredRun = {
      run: 'many',
      service: `${HOST} MCX9`,
      startedAt: Date.now() - HOUR,
      events: eventsOf(
        { customer: 'Grand compte', key: `${HOST} MCX9` },
        users.map(([...user]) => user as never),
      ),
    };
    await storeRuns(page, [many], LOTS);
    await page.evaluateOnNewDocument(() => {
      const seen = { longest: 0, first: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          seen.longest = Math.max(seen.longest, duration);
      }).observe({ type: 'longtask', buffered: true });
      const look = () => {
        if (document.querySelector('.lot')) seen.first = performance.now();
        else requestAnimationFrame(look);
      };
      look();
    });
    await page.reload();
    await waitForText(textOf(page, 'main > header'), /2\D?0\d\d lots/, 100_000);
    const seen = () => {
      return page.evaluate(
        () => (window as unknown as { seen: { longest: number; first: number } }).seen,
      );
    };
    const { first, longest } = await seen();
    expect(first).toBeLessThan(FIRST_ROWS);
    expect(longest).toBeLessThan(LONGEST_TASK);

    await search(page, 'utilisateur 42');
    await page.evaluate(() => {
      const list = document.querySelector('.lots');
      if (list) list.scrollTop = list.scrollHeight / 2;
    });
    await waitForText(textOf(page, 'main > header'), /2\D?000 sur/);
    expect((await seen()).longest).toBeLessThan(LONGEST_TASK);
    expect(await page.$$eval('.lot', (rows) => rows.length)).toBeLessThan(60);
    expect(proof.isUntouched).toBe(true);
  });
});
