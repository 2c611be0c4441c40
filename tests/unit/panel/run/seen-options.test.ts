import { expect, test, vi } from 'vitest';
import type { Reading } from '../../../../utils/bulk/reading';
import { SeenOptions } from '../../../../utils/panel/run/seen-options';

const reading = (...options: [label: string, value: string][]) => {
  return { options: options.map(([label, value]) => ({ label, value })) } as unknown as Reading;
};

test('options that details show are added once, and stored when any is new', () => {
  const store = vi.fn();
  const seen = new SeenOptions({ seen: { all: ['Superviseur'], yesNo: ['superviseur'] }, store });

  expect(seen.add(reading(['Superviseur', 'Oui']))).toBe(false);
  expect(store).not.toHaveBeenCalled();
  expect(seen.add(reading(['Superviseur', 'Non'], ['Journal', 'Non'], ['Fax', '0199']))).toBe(true);

  const all = ['Superviseur', 'Journal', 'Fax'];
  expect(seen.all).toEqual(all);
  expect(store).toHaveBeenCalledExactlyOnceWith({ all, yesNo: ['superviseur', 'journal'] });
});
