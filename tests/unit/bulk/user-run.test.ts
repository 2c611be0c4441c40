import { describe, expect, test } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import type { Doubt } from '../../../utils/bulk/doubts';
import { Halt, JournalFailure } from '../../../utils/bulk/problem';
import { ADD_FAX, ADD_SUPERVISOR, REMOVE_SUPERVISOR, REPLACE_FAX } from '../support/builders';
import type { Fault } from '../support/faults';
import { MemoryJournal } from '../support/memory-journal';
import {
  FAX,
  oneUser,
  openings,
  portalOf,
  pressed,
  STANDARD,
  SUPERVISOR,
} from '../support/one-user';

const OLD = '0199005678';
const NEW = '0199001234';
const ADD_STANDARD: Change = { option: STANDARD, action: 'add' };

/** A fault of FPC1's option. */
const fault = (kind: 'ignores' | 'silent' | 'optimistic' | 'closes' | 'throws', option: string) => {
  return { licence: 'FPC1', option, kind } satisfies Fault;
};

describe('one change', () => {
  test('is made, then read back from the detail opened again', async () => {
    const portal = portalOf({});

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toEqual({
      licence: 'FPC1',
      change: 0,
      outcome: 'modified',
      before: 'Non',
      after: 'Oui',
      reasons: [],
    });
    expect(portal.saved('FPC1', SUPERVISOR)).toBe('Oui');
    expect(openings(portal)).toBe(2);
  });

  test('leaves no detail open', async () => {
    const portal = portalOf({});

    await oneUser(portal, [ADD_SUPERVISOR]);

    expect(portal.openDialog).toBeUndefined();
  });

  test('is announced in the journal before the button is pressed', async () => {
    const portal = portalOf({ [FAX]: OLD });
    const journal = new MemoryJournal();
    const story: string[] = [];
    portal.before = (step) => void (step.startsWith('press') && story.push(step));
    journal.onStored = (event) => {
      if (event.kind === 'intent') story.push(`stored ${event.press} before ${event.before}`);
    };

    await oneUser(portal, [REPLACE_FAX], { journal });

    expect(story).toEqual([
      `stored remove before ${OLD}`,
      `press remove FPC1 ${FAX}`,
      `stored add before ${OLD}`,
      `press add FPC1 ${FAX}`,
    ]);
  });

  test('is not pressed when the journal cannot be written', async () => {
    const portal = portalOf({});
    const journal = new MemoryJournal();
    const failure = new JournalFailure({ code: 'journal-unavailable', text: 'disk full' });
    journal.before = () => {
      throw failure;
    };

    await expect(oneUser(portal, [ADD_SUPERVISOR], { journal })).rejects.toBe(failure);

    expect(pressed(portal)).toEqual([]);
  });
});

describe('nothing is pressed', () => {
  test('when the option is there already', async () => {
    const portal = portalOf({ [SUPERVISOR]: 'Oui' });

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toMatchObject({ outcome: 'already', before: 'Oui', after: 'Oui' });
    expect(pressed(portal)).toEqual([]);
    expect(openings(portal)).toBe(1);
  });

  test('when the portal shows no button for it', async () => {
    const portal = portalOf({}, [], { [SUPERVISOR]: 0 });

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toMatchObject({ outcome: 'unavailable', reasons: [{ code: 'no-button' }] });
    expect(pressed(portal)).toEqual([]);
  });

  test('when the detail has no such option', async () => {
    const portal = portalOf({});

    const [result] = await oneUser(portal, [{ option: 'Messagerie', action: 'add' }]);

    expect(result).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'option-unknown', option: 'Messagerie' }],
    });
    expect(pressed(portal)).toEqual([]);
  });

  test('when the detail that opens is another user’s', async () => {
    const portal = portalOf({}, [{ kind: 'opens-other', licence: 'FPC1', other: 'FPC2' }]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR]);

    expect(result).toMatchObject({
      outcome: 'failed',
      reasons: [{ code: 'detail-of-other', shown: 'FPC2' }],
    });
    expect(pressed(portal)).toEqual([]);
  });

  test('when the user is no longer there', async () => {
    const portal = portalOf({}, [{ kind: 'not-found', licence: 'FPC1' }]);

    const results = await oneUser(portal, [ADD_SUPERVISOR, ADD_FAX]);

    expect(results).toMatchObject([
      { change: 0, outcome: 'failed', reasons: [{ code: 'user-not-found' }] },
      { change: 1, outcome: 'failed', reasons: [{ code: 'user-not-found' }] },
    ]);
  });
});

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

describe('several changes', () => {
  test('are made in one opening, read back in another', async () => {
    const portal = portalOf({ [SUPERVISOR]: 'Oui' });

    const results = await oneUser(portal, [REMOVE_SUPERVISOR, ADD_STANDARD, ADD_FAX]);

    expect(results.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
    expect(pressed(portal)).toEqual([
      `remove ${SUPERVISOR}`,
      `add ${STANDARD}`,
      `add ${FAX} ${NEW}`,
    ]);
    expect(openings(portal)).toBe(2);
  });

  test('go on in another opening where the portal closes the detail after each', async () => {
    const portal = portalOf({}, [fault('closes', SUPERVISOR), fault('closes', STANDARD)]);

    const results = await oneUser(portal, [ADD_SUPERVISOR, ADD_STANDARD]);

    expect(results.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect(openings(portal)).toBe(3);
  });

  test('a refusal of one leaves the others alone', async () => {
    const portal = portalOf({}, [
      { kind: 'refuses', licence: 'FPC1', option: SUPERVISOR, text: 'Non' },
    ]);

    const results = await oneUser(portal, [ADD_SUPERVISOR, ADD_STANDARD]);

    expect(results.map(({ outcome }) => outcome)).toEqual(['failed', 'modified']);
  });

  test('what was pressed before the user could not be read any more is to be checked', async () => {
    const portal = portalOf({}, [
      fault('closes', SUPERVISOR),
      { kind: 'not-found', licence: 'FPC1', from: 2 },
    ]);

    const results = await oneUser(portal, [ADD_SUPERVISOR, ADD_STANDARD]);

    expect(results).toMatchObject([
      { outcome: 'to-check', reasons: [{ code: 'not-read-back' }, { code: 'user-not-found' }] },
      { outcome: 'failed', reasons: [{ code: 'user-not-found' }] },
    ]);
  });
});

test('a session that expires halts the run, and the press stays announced', async () => {
  const portal = portalOf({}, [{ kind: 'expires', licence: 'FPC1', at: 'after-press' }]);
  const doubts: Doubt[] = [];

  await expect(oneUser(portal, [ADD_SUPERVISOR], { doubts })).rejects.toThrow(Halt);

  expect(doubts).toMatchObject([
    { option: ADD_SUPERVISOR.option, change: 0, press: 'add', before: 'Non' },
  ]);
});
