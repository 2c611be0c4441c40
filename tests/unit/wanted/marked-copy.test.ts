import { expect, test } from 'vitest';
import { markedCopy } from '../../../utils/wanted/marked-copy';
import { HEADINGS, wantedOf } from '../support/wanted-lines';

test('the marked copy has each remark at its cell, and behind its line', () => {
  const { columns, data, all } = wantedOf(['FPC9', '', 'Oui', ''], ['', '', 'bof', '']);
  const words = { heading: 'Erreurs', fault: ({ code }: { code: string }) => code };
  const copy = markedCopy({ name: 'Lyon', columns, rows: data }, all, words);

  expect(copy.columns.map(({ heading }) => heading)).toEqual([...HEADINGS, 'Erreurs']);
  expect(copy.rows).toEqual([
    [{ text: 'FPC9', remark: 'unknown-user' }, '', 'Oui', '', 'unknown-user'],
    [
      { text: '', remark: 'nobody' },
      '',
      { text: 'bof', remark: 'not-yes-no' },
      '',
      'nobody not-yes-no',
    ],
  ]);

  const again = [
    ...columns,
    { place: 4, heading: 'erreurs', use: 'ignored' as const, samples: [] },
  ];
  expect(markedCopy({ name: '', columns: again, rows: data }, [], words).columns).toHaveLength(5);
});
