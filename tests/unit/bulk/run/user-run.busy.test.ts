import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import type { Wait } from '../../../../utils/bulk/run/run-options';
import { ADD_SUPERVISOR, REPLACE_FAX } from '../../support/builders';
import { FAX, oneUser, openings, portalOf, pressed, SUPERVISOR } from '../../support/one-user';
import type { SimulatedPortal } from '../../support/simulated-portal';

const ON_SUPERVISOR = { licence: 'FPC1', option: SUPERVISOR } as const;

/** Notes each wait, and how much was pressed before it. */
function noted(portal: SimulatedPortal) {
  const waits: string[] = [];
  const wait: Wait = async (reason) => {
    waits.push(`${reason} after ${pressed(portal).length}`);
    portal.settle();
  };
  return { waits, wait };
}

describe('a portal that is too busy for a press', () => {
  test('is pressed again after the quarantine and another reading', async () => {
    const portal = portalOf({}, [{ kind: 'busy', times: 1, isLate: false, ...ON_SUPERVISOR }]);
    const { waits, wait } = noted(portal);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], { wait });

    expect(waits).toEqual(['quarantine after 1']);
    expect(pressed(portal)).toEqual(['add Superviseur', 'add Superviseur']);
    expect(result).toMatchObject({ outcome: 'modified', after: 'Oui', reasons: [] });
  });

  test('is pressed three times at most', async () => {
    const portal = portalOf({}, [{ kind: 'busy', times: 9, isLate: false, ...ON_SUPERVISOR }]);
    const { waits, wait } = noted(portal);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], { wait });

    expect(waits).toEqual(['quarantine after 1', 'quarantine after 2', 'quarantine after 3']);
    expect(pressed(portal)).toHaveLength(3);
    expect(result).toMatchObject({ outcome: 'failed', reasons: [{ code: 'portal-busy' }] });
  });

  test('is not pressed again for what it did all the same', async () => {
    const portal = portalOf({}, [{ kind: 'busy', times: 1, isLate: true, ...ON_SUPERVISOR }]);
    const { wait } = noted(portal);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], { wait });

    expect(pressed(portal)).toEqual(['add Superviseur']);
    expect(result).toMatchObject({ outcome: 'modified', before: 'Non', after: 'Oui' });
  });

  test('is given the new number of a replacement once', async () => {
    const portal = portalOf({ [FAX]: '0199005678' }, [
      { kind: 'busy', times: 1, isLate: true, licence: 'FPC1', option: FAX, button: 'add' },
    ]);
    const { wait } = noted(portal);

    const [result] = await oneUser(portal, [REPLACE_FAX], { wait });

    expect(pressed(portal)).toEqual([`remove ${FAX}`, `add ${FAX} ${REPLACE_FAX.value}`]);
    expect(result).toMatchObject({ outcome: 'modified', after: REPLACE_FAX.value });
  });

  test.each<[string, Change]>([
    ['the new number of a replacement', REPLACE_FAX],
    ['that of one that leaves alone who has none', { ...REPLACE_FAX, ifNone: 'leave' }],
  ])('is asked again for %s, once the old one was taken', async (_, change) => {
    const portal = portalOf({ [FAX]: '0199005678' }, [
      { kind: 'busy', times: 1, isLate: false, licence: 'FPC1', option: FAX, button: 'add' },
    ]);

    const [result] = await oneUser(portal, [change]);

    expect(result).toMatchObject({ outcome: 'modified', after: REPLACE_FAX.value });
  });
});

describe('a portal that is too busy for a detail', () => {
  test('is asked for it again, and nothing is pressed meanwhile', async () => {
    const portal = portalOf({}, [{ kind: 'busy-detail', licence: 'FPC1', times: 2 }]);
    const { waits, wait } = noted(portal);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], { wait });

    expect(waits).toEqual(['busy after 0', 'busy after 0']);
    expect(result).toMatchObject({ outcome: 'modified' });
  });

  test('fails the user after the third time', async () => {
    const portal = portalOf({}, [{ kind: 'busy-detail', licence: 'FPC1', times: 3 }]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(openings(portal)).toBe(0);
    expect(result).toMatchObject({ outcome: 'failed', reasons: [{ code: 'portal-busy' }] });
  });
});
