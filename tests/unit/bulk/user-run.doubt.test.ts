import { describe, expect, test } from 'vitest';
import { ADD_FAX, ADD_SUPERVISOR, REPLACE_FAX } from '../support/builders';
import { FAX, oneUser, portalOf, pressed, SUPERVISOR } from '../support/one-user';

const OLD = '0199005678';
const NEW = '0199001234';

const announced = (press: 'add' | 'remove', before: string) => {
  return { kind: 'intent', licence: 'FPC1', change: 0, press, before } as const;
};

describe('a press announced earlier, without a result', () => {
  test('that had taken effect is not pressed again', async () => {
    const portal = portalOf({ [SUPERVISOR]: 'Oui' });

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], {
      intents: [announced('add', 'Non')],
    });

    expect(result).toMatchObject({ outcome: 'modified', before: 'Non', after: 'Oui' });
    expect(pressed(portal)).toEqual([]);
  });

  test('that had taken effect needs no quarantine', async () => {
    const portal = portalOf({ [SUPERVISOR]: 'Oui' });
    let waits = 0;

    await oneUser(portal, [ADD_SUPERVISOR], {
      intents: [announced('add', 'Non')],
      wait: async () => void waits++,
    });

    expect(waits).toBe(0);
  });

  test('that had none is pressed once more, after the quarantine', async () => {
    const portal = portalOf({});
    const story: string[] = [];
    portal.before = (step) => void story.push(step);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], {
      intents: [announced('add', 'Non')],
      wait: async () => void story.push('quarantine'),
    });

    expect(result?.outcome).toBe('modified');
    expect(story.slice(0, 5)).toEqual([
      'open FPC1',
      'close FPC1',
      'quarantine',
      'open FPC1',
      `press add FPC1 ${SUPERVISOR}`,
    ]);
  });

  test('that takes effect during the quarantine is not pressed again', async () => {
    const portal = portalOf({});

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], {
      intents: [announced('add', 'Non')],
      wait: async () => portal.change('FPC1', SUPERVISOR, 'Oui'),
    });

    expect(result).toMatchObject({ outcome: 'modified', before: 'Non', after: 'Oui' });
    expect(pressed(portal)).toEqual([]);
  });

  test('that cannot be read is to be checked', async () => {
    const portal = portalOf({}, [{ kind: 'not-found', licence: 'FPC1' }]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], {
      intents: [announced('add', 'Non')],
    });

    expect(result).toEqual({
      licence: 'FPC1',
      change: 0,
      outcome: 'to-check',
      before: 'Non',
      reasons: [{ code: 'not-read-back' }, { code: 'user-not-found' }],
    });
  });

  test('whose option is no longer shown is to be checked', async () => {
    const portal = portalOf({}, [{ kind: 'hides', licence: 'FPC1', label: SUPERVISOR, from: 1 }]);

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], {
      intents: [announced('add', 'Non')],
    });

    expect(result).toEqual({
      licence: 'FPC1',
      change: 0,
      outcome: 'to-check',
      before: 'Non',
      reasons: [{ code: 'not-read-back' }, { code: 'option-unknown', option: SUPERVISOR }],
    });
  });

  test('of half a replacement gives the new number, remembering the old one', async () => {
    const portal = portalOf({});

    const [result] = await oneUser(portal, [REPLACE_FAX], {
      intents: [announced('remove', OLD)],
    });

    expect(result).toMatchObject({ outcome: 'modified', before: OLD, after: NEW });
    expect(pressed(portal)).toEqual([`add ${FAX} ${NEW}`]);
  });

  test('of half a replacement puts the old number back if the new one is refused', async () => {
    const portal = portalOf({}, [
      { kind: 'refuses-value', licence: 'FPC1', option: FAX, value: NEW, text: 'Pris' },
    ]);

    const [result] = await oneUser(portal, [REPLACE_FAX], {
      intents: [announced('remove', OLD)],
    });

    expect(portal.saved('FPC1', FAX)).toBe(OLD);
    expect(result).toMatchObject({ outcome: 'failed', before: OLD, after: OLD });
  });

  test('of half a replacement is a failure when the rest has become unavailable', async () => {
    const portal = portalOf({}, [], { [FAX]: 0 });

    const [result] = await oneUser(portal, [REPLACE_FAX], {
      intents: [announced('remove', OLD)],
    });

    expect(result).toMatchObject({ outcome: 'failed', before: OLD, after: 'Aucun' });
    expect(result?.reasons).toContainEqual({ code: 'old-value-lost', value: OLD });
  });

  test('does not hold up a user whose doubtful change is settled', async () => {
    const portal = portalOf({ [SUPERVISOR]: 'Oui' });

    const results = await oneUser(portal, [ADD_SUPERVISOR, ADD_FAX], {
      intents: [announced('add', 'Non')],
    });

    expect(results.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect(pressed(portal)).toEqual([`add ${FAX} ${NEW}`]);
  });
});
