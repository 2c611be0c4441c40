import { expect, test } from 'vitest';
import { lostIn } from '../../../../utils/bulk/numbers/lost-numbers';
import { result } from '../../support/builders';

const OLD = '0199005678';

test('the lost numbers are told with their options', () => {
  const results = [
    result('FPC1', 'failed', { reasons: [{ code: 'old-value-lost', value: OLD }] }),
    result('FPC2', 'to-check', { reasons: [{ code: 'old-value-unsure', value: '0199005679' }] }),
    result('FPC3', 'failed', { reasons: [{ code: 'old-value-put-back', value: OLD }] }),
  ];

  expect(lostIn(results, () => 'Numéro Fax2Mail')).toEqual([
    { licence: 'FPC1', option: 'Numéro Fax2Mail', value: OLD },
    { licence: 'FPC2', option: 'Numéro Fax2Mail', value: '0199005679' },
  ]);
});
