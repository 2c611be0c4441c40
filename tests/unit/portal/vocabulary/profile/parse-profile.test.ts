import { expect, test } from 'vitest';
import { parseProfile } from '../../../../../utils/portal/vocabulary/profile/parse-profile';
import { EMPTY_PROFILE } from '../../../../../utils/portal/vocabulary/profile/portal-profile';

test('a profile of an earlier version is read, with the missing parts empty', () => {
  const controls = { detail: { words: ['gerer'], icons: [] } };
  const old = { version: 1, columns: {}, options: [], controls };
  expect(parseProfile(JSON.stringify(old))).toEqual({ ...EMPTY_PROFILE, ...old });
});

test.each([
  ['{}'],
  ['null'],
  ['{"version":1}'],
  [JSON.stringify({ ...EMPTY_PROFILE, values: { yes: [1], no: [] } })],
  [JSON.stringify({ ...EMPTY_PROFILE, witnessed: { close: { words: [], icons: [] } } })],
  [JSON.stringify({ ...EMPTY_PROFILE, questions: [{ button: 'press', text: '' }] })],
  [JSON.stringify({ ...EMPTY_PROFILE, labels: 'Compte' })],
])('%s is no profile', (text) => {
  expect(() => parseProfile(text)).toThrow(SyntaxError);
});
