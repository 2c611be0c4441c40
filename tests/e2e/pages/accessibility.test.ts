import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer';
import { describe, expect } from 'vitest';
import { openPopup } from '../../tools/browsers/open-popup.ts';
import { browserName } from '../support/find.ts';
import { eventsOf, inventoryOf, storeRuns } from '../support/journal.ts';
import type { Panel } from '../support/panel.ts';
import { Popup } from '../support/popup.ts';
import { Recognition } from '../support/recognition.ts';
import { SELDOM, test } from '../support/test.ts';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a person who uses assistive technology would stumble over, in one line each. */
async function obstacles(page: Page, part: string): Promise<string[]> {
  await page.waitForSelector(part);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (selector) => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    return (await checker.run(selector)).violations;
  }, part);
  return found
    .filter(({ id, nodes }) => !isMistaken(id, nodes))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => {
        return `${id}: ${JSON.stringify(target)} ${failureSummary ?? ''}`;
      }),
    );
}

/** Axe takes the list, which can have the focus, for disabled like the form controls around it. */
function isMistaken(rule: string, nodes: axe.NodeResult[]): boolean {
  const isList = ({ target }: axe.NodeResult) => target.flat().at(-1) === '.users';
  return rule === 'scrollable-region-focusable' && nodes.every(isList);
}

/** Errors that are more than the popup shows at once. */
const MANY = 8;

/** What axe finds is in the markup, and the same in both browsers. */
const testOnce = test.skipIf(browserName === 'firefox');

const ofPanel = ({ page }: Panel) => obstacles(page, 'myopenip-bulk');

describe('the panel', () => {
  testOnce('has no obstacle in any of its states', async ({ panel, portal, proof }) => {
    proof.selects('FPC172932', 'FPC172947', 'FPC172948');
    expect(await ofPanel(panel), 'empty').toEqual([]);
    await panel.paste('FPC172947\nFPC172948\nFPC172932\nMartin Dupont\nInconnu');
    await panel.change(1, { option: 'Superviseur' });
    await panel.change(2, { option: 'Numéro Fax2Mail' });
    expect(await ofPanel(panel), 'selected').toEqual([]);
    expect(await obstacles(panel.page, '[data-myopenip-bulk="row"]'), 'rows').toEqual([]);
    await panel.preview();
    expect(await ofPanel(panel), 'previewed').toEqual([]);
    await panel.ask();
    expect(await ofPanel(panel), 'confirming').toEqual([]);
    portal.faults.add({ on: 'detail', licence: 'FPC172932', kind: 'slow', ms: 3_000 });
    await panel.confirm();
    expect(await ofPanel(panel), 'running').toEqual([]);
    await panel.waitUntilIdle();
    expect(await ofPanel(panel), 'finished').toEqual([]);
    await panel.fold();
    expect(await ofPanel(panel), 'folded').toEqual([]);
    await panel.unfold();
  });

  testOnce('has none where the form is wrong, and all of it is shown', async ({ panel, proof }) => {
    await panel.change(1, { option: 'Numéro Fax2Mail', value: 'abc' });
    await panel.change(2, { option: 'Super' });
    await panel.page.keyboard.press('Tab');
    await panel.find('button', '«\u00a0Superviseur\u00a0»\u202f?');
    await panel.press('Avancé');
    expect(await ofPanel(panel)).toEqual([]);
    expect(proof.isUntouched).toBe(true);
  });

  testOnce('has none while it explains the page, or is shown it', async ({ panel, proof }) => {
    const recognition = new Recognition(panel);
    await recognition.open();
    await panel.press('Diagnostic');
    await recognition.waitForFound('Tableau des utilisateurs');
    expect(await ofPanel(panel), 'explaining').toEqual([]);
    await panel.press("Montrer à l'extension");
    await recognition.waitForInstruction(/./);
    expect(await ofPanel(panel), 'being shown').toEqual([]);
    expect(proof.isUntouched).toBe(true);
  });

  test('can be used by keyboard alone', async ({ panel, proof }) => {
    const { keyboard } = panel.page;
    proof.selects('FPC172948');
    await panel.region();
    await tabTo(panel.page, 'Filtrer les utilisateurs');
    await keyboard.type('accueil hopital');
    await panel.waitForListed(['FPC172948']);
    await tabTo(panel.page, 'Utilisateurs');
    await keyboard.press(' ');
    await panel.waitForSelected(1);
    await tabTo(panel.page, 'Continuer avec 1');
    await keyboard.press('Enter');
    await tabTo(panel.page, 'Option');
    await keyboard.type('Superviseur');
    await tabTo(panel.page, 'Appliquer à 1 utilisateur');
    await keyboard.press('Enter');
    await panel.find('alertdialog', 'Confirmer les modifications');
    await tabTo(panel.page, 'Confirmer pour 1 utilisateur');
    await keyboard.press('Enter');
    await panel.waitUntilAnswered();
    await panel.waitUntilIdle();
    expect(await panel.outcomes()).toEqual({ FPC172948: 'Modifié' });
  });
});

describe('the popup', () => {
  testOnce(
    'has no obstacle, also with a long list of errors',
    SELDOM,
    async ({ browser, panel, portal, proof }) => {
      const users = portal
        .users()
        .filter(({ licenceType }) => licenceType === 'Licence simple')
        .slice(0, MANY)
        .map(({ licence }) => licence);
      proof.selects(...users);
      portal.faults.add({ on: 'change', kind: 'refused', times: users.length });
      await panel.paste(users.join('\n'));
      await panel.change(1, { option: 'Superviseur' });
      await panel.start();
      await panel.press('Continuer quand même');
      await panel.waitUntilIdle();
      const popup = await Popup.open(browser);
      await popup.waitForStatus(/./);
      expect((await popup.errors()).length).toBeGreaterThanOrEqual(MANY);
      expect(await obstacles(popup.page, 'main')).toEqual([]);
      expect(proof.changes).toHaveLength(MANY);
    },
  );
});

testOnce('the settings have no obstacle', async ({ browser, proof }) => {
  const page = await openPopup(browser, 'options.html');
  expect(await obstacles(page, 'main')).toEqual([]);
  expect(proof.isUntouched).toBe(true);
});

testOnce('the history has no obstacle', async ({ browser, proof }) => {
  const page = await openPopup(browser, 'history.html');
  expect(await obstacles(page, 'main'), 'empty').toEqual([]);
  const service = 'store-demo.extranet.myopenip.fr MCX1';
  const users = Array.from({ length: 40 }, (_, index) => {
    const outcome = ['modified', 'failed', 'to-check', 'unavailable'][index % 4] ?? '';
    return [`FPC90${index}`, `Utilisateur ${index}`, outcome] as [string, string, string];
  });
  const events = eventsOf({ customer: 'Mairie', key: service }, users);
  await storeRuns(page, [{ run: 'mairie', service, startedAt: Date.now() - 60_000, events }], 40);
  await page.reload();
  expect(await obstacles(page, '.lots'), 'list').toEqual([]);
  await page.evaluate(() => {
    location.hash = '#lot=mairie-0&user=FPC901';
  });
  await page.waitForSelector('.lot-report .line');
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await obstacles(page, 'main'), `lot, ${scheme}`).toEqual([]);
  }
  await page.evaluate(() => {
    location.hash = '#lot=mairie-0&as=print';
  });
  await page.waitForSelector('.handout');
  expect(await obstacles(page, 'main'), 'lot on paper').toEqual([]);
  expect(proof.isUntouched).toBe(true);
});

/** Presses the tabulator until the control with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const names: string[] = [];
  for (let presses = 0; presses < 80; presses++) {
    const focused = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return element?.ariaLabel ?? element?.textContent ?? '';
    });
    if (focused === name) return;
    names.push(focused.slice(0, 30));
    await page.keyboard.press('Tab');
  }
  throw new Error(`No way by keyboard to “${name}”, but to ${names.join(', ')}`);
}

testOnce('the inventory has no obstacle', async ({ browser, proof }) => {
  const history = await openPopup(browser, 'history.html');
  await history.waitForSelector('main');
  await storeRuns(history, [inventoryOf(40)]);
  await history.reload();
  expect(await obstacles(history, '.inventories'), 'list').toEqual([]);
  const page = await openPopup(browser, 'inventory.html#run=inventory');
  await page.waitForSelector('.grid .is-licence');
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    expect(await obstacles(page, 'main'), scheme).toEqual([]);
  }
  expect(proof.isUntouched).toBe(true);
});
