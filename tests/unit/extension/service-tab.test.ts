import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';

vi.mock('../../../utils/extension/send-message', () => ({ askPage: vi.fn() }));

import { askPage } from '../../../utils/extension/send-message';
import { openServices, serviceTab } from '../../../utils/extension/service-tab';

/** What the page in each tab replies, later tabs looked at later. */
function openTabs(replies: Record<number, Promise<unknown> | unknown>) {
  const tabs = Object.keys(replies).map((id) => ({ id: Number(id), lastAccessed: Number(id) }));
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    host_permissions: ['https://*.myopenip.fr/*'],
  } as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue(tabs as never);
  vi.mocked(askPage).mockImplementation(async (tab) => {
    const reply = await replies[tab];
    if (reply instanceof Error) throw reply;
    return reply as never;
  });
}

beforeEach(() => void vi.clearAllMocks());

test('the tab that shows the service is found', async () => {
  openTabs({ 1: { key: 'other' }, 2: { key: 'mine' }, 3: null });

  expect(await serviceTab('mine')).toBe(2);
});

test('of two tabs the one looked at last is found', async () => {
  const mine = { key: 'mine' };
  openTabs({ 1: mine, 2: mine });

  expect(await serviceTab('mine')).toBe(2);
});

test.each([
  ['no tab', {}],
  ['only another service', { 1: { key: 'other' } }],
  ['a page of the service without users', { 1: null }],
  ['a tab without a script of ours', { 1: new Error('no receiver') }],
])('where there is %s, none is found', async (_, replies) => {
  openTabs(replies);

  expect(await serviceTab('mine')).toBeUndefined();
});

test('a frozen tab does not hold it up', async () => {
  vi.useFakeTimers();
  openTabs({ 1: new Promise(() => {}), 2: { key: 'mine' } });

  const found = serviceTab('mine');
  await vi.advanceTimersByTimeAsync(1000);

  expect(await found).toBe(2);
  vi.useRealTimers();
});

test('the services whose users are open are listed, the last that was looked at first', async () => {
  openTabs({ 1: { key: 'a' }, 2: null, 3: { key: 'c' }, 4: new Error('no script of ours') });

  expect(await openServices()).toEqual([
    { tab: 3, service: { key: 'c' } },
    { tab: 1, service: { key: 'a' } },
  ]);
});
