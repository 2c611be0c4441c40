import { describe, expect, test } from 'vitest';
import { WorkbookError } from '../../../utils/report/table';
import { sheet } from '../support/sheets';
import { HEADINGS, opened, page, settle } from '../support/workbook-page';

describe('a file with faults', () => {
  const BAD = sheet([
    HEADINGS,
    ['FPC1', 'Oui', ''],
    ['FPC2', 'bof', '199005678'],
    ['FPC2', '', '01990056'],
  ]);

  test('is not handed on before the person wants the good lines alone', async () => {
    const { actions, shown, ways } = await opened([BAD]);
    expect(shown().wanted).toMatchObject({ users: 1, badLines: 2, zeros: 1, lengths: 1 });
    actions.prepare();
    await settle();
    expect(ways.takeChanges).not.toHaveBeenCalled();

    actions.wantPart(true);
    actions.prepare();
    await settle();

    expect(ways.takeChanges.mock.calls[0]?.[2].wanted.map(({ licence }) => licence)).toEqual([
      'FPC1',
    ]);
  });

  test('asks again whether to go on without them once it is read otherwise', async () => {
    const { actions, shown } = await opened([BAD]);
    actions.wantPart(true);

    actions.agree({ zeros: true });

    expect(shown().wanted).toMatchObject({
      zeros: 0,
      isPartWanted: false,
      agreed: { zeros: true, lengths: false },
    });
    actions.agree({ zeros: false });
    expect(shown().wanted).toMatchObject({ zeros: 1 });
  });

  test('is saved with them', async () => {
    const { actions, ways } = await opened([BAD]);
    actions.saveMarked();
    await settle();

    const [[copy] = []] = ways.write.mock.calls[0] ?? [];
    expect(copy?.columns.map(({ heading }) => heading)).toEqual([...HEADINGS, 'Erreurs']);
    expect(copy?.rows[1]?.[1]).toEqual({
      text: 'bof',
      remark: expect.stringContaining('Oui ou Non'),
    });
    expect(copy?.rows[1]?.[2]).toMatchObject({ remark: expect.stringContaining('0199005678') });
    expect(ways.save).toHaveBeenCalledWith('dupont-erreurs.xlsx', new Uint8Array([1]));
  });
});

describe('a file that cannot be read', () => {
  test('is said, and what was there stays', async () => {
    const { actions, shown, ways } = await opened();
    ways.read.mockRejectedValueOnce(new WorkbookError('password'));
    actions.open(new File(['x'], 'secret.xlsx'));
    await settle();

    expect(shown()).toMatchObject({ file: 'dupont.xlsx', isReading: false, wanted: { users: 1 } });
    expect(shown().alert).toContain('mot de passe');
  });

  test('is not even looked into where it is too large', async () => {
    const { actions, shown, ways } = page();
    actions.open(
      Object.defineProperty(new File([], 'grand.xlsx'), 'size', { value: 60 * 1024 * 1024 }),
    );
    await settle();

    expect(shown().alert).toContain('50 Mo');
    expect(ways.read).not.toHaveBeenCalled();
  });

  test('for a reason nobody has thought of is said too', async () => {
    const { shown } = await opened([], { read: () => Promise.reject(new Error('worker gone')) });
    expect(shown()).toMatchObject({
      isReading: false,
      alert: expect.stringContaining('worker gone'),
    });
  });
});
