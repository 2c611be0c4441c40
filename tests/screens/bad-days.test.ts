/** `npm run screens`: pictures of odd numbers of users and of days that go wrong, to be looked at, in .output/screens. */
import { openHistory } from '../e2e/support/history.ts';
import { Popup } from '../e2e/support/popup.ts';
import { inBothLanguages, type Journey } from './in-both-languages.ts';

const FIVE = ['FPC17293', 'FPC172947', 'FPC172948', 'FPC172952', 'FPC172955'];
/** So many are read within some seconds. */
const MANY = 60_000;

inBothLanguages('nobody', nobody, '-none', { users: 0 });
inBothLanguages('thousands of users, some with names of 200 letters', many, '-many', {
  users: 5000,
  latency: 0,
});
inBothLanguages('a run that stops by itself', trouble, '-trouble');
inBothLanguages('a portal that is not understood', odd, '-odd', { users: 1, skin: 'bare' });

async function nobody({ panel, photographer }: Journey): Promise<void> {
  await photographer.take(panel.page, 'panel');
}

async function many({ panel, photographer }: Journey): Promise<void> {
  await panel.page.evaluate((length) => {
    for (const [index, row] of [...document.querySelectorAll('#users tbody tr')].entries()) {
      const name = row.children[2];
      if (name && index < 3) name.textContent = ['Anne-', 'A', 'Ève '][index]?.repeat(length) ?? '';
    }
  }, 60);
  await photographer.take(panel.page, 'long-names');
  await (await panel.find('checkbox', 'Tout sélectionner')).click();
  await panel.waitForStatus(/^5\D?000 /, MANY);
  await photographer.take(panel.page, 'all-selected');
  await panel.change(1, { option: 'Superviseur' });
  await panel.ask();
  await photographer.take(panel.page, 'confirmation');
  await panel.press('Annuler');
}

async function trouble({ panel, portal, browser, photographer }: Journey): Promise<void> {
  portal.faults.add({ on: 'change', kind: 'refused', times: 3 });
  await panel.startOn(FIVE);
  await panel.waitForAlert(/./);
  await photographer.take(panel.page, 'paused');
  await panel.press('Continuer quand même');
  await panel.waitUntilIdle();
  await panel.apply('Annuler ce lot');
  await photographer.take(panel.page, 'undone');
  const history = await openHistory(browser);
  const lot = await history.waitForSelector('.lot a');
  await lot?.click();
  await history.waitForSelector('#lot-report');
  await photographer.take(history, 'history');
}

async function odd({ panel, browser, photographer }: Journey): Promise<void> {
  await photographer.take(panel.page, 'one-user');
  const popup = await Popup.open(browser);
  await photographer.take(popup.page, 'popup-before-any-lot');
  await panel.page.bringToFront();
  await panel.page.evaluate(() => {
    const users = document.querySelector('#users');
    users?.after(users.cloneNode(true));
  });
  await panel.waitForAlert(/./);
  await photographer.take(panel.page, 'not-understood');
}
