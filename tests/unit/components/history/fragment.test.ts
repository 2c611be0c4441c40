import { expect, test } from 'vitest';
import { fragmentOf, readFragment } from '../../../../components/history/fragment';

test.each([
  { lot: 'run-1' },
  { user: 'FPC 1&2' },
  { lot: 'a#b', user: 'FPC1' },
  {},
  { lot: 'a', as: 'print' as const },
])('what an address names is read back: %j', (fragment) => {
  expect(readFragment(fragmentOf(fragment))).toEqual(fragment);
});

test('popup and panel link to a lot by `#lot=ID`', () => {
  expect(readFragment('#lot=run-1')).toEqual({ lot: 'run-1' });
});

test.each(['', '#', '#other', '#lot=', '#as=erase'])('%j names nothing', (hash) => {
  expect(readFragment(hash)).toEqual({});
});
