import { describe, expect, onTestFinished, test, vi } from 'vitest';
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

  test('counts for who goes on before the pages are read', async () => {
    const { part, finish } = usersPart();

    part.actions.selectMatching(true);
    const chosen = part.chosen();
    await finish([LEA, PAUL]);

    expect(await chosen).toEqual([LEA, PAUL]);
  });

  test('chooses nobody for who goes on before the pages could not be read, but for who goes on after', async () => {
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

test('a pasted list counts for who goes on before the pages are read', async () => {
  const { part, finish } = usersPart();

  part.actions.selectPasted('FPC2');
  const chosen = part.chosen();
  await finish([LEA, PAUL]);

  expect(await chosen).toEqual([PAUL]);
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

describe('what was selected before the page was loaded', () => {
  const restored = ({ part }: ReturnType<typeof usersPart>) => {
    return part.model.value.restored && [...part.model.value.restored];
  };

  test('counts at once, and the person is asked', () => {
    const made = usersPart();

    made.part.restore(['FPC1', 'FPC9'], true);

    expect(made.selected()).toEqual(['FPC1', 'FPC9']);
    expect(restored(made)).toEqual(['FPC1', 'FPC9']);
  });

  test.each([
    [true, ['FPC1', 'FPC9']],
    [false, []],
  ])('stays or goes by the answer: %j', (keep, left) => {
    const made = usersPart();
    made.part.restore(['FPC1', 'FPC9'], true);

    made.part.actions.answerRestored(keep);

    expect(made.selected()).toEqual(left);
    expect(restored(made)).toBeUndefined();
  });

  test('is not asked about any more once the person selects somebody', () => {
    const made = usersPart();
    made.part.restore(['FPC9'], true);

    made.part.actions.toggle(['FPC1'], true);

    expect(made.selected()).toEqual(['FPC9', 'FPC1']);
    expect(restored(made)).toBeUndefined();
  });

  test('is not mixed up with what has been selected since', () => {
    const made = usersPart();
    made.part.select(['FPC1'], true);
    made.part.restore(['FPC1', 'FPC9'], true);

    made.part.actions.answerRestored(false);

    expect(made.selected()).toEqual(['FPC1']);
  });

  test('is not asked about where a page of the list was turned, nor where it was nobody', () => {
    const turned = usersPart();
    turned.part.restore(['FPC9'], false);
    const nobody = usersPart();
    nobody.part.restore([], true);

    expect(turned.selected()).toEqual(['FPC9']);
    expect([restored(turned), restored(nobody)]).toEqual([undefined, undefined]);
  });
});

describe('a pasted list', () => {
  const TWIN = user('FPC4', { name: 'Paul Durand', sda: '0184780010', type: 'Licence premium' });
  const OTHER = user('FPC5', { name: 'Anne Petit', sda: '0184780022' });

  const pasted = async (text: string, users = [LEA, PAUL, ZOE, TWIN, OTHER]) => {
    const made = usersPart();
    made.part.actions.selectPasted(text);
    await made.finish(users);
    const report = () => {
      const { paste } = made.part.model.value;
      return paste === 'open' ? undefined : paste;
    };
    return { ...made, report };
  };

  test('selects its sure matches alone, and reports the rest', async () => {
    const { selected, report } = await pasted('FPC2\nMartin\nFPC77');

    expect(selected()).toEqual(['FPC2']);
    expect(report()).toMatchObject({ found: 1 });
  });

  test('that is empty reads nothing, and clears the account of the one before', async () => {
    const { part, readings, warn } = await pasted('FPC2');

    part.actions.selectPasted(' \n');

    expect(readings()).toBe(1);
    expect(part.model.value.paste).toBe('open');
    expect(warn).toHaveBeenLastCalledWith(expect.stringMatching(/./));
  });

  test('says of each whom an entry may mean what tells them apart', async () => {
    const { report } = await pasted('Paul Durand\n184780022');

    expect(report()?.ambiguous[0]?.candidates.map(({ words }) => words)).toEqual([
      'FPC2 · Licence simple',
      'FPC4 · 0184780010 · Licence premium',
    ]);
    expect(report()?.zeroless[0]?.candidates.map(({ words }) => words)).toEqual([
      'FPC5 · Anne Petit · 0184780022 · Licence simple',
    ]);
  });

  test('has one user for an entry: the one who was chosen last', async () => {
    const { part, selected, report } = await pasted('Paul Durand');

    part.actions.choosePasted('Paul Durand', 'FPC2');
    expect(selected()).toEqual(['FPC2']);
    part.actions.choosePasted('Paul Durand', 'FPC4');
    expect(selected()).toEqual(['FPC4']);
    expect(report()?.ambiguous[0]?.chosen).toBe('FPC4');

    part.actions.choosePasted('Paul Durand', 'FPC4');
    expect(selected()).toEqual([]);
    expect(report()?.ambiguous[0]?.chosen).toBeUndefined();
  });

  test('leaves those selected whom another entry means too', async () => {
    const { part, selected } = await pasted('Paul Durand\nFPC2');
    part.actions.choosePasted('Paul Durand', 'FPC2');

    part.actions.choosePasted('Paul Durand', 'FPC4');

    expect(selected()).toEqual(['FPC2', 'FPC4']);
  });

  test('does not select again whom the person has deselected since', async () => {
    const { part, selected } = await pasted('Paul Durand\n184780022');
    part.actions.choosePasted('Paul Durand', 'FPC2');
    part.actions.toggle(['FPC2'], false);

    part.actions.choosePasted('184780022', 'FPC5');
    expect(selected()).toEqual(['FPC5']);

    part.actions.choosePasted('Paul Durand', 'FPC2');
    expect(selected()).toEqual(['FPC5', 'FPC2']);
  });

  test('has all its lost zeros accepted that name one user', async () => {
    const shared = [user('FPC6', { sda: '0184780033' }), user('FPC7', { sda: '0184780033' })];
    const { part, selected } = await pasted('184780022\n184780010\n184780033\nPaul Durand', [
      ...[LEA, PAUL, TWIN, OTHER],
      ...shared,
    ]);
    expect(selected()).toEqual([]);

    part.actions.acceptZeros();

    expect(selected()).toEqual(['FPC5', 'FPC4']);
  });

  test('has what names nobody copied', async () => {
    const writeText = vi.fn(async (_: string) => {});
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    onTestFinished(() => void vi.unstubAllGlobals());
    const { part, report } = await pasted('FPC77\nFPC2\nFPC78');

    part.actions.copyUnknown();
    await vi.waitFor(() => expect(report()?.isCopied).toBe(true));

    expect(writeText.mock.calls).toEqual([['FPC77\nFPC78']]);
  });

  test('says so where the browser does not copy', async () => {
    vi.stubGlobal('navigator', {});
    onTestFinished(() => void vi.unstubAllGlobals());
    const { part, report, warn } = await pasted('FPC77');

    part.actions.copyUnknown();
    await vi.waitFor(() => expect(report()?.isCopied).toBe(false));

    expect(warn).toHaveBeenLastCalledWith(expect.stringContaining('copie'));
  });
});
