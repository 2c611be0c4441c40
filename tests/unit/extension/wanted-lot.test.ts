import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeWantedLot, wantLot } from '../../../utils/extension/wanted-lot';

const SERVICE = 'store-demo.extranet.myopenip.fr MCX104512';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.useRealTimers());

test('the next page of the service gets the lot, once', async () => {
  await wantLot({ run: 'run-1' }, SERVICE);

  expect(await takeWantedLot(SERVICE)).toEqual({ run: 'run-1' });
  expect(await takeWantedLot(SERVICE)).toBeNull();
});

test('a page of another service leaves it', async () => {
  await wantLot({ run: 'run-1' }, SERVICE);

  expect(await takeWantedLot(`${SERVICE}3`)).toBeNull();
  expect(await takeWantedLot(SERVICE)).toEqual({ run: 'run-1' });
});

test('a page that comes much later does not get it', async () => {
  vi.useFakeTimers();
  await wantLot({ run: 'run-1' }, SERVICE);
  vi.advanceTimersByTime(11 * 60_000);

  expect(await takeWantedLot(SERVICE)).toBeNull();
});

test('what another lot is prepared from is handed over with it', async () => {
  await wantLot({ run: 'run-1', reuse: 'users' }, SERVICE);

  expect(await takeWantedLot(SERVICE)).toEqual({ run: 'run-1', reuse: 'users' });
});
