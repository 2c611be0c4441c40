import { describe, expect, test } from 'vitest';
import { ADD_FAX, ADD_SUPERVISOR, REPLACE_FAX } from '../../support/builders';
import { FAX, oneUser, portalOf, pressed, SUPERVISOR } from '../../support/one-user';

const OLD = '0199005678';
const NEW = '0199001234';

const announced = (press: 'add' | 'remove', before: string) => {
  return { kind: 'intent', licence: 'FPC1', change: 0, press, before } as const;
};

describe('a press that was announced earlier, without a result,', () => {
  test('and had its effect is not made again', async () => {
    const portal = portalOf({ [SUPERVISOR]: 'Oui' });

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], {
      intents: [announced('add', 'Non')],
    });

    expect(result).toMatchObject({ outcome: 'modified', before: 'Non', after: 'Oui' });
    expect(pressed(portal)).toEqual([]);
  });

  test('and had its effect needs no quarantine', async () => {
    const portal = portalOf({ [SUPERVISOR]: 'Oui' });
    let waits = 0;

    await oneUser(portal, [ADD_SUPERVISOR], {
      intents: [announced('add', 'Non')],
      wait: async () => void waits++,
    });

    expect(waits).toBe(0);
  });

  test('and had none is made once more, after the quarantine', async () => {
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

  test('and has its effect during the quarantine is not made again', async () => {
    const portal = portalOf({});

    const [result] = await oneUser(portal, [ADD_SUPERVISOR], {
      intents: [announced('add', 'Non')],
      wait: async () => portal.change('FPC1', SUPERVISOR, 'Oui'),
    });

    expect(result).toMatchObject({ outcome: 'modified', before: 'Non', after: 'Oui' });
    expect(pressed(portal)).toEqual([]);
  });

  test('is to be checked where the user cannot be read', async () => {
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

  test('is to be checked where its option is no longer shown', async () => {
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

  test('as the x of a replacement is followed by the new number, and the old one is told', async () => {
    const portal = portalOf({});

    const [result] = await oneUser(portal, [REPLACE_FAX], {
      intents: [announced('remove', OLD)],
    });

    expect(result).toMatchObject({ outcome: 'modified', before: OLD, after: NEW });
    expect(pressed(portal)).toEqual([`add ${FAX} ${NEW}`]);
  });

  test('as the x of a replacement is undone where the new number is refused', async () => {
    const portal = portalOf({}, [
      { kind: 'refuses-value', licence: 'FPC1', option: FAX, value: NEW, text: 'Pris' },
    ]);

    const [result] = await oneUser(portal, [REPLACE_FAX], {
      intents: [announced('remove', OLD)],
    });

    expect(portal.saved('FPC1', FAX)).toBe(OLD);
    expect(result).toMatchObject({ outcome: 'failed', before: OLD, after: OLD });
  });

  test('as the x of a replacement has failed where there is no + any more', async () => {
    const portal = portalOf({}, [], { [FAX]: 0 });

    const [result] = await oneUser(portal, [REPLACE_FAX], {
      intents: [announced('remove', OLD)],
    });

    expect(result).toMatchObject({ outcome: 'failed', before: OLD, after: 'Aucun' });
    expect(result?.reasons).toContainEqual({ code: 'old-value-lost', value: OLD });
  });

  test('holds up no other change of the user once it is settled', async () => {
    const portal = portalOf({ [SUPERVISOR]: 'Oui' });

    const results = await oneUser(portal, [ADD_SUPERVISOR, ADD_FAX], {
      intents: [announced('add', 'Non')],
    });

    expect(results.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect(pressed(portal)).toEqual([`add ${FAX} ${NEW}`]);
  });
});
