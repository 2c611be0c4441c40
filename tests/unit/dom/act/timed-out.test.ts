import { expect, test } from 'vitest';
import { ifInTime, TimedOut } from '../../../../utils/dom/act/timed-out';

test('a time-out says what was waited for, and how long', () => {
  expect(new TimedOut('a list of users', 30_000)).toMatchObject({
    name: 'TimedOut',
    what: 'a list of users',
    ms: 30_000,
    message: 'Waited for a list of users: nothing in 30000 ms',
  });
});

test('a time-out can be taken for no answer', async () => {
  expect(await ifInTime(Promise.resolve('there'))).toBe('there');
  expect(await ifInTime(Promise.reject(new TimedOut('a list', 1)))).toBeUndefined();
});

test('no other failure is taken for no answer', async () => {
  await expect(ifInTime(Promise.reject(new TypeError('of ours')))).rejects.toThrow('of ours');
});
