import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldInventory, unreadUsers } from '../../../../utils/bulk/inventory/inventory-state';
import { RunControl } from '../../../../utils/bulk/run/run-control';
import { MemoryJournal } from '../../support/memory-journal';
import { alwaysResume } from '../../support/simulate';
import type { SimulatedPortal } from '../../support/simulated-portal';
import { LICENCES, openedIn, portalWith, taken } from '../../support/taken-inventory';

test('whatever happens, nothing is pressed, and each user is read once', async () => {
  const aFault = fc.oneof(
    fc.record({ kind: fc.constant('not-found' as const), licence: fc.constantFrom(...LICENCES) }),
    fc.record({
      kind: fc.constant('busy-detail' as const),
      licence: fc.constantFrom(...LICENCES),
      times: fc.integer({ min: 1, max: 5 }),
    }),
    fc.record({
      kind: fc.constant('opens-other' as const),
      licence: fc.constantFrom(...LICENCES),
      other: fc.constantFrom(...LICENCES),
    }),
    fc.record({ kind: fc.constant('stays-open' as const), licence: fc.constantFrom(...LICENCES) }),
    fc.record({
      kind: fc.constant('expires' as const),
      licence: fc.constantFrom(...LICENCES),
      at: fc.constant('opening' as const),
    }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(aFault), fc.nat(40), async (faults, moment) => {
      const portal = portalWith(...faults);
      const before = portal.everything;
      const { journal, readBefore } = await interrupted(portal, moment);
      const opened = openedIn(portal).length;

      const state = await taken({ portal, journal, control: resuming(journal) });

      expect(portal.everything).toEqual(before);
      expect(portal.log.every(({ what }) => what === 'opened' || what === 'closed')).toBe(true);
      const written = journal.events.flatMap((event) => ('licence' in event ? event.licence : []));
      expect(written.toSorted()).toEqual(LICENCES);
      expect(
        openedIn(portal)
          .slice(opened)
          .filter((one) => readBefore.has(one)),
      ).toEqual([]);
      expect(unreadUsers(state)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function resuming(journal: MemoryJournal): RunControl {
  const control = new RunControl();
  alwaysResume(journal, control);
  return control;
}

/** An inventory whose page dies at the n-th action of the portal. */
async function interrupted(portal: SimulatedPortal, moment: number) {
  const journal = new MemoryJournal();
  let left = moment;
  portal.before = () => {
    if (left-- === 0) throw new Error('the page is gone');
  };
  await taken({ portal, journal, control: resuming(journal) }).catch(() => {});
  portal.before = () => {};
  portal.reload();
  const next = journal.reopened();
  const readBefore = new Set(foldInventory(next.entries)?.readings.keys());
  const isOver = next.events.some(({ kind }) => kind === 'finished');
  if (isOver) next.entries.pop();
  return { journal: next, readBefore };
}
