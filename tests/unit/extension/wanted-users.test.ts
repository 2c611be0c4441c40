import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeWantedUsers, wantUsers } from '../../../utils/extension/wanted-users';

const SERVICE = 'store-demo.extranet.myopenip.fr MCX104512';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.useRealTimers());

test('the next page of the service gets the users, once', async () => {
  await wantUsers(['FPC1'], SERVICE);

  expect(await takeWantedUsers(SERVICE)).toEqual(['FPC1']);
  expect(await takeWantedUsers(SERVICE)).toBeNull();
});

test('a page of another service leaves it', async () => {
  await wantUsers(['FPC1'], SERVICE);

  expect(await takeWantedUsers(`${SERVICE}3`)).toBeNull();
  expect(await takeWantedUsers(SERVICE)).toEqual(['FPC1']);
});

test('a page that comes much later does not get it', async () => {
  vi.useFakeTimers();
  await wantUsers(['FPC1'], SERVICE);
  vi.advanceTimersByTime(11 * 60_000);

  expect(await takeWantedUsers(SERVICE)).toBeNull();
});
