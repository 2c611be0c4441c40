import { afterEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { answerPageMessages } from '../../../utils/extension/answer-page-messages';
import type { PageRequests } from '../../../utils/extension/messages';
import type { Handlers } from '../../../utils/requests';

const handlers: Handlers<PageRequests> = {
  'is-at': ({ run }) => run === 'run-1',
  'is-slow': () => false,
  ask: () => false,
  'panel-state': () => null,
  'open-panel': () => true,
  'focus-panel': () => true,
  'show-lot': () => false,
  'service-in-view': () => null,
  'service-details': () => null,
  'take-changes': () => 'elsewhere',
  'select-users': () => 'elsewhere',
  'what-waits': () => null,
  'answer-waiting': () => false,
};

afterEach(() => void vi.restoreAllMocks());

/** The listener that the browser calls. */
function listenerOf(isInCharge?: () => boolean): (message: unknown) => unknown {
  const addListener = vi.spyOn(browser.runtime.onMessage, 'addListener');
  answerPageMessages(handlers, isInCharge);
  return addListener.mock.calls[0]?.[0] as (message: unknown) => unknown;
}

test('a page answers what it is asked', async () => {
  const listener = listenerOf();

  expect(await listener({ kind: 'is-at', run: 'run-1' })).toBe(true);
  expect(await listener({ kind: 'is-at', run: 'run-2' })).toBe(false);
  expect(await listener({ kind: 'what-waits' })).toBeNull();
});

test('a page refuses an unknown message', async () => {
  await expect(listenerOf()({ kind: 'open-door' })).rejects.toThrow('Unknown message: open-door');
});

test('of two scripts in a page only the one in charge answers', () => {
  expect(listenerOf(() => false)({ kind: 'panel-state' })).toBeUndefined();
});

test('a script that stops hears no more', () => {
  const removeListener = vi.spyOn(browser.runtime.onMessage, 'removeListener');
  const addListener = vi.spyOn(browser.runtime.onMessage, 'addListener');

  answerPageMessages(handlers)();

  expect(removeListener).toHaveBeenCalledExactlyOnceWith(addListener.mock.calls[0]?.[0]);
});
