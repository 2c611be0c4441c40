import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import { ADD_SUPERVISOR, REPLACE_FAX } from '../../support/builders';
import { FAX, oneUser, portalOf, pressed, STANDARD, SUPERVISOR } from '../../support/one-user';

const ADD_STANDARD: Change = { option: STANDARD, action: 'add' };
const IN_DOUBT = {
  kind: 'intent',
  licence: 'FPC1',
  change: 0,
  press: 'add',
  before: 'Non',
} as const;

describe('a portal whose page keeps its details', () => {
  const optimistic = [
    { kind: 'optimistic', licence: 'FPC1', option: SUPERVISOR, button: 'add' },
  ] as const;

  test('is asked for the detail from the server where there is a doubt', async () => {
    const portal = portalOf({}, optimistic, {}, { keepsDetails: true });
    await oneUser(portal, [ADD_SUPERVISOR], { readBack: 'in-place' });

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], { intents: [IN_DOUBT] });

    expect(portal.saved('FPC1', SUPERVISOR)).not.toBe('Oui');
    expect(result?.outcome).toBe('to-check');
  });

  test('is asked for it from the server again after the quarantine', async () => {
    const portal = portalOf({}, [], {}, { keepsDetails: true });

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], {
      intents: [IN_DOUBT],
      wait: async () => {
        portal.change('FPC1', SUPERVISOR, 'Oui');
        return false;
      },
    });

    expect(pressed(portal)).toEqual([]);
    expect(result).toMatchObject({ outcome: 'modified', after: 'Oui' });
  });
});

test('what was as wanted is to be checked where nothing could be read after another press', async () => {
  const portal = portalOf({ [STANDARD]: 'Oui' }, [{ kind: 'not-found', licence: 'FPC1', from: 2 }]);

  const results = await oneUser(portal, [ADD_STANDARD, ADD_SUPERVISOR]);

  expect(results.map(({ outcome }) => outcome)).toEqual(['to-check', 'to-check']);
  expect(results[0]?.reasons).toEqual([
    { code: 'not-looked-at-again' },
    { code: 'user-not-found' },
  ]);
});

test('what another change has undone is to be checked', async () => {
  const portal = portalOf({ [STANDARD]: 'Oui' });
  portal.before = (step) => {
    if (step.startsWith('close')) portal.change('FPC1', STANDARD, 'Non');
  };

  const results = await oneUser(portal, [ADD_STANDARD, ADD_SUPERVISOR]);

  expect(results.map(({ outcome }) => outcome)).toEqual(['to-check', 'modified']);
  expect(results[0]?.reasons).toEqual([
    { code: 'changed-meanwhile', option: STANDARD, value: 'Non' },
  ]);
});

test('an option that has changed though nobody asked for it is told', async () => {
  const portal = portalOf({ [STANDARD]: 'Oui' });
  portal.before = (step) => {
    if (step.startsWith('close')) portal.change('FPC1', STANDARD, 'Non');
  };

  const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

  expect(result).toMatchObject({ outcome: 'modified' });
  expect(result?.reasons).toEqual([
    { code: 'also-changed', option: STANDARD, before: 'Oui', after: 'Non' },
  ]);
});

test('a number is not told as lost where its line is not understood', async () => {
  const old = '0199005678';
  const portal = portalOf({ [FAX]: old }, [
    { kind: 'ignores', licence: 'FPC1', option: FAX, button: 'add' },
  ]);

  const [result] = await oneUser(portal, [REPLACE_FAX], {
    wait: async () => portal.change('FPC1', FAX, 'En attente de validation'),
  });

  const codes = result?.reasons.map(({ code }) => code);
  expect(codes).toContain('old-value-unsure');
  expect(codes).not.toContain('old-value-lost');
});

test('a number that may be lost is to be checked, though the portal refused the new one', async () => {
  const portal = portalOf({ [FAX]: '0199005678' }, [
    { kind: 'refuses', licence: 'FPC1', option: FAX, button: 'add', text: 'Erreur 500' },
  ]);

  const [result] = await oneUser(portal, [REPLACE_FAX], {
    wait: async () => portal.change('FPC1', FAX, 'En attente de validation'),
  });

  expect(result?.outcome).toBe('to-check');
  expect(result?.reasons).toContainEqual({ code: 'old-value-unsure', value: '0199005678' });
});
