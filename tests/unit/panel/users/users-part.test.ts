import { describe, expect, test } from 'vitest';
import { LEA, PAUL, usersPart, ZOE } from '../../support/users-part';

describe('the pages of the list', () => {
  test('are read as soon as the person turns to the list, and the model says so', async () => {
    const { part, finish } = usersPart();

    part.actions.approach();
    expect(part.model.value.isReading).toBe(true);
    await finish([LEA, PAUL]);

    expect(part.model.value).toMatchObject({ isReading: false, isRead: true, read: [LEA, PAUL] });
  });

  test('are left alone while a run is at work', () => {
    const { part, readings } = usersPart({ isAtWork: true });

    part.actions.approach();

    expect(readings()).toBe(0);
    expect(part.model.value.isReading).toBe(false);
  });

  test('that cannot be read select nobody, and raise an alert', async () => {
    const { part, fail, warn, selected } = usersPart();

    part.actions.selectMatching(true);
    await fail(new Error('no answer'));

    expect(selected()).toEqual([]);
    expect(warn).toHaveBeenLastCalledWith(expect.stringContaining('no answer'));
  });
});

describe('a list that is to say whose a number is', () => {
  test.each([
    ['a moment ago is not read again', 60_000, {}, 1],
    ['long ago is read again', 601_000, {}, 2],
    ['long ago is left alone while a run is at work', 601_000, { isAtWork: true }, 0],
  ])('and was read %s', async (_, age, options, expected) => {
    const { part, list, finish, readings } = usersPart(options);
    part.actions.approach();
    await finish([LEA, PAUL]);
    Object.assign(list, { age });

    const reading = part.readNow();
    await finish([LEA, PAUL]);

    expect(await reading).toBe(true);
    expect(readings()).toBe(expected);
  });
});

describe('selecting all', () => {
  test('takes those that the filter left when it was pressed, whatever is typed meanwhile', async () => {
    const { part, finish, selected } = usersPart();
    part.actions.setFilter('martin');

    part.actions.selectMatching(true);
    part.actions.setFilter('durand');
    await finish([LEA, PAUL, ZOE]);

    expect(selected()).toEqual(['FPC1', 'FPC3']);
    expect(part.model.value.matching).toEqual([PAUL]);
  });

  test('counts for who goes on before the pages are read', async () => {
    const { part, finish } = usersPart();

    part.actions.selectMatching(true);
    const chosen = part.chosen();
    await finish([LEA, PAUL]);

    expect(await chosen).toEqual([LEA, PAUL]);
  });

  test('chooses nobody for a person who goes on before the reading fails, but the selected users after it', async () => {
    const { part, fail } = usersPart();
    part.select(['FPC1'], true);

    part.actions.selectMatching(true);
    const chosen = part.chosen();
    await fail(new Error('no answer'));

    expect(await chosen).toBeUndefined();
    expect(await part.chosen()).toEqual([LEA]);
  });

  test('says so where the list could not be read to its end', async () => {
    const { part, finish, warn } = usersPart();

    part.actions.selectMatching(true);
    await finish([LEA, PAUL], false);

    expect(warn).toHaveBeenLastCalledWith(expect.stringContaining('2'));
  });
});

describe('a licence that two users have', () => {
  const isTwice = (licence: string) => licence === 'FPC2';

  test('is not selected, with an alert that names it', () => {
    const { part, warn, onSelection, selected } = usersPart({ isTwice });

    part.select(['FPC1', 'FPC2'], true);

    expect(selected()).toEqual(['FPC1']);
    expect(warn).toHaveBeenLastCalledWith(expect.stringContaining('FPC2'));
    expect(onSelection).toHaveBeenCalledOnce();
  });

  test('is deselected once that turns out', () => {
    let isKnown = false;
    const { part, warn, selected } = usersPart({ isTwice: () => isKnown });
    part.select(['FPC1'], true);

    isKnown = true;
    part.show();

    expect(selected()).toEqual([]);
    expect(warn).toHaveBeenLastCalledWith(expect.stringContaining('FPC1'));
  });
});

describe('the chosen users', () => {
  test('come in the order of the list; those that it does not have any more, last', async () => {
    const { part, finish } = usersPart();
    part.select(['FPC9', 'FPC2', 'FPC1'], true);

    const chosen = part.chosen();
    await finish([LEA, PAUL]);

    expect((await chosen)?.map(({ licence, name }) => [licence, name])).toEqual([
      ['FPC1', 'Léa Martin'],
      ['FPC2', 'Paul Durand'],
      ['FPC9', ''],
    ]);
  });
});

describe('the selected users shown alone', () => {
  const shown = ({ part }: ReturnType<typeof usersPart>) => {
    return part.model.value.viewed?.map(({ licence }) => licence);
  };

  test('are all of them, whatever the filter, and those on pages not read, last', () => {
    const made = usersPart();
    made.part.actions.setFilter('nobody');
    made.part.select(['FPC9', 'FPC1'], true);

    made.part.actions.view(true);

    expect(shown(made)).toEqual(['FPC1', 'FPC9']);
  });

  test('keep the place of one who is deselected, and get those who are selected meanwhile', () => {
    const made = usersPart();
    made.part.select(['FPC1', 'FPC2'], true);
    made.part.actions.view(true);

    made.part.select(['FPC1'], false);
    made.part.select(['FPC3'], true);

    expect(shown(made)).toEqual(['FPC1', 'FPC2', 'FPC3']);
    made.part.actions.view(false);
    expect(shown(made)).toBeUndefined();
  });

  test('give way to what is looked for', () => {
    const made = usersPart();
    made.part.select(['FPC1'], true);
    made.part.actions.view(true);

    made.part.actions.setFilter('p');

    expect(shown(made)).toBeUndefined();
  });
});

test('those outside the filter, or gone from the list, are removed alone', async () => {
  const { part, finish, selected } = usersPart();
  part.select(['FPC1', 'FPC2', 'FPC9'], true);
  part.actions.setFilter('martin');
  await finish([LEA, PAUL, ZOE]);

  part.actions.removeOutside();

  expect(selected()).toEqual(['FPC1']);
});

test('those on pages not read yet are not removed as outside the filter', () => {
  const { part, selected } = usersPart();
  part.show();
  part.select(['FPC1', 'FPC9'], true);

  part.actions.removeOutside();

  expect(selected()).toEqual(['FPC1', 'FPC9']);
});
