import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import type { Doubt } from '../../../../utils/bulk/doubts';
import { Halt, JournalFailure } from '../../../../utils/bulk/problem';
import { ADD_FAX, ADD_SUPERVISOR, REMOVE_SUPERVISOR, REPLACE_FAX } from '../../support/builders';
import { MemoryJournal } from '../../support/memory-journal';
import {
  FAX,
  fault,
  oneUser,
  openings,
  portalOf,
  pressed,
  STANDARD,
  SUPERVISOR,
} from '../../support/one-user';

const OLD = '0199005678';

const NEW = '0199001234';

const ADD_STANDARD: Change = { option: STANDARD, action: 'add' };

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
