import { describe, expect, test } from 'vitest';
import { ADD_SUPERVISOR } from '../../support/builders';
import { fault, oneUser, openings, portalOf, pressed, SUPERVISOR } from '../../support/one-user';

describe('of what comes after a press,', () => {
  test('a refusal is a failure, in the portal’s own words', async () => {
    const text = 'Quota dépassé <b>ici</b>';
    const portal = portalOf({}, [{ kind: 'refuses', licence: 'FPC1', option: SUPERVISOR, text }]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toMatchObject({
      outcome: 'failed',
      before: 'Non',
      after: 'Non',
      reasons: [{ code: 'portal-said', text }],
    });
  });

  test('a press without an effect is to be checked', async () => {
    const portal = portalOf({}, [fault('ignores', SUPERVISOR)]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toMatchObject({
      outcome: 'to-check',
      before: 'Non',
      after: 'Non',
      reasons: [{ code: 'not-shown' }],
    });
    expect(pressed(portal)).toHaveLength(1);
  });

  test('a change that the open detail never shows is found by reading back', async () => {
    const portal = portalOf({}, [fault('silent', SUPERVISOR)]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toMatchObject({ outcome: 'modified', after: 'Oui', reasons: [] });
  });

  test('a change that was shown, but not saved, is found in the detail opened again', async () => {
    const portal = portalOf({}, [fault('optimistic', SUPERVISOR)]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], { readBack: 'reopened' });

    expect(result).toMatchObject({ outcome: 'to-check', reasons: [{ code: 'not-shown' }] });
  });

  test('a change that was shown, but not saved, is believed where the person chose to read in place', async () => {
    const portal = portalOf({}, [fault('optimistic', SUPERVISOR)]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], { readBack: 'in-place' });

    expect(result).toMatchObject({ outcome: 'modified', after: 'Oui' });
    expect(openings(portal)).toBe(1);
  });

  test('reading back in place opens a detail again that the portal has closed', async () => {
    const portal = portalOf({}, [fault('closes', SUPERVISOR)]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], { readBack: 'in-place' });

    expect(result).toMatchObject({ outcome: 'modified', after: 'Oui' });
    expect(openings(portal)).toBe(2);
  });

  test('a press that cannot be read back is to be checked', async () => {
    const portal = portalOf({}, [{ kind: 'not-found', licence: 'FPC1', from: 2 }]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toMatchObject({
      outcome: 'to-check',
      before: 'Non',
      reasons: [{ code: 'not-read-back' }, { code: 'user-not-found' }],
    });
    expect(result).not.toHaveProperty('after');
  });

  test('a press that ends in an error is to be checked', async () => {
    const portal = portalOf({}, [fault('throws', SUPERVISOR)]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toMatchObject({ outcome: 'to-check', before: 'Non' });
    expect(portal.openDialog).toBeUndefined();
  });

  test('a refusal that cannot be verified is to be checked', async () => {
    const portal = portalOf({}, [
      { kind: 'refuses', licence: 'FPC1', option: SUPERVISOR, text: 'Erreur' },
      { kind: 'hides', licence: 'FPC1', label: SUPERVISOR, from: 2 },
    ]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toMatchObject({
      outcome: 'to-check',
      reasons: [{ code: 'portal-said', text: 'Erreur' }, { code: 'not-read-back' }],
    });
  });

  test('a refusal of what was done all the same is found by reading back', async () => {
    const portal = portalOf({}, [
      { kind: 'lies', licence: 'FPC1', option: SUPERVISOR, text: 'Erreur 500' },
    ]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toMatchObject({ outcome: 'modified', after: 'Oui', reasons: [] });
  });

  test('a detail that cannot be closed is told', async () => {
    const portal = portalOf({ [SUPERVISOR]: 'Oui' }, [{ kind: 'stays-open', licence: 'FPC1' }]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toMatchObject({ outcome: 'already', reasons: [{ code: 'detail-not-closed' }] });
  });
});
