import { describe, expect } from 'vitest';
import { Panel } from '../support/panel.ts';
import { openUsers } from '../support/portal-tab.ts';
import { IN_FIREFOX, test } from '../support/test.ts';

/** Long enough to press a button in another tab meanwhile, on a busy machine, in ms. */
const HELD = 8_000;

describe('two tabs on one service', IN_FIREFOX, () => {
  test('the second is told of the first, and starts nothing', async ({
    browser,
    panel,
    portal,
    proof,
  }) => {
    // Where nothing was changed yet, a detail is read before it is asked.
    proof.selects('FPC17293', 'FPC172948');
    const second = new Panel(await openUsers(browser, portal));
    await second.select('FPC172948');
    await second.change(1, { option: 'Superviseur' });
    await second.ask();
    await panel.lookAt();
    await panel.select('FPC17293');
    await panel.change(1, { option: 'Superviseur' });
    await panel.ask();
    portal.faults.add({ on: 'detail', licence: 'FPC17293', kind: 'slow', ms: HELD });
    await panel.confirm();

    await second.lookAt();
    await second.confirm();
    await second.waitForAlert('Un lot est déjà en cours pour ce service, dans un autre onglet.');
    await second.waitUntilIdle();
    await panel.lookAt();
    await panel.waitUntilIdle();
    expect(await panel.outcomes()).toEqual({ FPC17293: 'Modifié' });
    expect(proof.changes).toEqual(['FPC17293 + Superviseur']);

    // Once the first is done, the second may.
    await second.lookAt();
    await second.apply();
    expect(await second.outcomes()).toEqual({ FPC172948: 'Modifié' });
  });
});
