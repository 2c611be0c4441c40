import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { user } from '../../support/builders';
import { LEA, PAUL, usersPart, ZOE } from '../../support/users-part';

test('a pasted list counts for who goes on before the pages are read', async () => {
  const { part, finish } = usersPart();

  part.actions.selectPasted('FPC2');
  const chosen = part.chosen();
  await finish([LEA, PAUL]);

  expect(await chosen).toEqual([PAUL]);
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
