import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import { REPLACE_FAX } from '../../support/builders';
import type { Fault } from '../../support/faults';
import { FAX, oneUser, portalOf, pressed, SHOWN_NUMBER } from '../../support/one-user';
import type { SimulatedPortal } from '../../support/simulated-portal';

const OLD = '0199005678';
const NEW = '0199001234';

/** A fault of FPC1's fax number. */
const fault = (kind: 'silent' | 'optimistic', button: 'add' | 'remove') => {
  return { licence: 'FPC1', option: FAX, kind, button } satisfies Fault;
};

/** The portal refuses the new number. */
const refusesNew: Fault = {
  kind: 'refuses-value',
  licence: 'FPC1',
  option: FAX,
  value: NEW,
  text: 'Numéro déjà utilisé',
};

const LEAVING: Change = { ...REPLACE_FAX, ifNone: 'leave' };

const GIVE: Change = { option: SHOWN_NUMBER, action: 'add', value: NEW };

/** The portal, where what the + of an option brings up is not understood. */
function asking(option: string, portal: SimulatedPortal): SimulatedPortal {
  const open = portal.open.bind(portal);
  portal.open = async (...how) => {
    const detail = await open(...how);
    const reason = { code: 'question-unknown', text: 'Profil ?', sentence: '' } as const;
    return {
      isOpen: () => detail.isOpen(),
      read: () => detail.read(),
      close: (signal) => detail.close(signal),
      press: async (press, ...rest) => {
        return press.option === option ? { kind: 'refused', reason } : detail.press(press, ...rest);
      },
    };
  };
  return portal;
}

describe('a replacement that leaves alone who has none', () => {
  test('presses nothing where there is none', async () => {
    const portal = portalOf({ [FAX]: 'Aucun' });

    const [result] = await oneUser(portal, [LEAVING]);

    expect(pressed(portal)).toEqual([]);
    expect(result).toMatchObject({
      outcome: 'unavailable',
      before: 'Aucun',
      after: 'Aucun',
      reasons: [{ code: 'nothing-to-replace' }],
    });
  });

  test('replaces a number', async () => {
    const portal = portalOf({ [FAX]: OLD });

    const [result] = await oneUser(portal, [LEAVING]);

    expect(result).toMatchObject({ outcome: 'modified', before: OLD, after: NEW });
  });

  test('gives the new number to who has none because it has taken the old one', async () => {
    const portal = portalOf({ [FAX]: 'Aucun' });
    const doubt = { option: FAX, press: 'remove', before: OLD, since: 0, change: 0 } as const;

    const [result] = await oneUser(portal, [LEAVING], { doubts: [doubt] });

    expect(pressed(portal)).toEqual([`add ${FAX} ${NEW}`]);
    expect(result).toMatchObject({ outcome: 'modified', before: OLD, after: NEW });
  });
});

describe('a replacement', () => {
  test('takes nothing where a number could not be given just before', async () => {
    const portal = asking(SHOWN_NUMBER, portalOf({ [SHOWN_NUMBER]: 'Aucun', [FAX]: OLD }));

    const results = await oneUser(portal, [GIVE, REPLACE_FAX]);

    expect(pressed(portal)).toEqual([]);
    expect(results[1]).toMatchObject({
      outcome: 'failed',
      after: OLD,
      reasons: [{ code: 'number-ungiven' }],
    });
  });

  test('is made where a number was given without an answer just before', async () => {
    const portal = portalOf({ [SHOWN_NUMBER]: 'Aucun', [FAX]: OLD }, [
      { kind: 'silent', licence: 'FPC1', option: SHOWN_NUMBER, button: 'add' },
    ]);

    const results = await oneUser(portal, [GIVE, REPLACE_FAX]);

    expect(results.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
  });

  test('takes the old number away and gives the new one', async () => {
    const portal = portalOf({ [FAX]: OLD });

    const [result] = await oneUser(portal, [REPLACE_FAX]);

    expect(result).toMatchObject({ outcome: 'modified', before: OLD, after: NEW });
    expect(pressed(portal)).toEqual([`remove ${FAX}`, `add ${FAX} ${NEW}`]);
  });

  test('opens the detail again where the + does not come with the value', async () => {
    const portal = portalOf({ [FAX]: OLD }, [
      { kind: 'signless', licence: 'FPC1', option: FAX, button: 'remove' },
    ]);

    const [result] = await oneUser(portal, [REPLACE_FAX]);

    expect(result).toMatchObject({ outcome: 'modified', before: OLD, after: NEW });
    expect(pressed(portal)).toEqual([`remove ${FAX}`, `add ${FAX} ${NEW}`]);
  });

  test('puts the old number back where the new one is refused', async () => {
    const portal = portalOf({ [FAX]: OLD }, [refusesNew]);

    const [result] = await oneUser(portal, [REPLACE_FAX]);

    expect(portal.saved('FPC1', FAX)).toBe(OLD);
    expect(result).toMatchObject({ outcome: 'failed', before: OLD, after: OLD });
    expect(result?.reasons).toEqual([
      { code: 'portal-said', text: 'Numéro déjà utilisé' },
      { code: 'old-value-put-back', value: OLD },
    ]);
  });

  test('tells the old number as lost where it cannot be put back', async () => {
    const refusesAll: Fault = {
      kind: 'refuses',
      licence: 'FPC1',
      option: FAX,
      button: 'add',
      text: 'Erreur 500',
    };
    const portal = portalOf({ [FAX]: OLD }, [refusesAll]);

    const [result] = await oneUser(portal, [REPLACE_FAX]);

    expect(result).toMatchObject({ outcome: 'failed', before: OLD, after: 'Aucun' });
    expect(result?.reasons).toContainEqual({ code: 'old-value-lost', value: OLD });
    expect(pressed(portal)).toEqual([
      `remove ${FAX}`,
      `add ${FAX} ${NEW}`,
      `add ${FAX} ${OLD}`,
      `add ${FAX} ${OLD}`,
    ]);
  });

  test('waits out the quarantine of a + before it puts the old number back', async () => {
    const portal = portalOf({ [FAX]: OLD }, [
      { kind: 'ignores', licence: 'FPC1', option: FAX, button: 'add' },
    ]);
    const pressesBefore: number[] = [];

    const [result] = await oneUser(portal, [REPLACE_FAX], {
      wait: async () => {
        pressesBefore.push(pressed(portal).length);
      },
    });

    expect(pressed(portal).slice(0, 3)).toEqual([
      `remove ${FAX}`,
      `add ${FAX} ${NEW}`,
      `add ${FAX} ${OLD}`,
    ]);
    expect(pressesBefore).toContain(2);
    expect(result?.reasons).toContainEqual({ code: 'old-value-lost', value: OLD });
  });

  test('leaves it at the new number where that comes while the old one is to be put back', async () => {
    const portal = portalOf({ [FAX]: OLD }, [
      { kind: 'ignores', licence: 'FPC1', option: FAX, button: 'add' },
    ]);

    const [result] = await oneUser(portal, [REPLACE_FAX], {
      wait: async () => portal.change('FPC1', FAX, NEW),
    });

    expect(pressed(portal)).toEqual([`remove ${FAX}`, `add ${FAX} ${NEW}`]);
    expect(result).toMatchObject({ outcome: 'modified', before: OLD, after: NEW, reasons: [] });
  });

  test('gives no new number where the old one was not taken away', async () => {
    const portal = portalOf({ [FAX]: OLD }, [
      { kind: 'refuses', licence: 'FPC1', option: FAX, button: 'remove', text: 'Interdit' },
    ]);

    const [result] = await oneUser(portal, [REPLACE_FAX]);

    expect(pressed(portal)).toEqual([`remove ${FAX}`]);
    expect(result).toMatchObject({
      outcome: 'failed',
      after: OLD,
      reasons: [{ code: 'portal-said', text: 'Interdit' }],
    });
  });

  test('gives the new number once another reading shows that the old one is gone', async () => {
    const portal = portalOf({ [FAX]: OLD }, [fault('silent', 'remove')]);

    const [result] = await oneUser(portal, [REPLACE_FAX]);

    expect(result).toMatchObject({ outcome: 'modified', after: NEW, reasons: [] });
  });

  test('is judged by the + once the x is known to be done', async () => {
    const portal = portalOf({ [FAX]: OLD }, [
      { kind: 'lies', licence: 'FPC1', option: FAX, button: 'remove', text: 'Erreur 500' },
      fault('optimistic', 'add'),
    ]);

    const [result] = await oneUser(portal, [REPLACE_FAX]);

    expect(result?.outcome).toBe('to-check');
    expect(result?.reasons).not.toContainEqual({ code: 'portal-said', text: 'Erreur 500' });
  });

  test('is to be checked where the x was shown, but not saved', async () => {
    const portal = portalOf({ [FAX]: OLD }, [fault('optimistic', 'remove')]);

    const [result] = await oneUser(portal, [REPLACE_FAX]);

    expect(portal.saved('FPC1', FAX)).toBe(OLD);
    // The portal may still save what it has shown: a retry must wait out the quarantine.
    expect(result?.outcome).toBe('to-check');
    expect(result?.after).toBe(OLD);
  });
});
