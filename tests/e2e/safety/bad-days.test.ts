import { describe, expect } from 'vitest';
import type { Fault, FaultPlace } from '../../portal/faults.ts';
import type { Portal } from '../../portal/server.ts';
import { browserName } from '../support/find.ts';
import type { Panel } from '../support/panel.ts';
import { setQuarantine } from '../support/settings.ts';
import { IN_CHROMIUM, SELDOM, test } from '../support/test.ts';

const AFTER = 'FPC172968';
/** How long the extension leaves a change in doubt alone, in seconds. */
const QUARANTINE = 3;

/** By licence, what goes wrong, and what is to be told of it: the outcome and the reason. */
type Faults = Record<string, [kind: Fault['kind'], outcome: string, words: RegExp]>;

function meet(portal: Portal, on: FaultPlace, faults: Faults): void {
  for (const [licence, [kind]] of Object.entries(faults)) {
    portal.faults.add({ on, kind, licence, ms: 100 } as Fault);
  }
}

async function expectTold(panel: Panel, faults: Faults): Promise<void> {
  for (const [licence, [kind, outcome, words]] of Object.entries(faults)) {
    const [row] = await panel.rowsOf(licence);
    expect(row?.Résultat, kind).toBe(outcome);
    expect(row?.Détail, kind).toMatch(words);
  }
}

describe('a portal that fails', () => {
  test(
    'at a change: what happened is told apart, and the others are done',
    IN_CHROMIUM,
    async ({ browser, panel, portal, proof }) => {
      const faults: Faults = {
        FPC17293: ['slow', 'Modifié', /^$/],
        FPC172947: [
          'error-500-silent',
          'À vérifier',
          /Cliqué, mais la fiche rouverte montre encore/,
        ],
        FPC172948: ['ignored', 'À vérifier', /Cliqué, mais la fiche rouverte montre encore/],
        FPC172952: ['refused', 'Échec', /Le portail répond : Opération refusée/],
        FPC172955: ['drop-after', 'Modifié', /^$/],
        FPC172956: ['table-resorted', 'Modifié', /^$/],
        FPC172961: ['row-inserted', 'Modifié', /^$/],
        [AFTER]: ['slow', 'Modifié', /^$/],
      };
      const licences = Object.keys(faults);
      meet(portal, 'change', faults);
      proof.selects(...licences);
      await setQuarantine(browser, QUARANTINE);
      await panel.lookAt();
      await panel.filter('simple');
      await panel.paste(licences.join('\n'));
      await panel.waitForSelected(licences.length);
      await panel.change(1, { option: 'Superviseur' });
      await panel.apply();

      await expectTold(panel, faults);
      expect(proof.changes.sort()).toEqual(licences.map((licence) => `${licence} + Superviseur`));
      expect(portal.user('FPC172955').options.Superviseur).toBe('Oui');
      expect(await panel.status()).toContain('lignes sont à regarder');
    },
  );

  // Its waits are long.
  test(
    'at a detail: the others are done, and nothing is pressed in the wrong one',
    SELDOM,
    async ({ panel, portal, proof }) => {
      const faults: Faults = {
        // A busy portal is asked again.
        FPC17293: ['error-500', 'Modifié', /^$/],
        FPC172947: ['drop', 'Modifié', /^$/],
        FPC172956: ['error-500-silent', 'Échec', /La fiche ne s’est pas ouverte/],
        // Its neighbour in the table.
        FPC172948: ['wrong-user', 'Échec', /La fiche ouverte est celle de FPC172951/],
        FPC172952: ['table-resorted', 'Modifié', /^$/],
        FPC172955: ['row-inserted', 'Modifié', /^$/],
        [AFTER]: ['slow', 'Modifié', /^$/],
      };
      const licences = Object.keys(faults);
      meet(portal, 'detail', faults);
      proof.selects(...licences);
      await panel.paste(licences.join('\n'));
      await panel.waitForSelected(licences.length);
      await panel.change(1, { option: 'Superviseur' });
      await panel.apply();

      await expectTold(panel, faults);
      expect(proof.changes.sort()).toEqual(
        ['FPC17293', 'FPC172947', 'FPC172952', 'FPC172955', AFTER].map(
          (licence) => `${licence} + Superviseur`,
        ),
      );
    },
  );
});

describe.skipIf(browserName === 'firefox')('a run', () => {
  test(
    'says who is no longer in the table, filtered away or gone, and does the others',
    SELDOM,
    async ({ panel, portal, proof }) => {
      const all = ['FPC17293', 'FPC172947', 'FPC172948', 'FPC172952'] as const;
      const [first, second, gone, last] = all;
      const { page } = panel;
      portal.faults.add({ on: 'change', kind: 'slow', licence: second, ms: 3_000 });
      proof.selects(...all);
      await panel.startOn(all);
      await panel.waitForProgress(1);
      // Somebody has deleted one meanwhile, and the table is narrowed to the last one.
      await page.evaluate(
        (reference, filter) => {
          const { jQuery } = window as unknown as { jQuery: (selector: string) => DataTables };
          const table = jQuery('#users').DataTable();
          table.row((_, __, row) => row?.textContent.includes(reference) === true).remove();
          table.search(filter).draw();
        },
        gone,
        last,
      );
      await panel.waitUntilIdle();
      expect(await panel.outcomes()).toEqual({
        [first]: 'Modifié',
        [second]: 'À vérifier',
        [gone]: 'Échec',
        [last]: 'Modifié',
      });
      const [row] = await panel.rowsOf(gone);
      expect(row?.Détail).toContain('Introuvable dans le tableau');
      expect(proof.changes).toEqual([first, second, last].map((one) => `${one} + Superviseur`));
    },
  );

  test('whose disk is full stops before it presses anything more, and goes on with room', async ({
    browser,
    panel,
    proof,
  }) => {
    const { page } = panel;
    const licences = ['FPC17293', 'FPC172947', 'FPC172948'];
    page.on('dialog', (dialog) => void dialog.accept());
    proof.selects(...licences);
    await panel.select(...licences);
    await panel.change(1, { option: 'Superviseur' });
    await panel.ask();
    const setFull = async (isFull: boolean) => {
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
      await (await target.worker())?.evaluate((full) => {
        const store = IDBObjectStore.prototype as unknown as Record<string, unknown>;
        store.realAdd ??= store.add;
        let left = 3;
        store.add = function (this: IDBObjectStore, value: unknown) {
          if (full && left-- <= 0) throw new DOMException('No room', 'QuotaExceededError');
          return (store.realAdd as IDBObjectStore['add']).call(this, value);
        };
      }, isFull);
    };
    await setFull(true);
    await panel.confirm();
    await panel.waitForAlert('Le journal ne peut pas être écrit');
    expect(proof.changes).toEqual(['FPC17293 + Superviseur']);

    await setFull(false);
    await page.reload();
    await panel.waitForStatus(/Lot interrompu à [01] sur 3/);
    await panel.resume();
    await panel.waitUntilIdle();
    expect(await panel.outcomes()).toEqual(
      Object.fromEntries(licences.map((one) => [one, 'Modifié'])),
    );
    expect(proof.changes).toEqual(licences.map((one) => `${one} + Superviseur`));
  });
});

/** The part of the portal's table widget that is used here. */
interface DataTables {
  DataTable(): {
    row(wanted: (index: number, data: unknown, row: HTMLElement | null) => boolean): {
      remove(): void;
    };
    search(text: string): { draw(): void };
  };
}
