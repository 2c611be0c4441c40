import { expect, test } from 'vitest';
import type { Forecast } from '../../../utils/bulk/preview/forecast';
import { forecastText } from '../../../utils/locales/finding-words';

const NONE: Forecast = {
  ...{ 'to-do': 0, failed: 0, unavailable: 0, already: 0, excluded: 0 },
  afterRemovals: 0,
  inPart: 0,
  later: 0,
  taken: {},
};

test.each<[Partial<Forecast>, string]>([
  [{ failed: 29 }, '29 échecs'],
  [
    { 'to-do': 46, unavailable: 9, already: 4, failed: 1, excluded: 1 },
    '1 échec, 9 indisponibles, 46 à modifier, 1 écarté, 4 déjà faits',
  ],
  [{ 'to-do': 1 }, '1 à modifier'],
])('a forecast of %j is said as « %s »', (part, text) => {
  expect(forecastText({ ...NONE, ...part })).toBe(text);
});
