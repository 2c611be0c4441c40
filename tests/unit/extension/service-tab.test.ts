import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';

vi.mock('../../../utils/extension/send-message', () => ({ askPage: vi.fn() }));
vi.mock('../../../utils/extension/tabs');

import { askPage } from '../../../utils/extension/send-message';
import { showService } from '../../../utils/extension/service-tab';
import { openPage, showTab } from '../../../utils/extension/tabs';

const PAGE = 'https://store-demo.extranet.myopenip.fr/Parametrage';
const PANEL = {
  side: 'right',
  isFolded: false,
  hasUsers: true,
  reads: 'nothing',
  selected: 0,
} as const;

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

test('the tab that shows the service comes to the front', async () => {
  openTabs({ 1: { ...PANEL, service: 'other' }, 2: { ...PANEL, service: 'mine' }, 3: null });

  await showService('mine', PAGE);

  expect(showTab).toHaveBeenCalledExactlyOnceWith(2);
  expect(openPage).not.toHaveBeenCalled();
});

test('of two tabs the one looked at last comes', async () => {
  const mine = { ...PANEL, service: 'mine' };
  openTabs({ 1: mine, 2: mine });

  await showService('mine', PAGE);

  expect(showTab).toHaveBeenCalledExactlyOnceWith(2);
});

test.each([
  ['no tab', {}],
  ['only another service', { 1: { ...PANEL, service: 'other' } }],
  ['a page of the service without users', { 1: { ...PANEL, hasUsers: false, service: 'mine' } }],
  ['a tab without a script of ours', { 1: new Error('no receiver') }],
])('where there is %s, the page is opened', async (_, replies) => {
  openTabs(replies);

  await showService('mine', PAGE);

  expect(openPage).toHaveBeenCalledExactlyOnceWith(PAGE);
  expect(showTab).not.toHaveBeenCalled();
});

test('a frozen tab does not hold it up', async () => {
  vi.useFakeTimers();
  openTabs({ 1: new Promise(() => {}), 2: { ...PANEL, service: 'mine' } });

  const shown = showService('mine', PAGE);
  await vi.advanceTimersByTimeAsync(1000);
  await shown;

  expect(showTab).toHaveBeenCalledExactlyOnceWith(2);
  vi.useRealTimers();
});
