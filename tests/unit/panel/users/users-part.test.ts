import { describe, expect, test, vi } from 'vitest';
import { UsersPart } from '../../../../utils/panel/users/users-part';
import { user } from '../../support/builders';
import { fakeUsersList } from '../../support/fake-users-list';

const LEA = user('FPC1', { name: 'Léa Martin' });
const PAUL = user('FPC2', { name: 'Paul Durand' });
const ZOE = user('FPC3', { name: 'Zoé Martin' });

interface Given {
  isAtWork?: boolean;
  isTwice?: (licence: string) => boolean;
}

function usersPart({ isAtWork = false, isTwice = () => false }: Given = {}) {
  const fake = fakeUsersList([LEA], isTwice);
  const warn = vi.fn<(alert: string) => void>();
  const onSelection = vi.fn<() => void>();
  const part = new UsersPart({
    document: {} as Document,
    users: fake.list,
    signal: new AbortController().signal,
    isAtWork: () => isAtWork,
    warn,
    onSelection,
  });
  const selected = () => [...part.selected];
  return { part, ...fake, warn, onSelection, selected };
}

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

describe('a pasted list', () => {
  test('selects its sure matches alone, and reports the rest', async () => {
    const { part, finish, selected } = usersPart();

    part.actions.selectPasted('FPC2\nMartin\nFPC77');
    await finish([LEA, PAUL, ZOE]);

    expect(selected()).toEqual(['FPC2']);
    expect(part.model.value.paste).toMatchObject({ found: 1 });
  });

  test('that is empty reads nothing', () => {
    const { part, readings, warn } = usersPart();

    part.actions.selectPasted(' \n');

    expect(readings()).toBe(0);
    expect(warn).toHaveBeenLastCalledWith(expect.stringMatching(/./));
  });
});
