import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { servePort } from '../../../utils/background/serve-ports';

const { id } = browser.runtime;
const PAGE = { id, url: 'https://store-demo.extranet.myopenip.fr/', frameId: 0, tab: { id: 7 } };
const POPUP = { id, url: browser.runtime.getURL('/popup.html') };

const server = { answer: vi.fn() };
const followers = { welcome: vi.fn(), refresh: vi.fn() };

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetAllMocks();
});
afterEach(() => void vi.useRealTimers());

/** A port that a sender has opened, and has the background serve. */
function open(name: string, sender: object) {
  const listeners: ((message: unknown) => void)[] = [];
  const closers: (() => void)[] = [];
  const port = {
    name,
    sender,
    postMessage: vi.fn(),
    disconnect: vi.fn(),
    onMessage: { addListener: (listener: (message: unknown) => void) => listeners.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => closers.push(listener) },
  };
  servePort(port as never, server, followers);
  return {
    port,
    send: (message: unknown) => listeners.forEach((listener) => void listener(message)),
    close: () => closers.forEach((closer) => void closer()),
  };
}

test('the journal answers a page as the tab that the browser says it is', async () => {
  server.answer.mockResolvedValue({ kind: 'stored' });
  const { port, send } = open('journal', PAGE);

  send({ id: 3, body: { kind: 'append', entries: [] } });
  await vi.advanceTimersByTimeAsync(0);

  expect(server.answer).toHaveBeenCalledExactlyOnceWith({ kind: 'append', entries: [] }, 7);
  expect(port.postMessage).toHaveBeenCalledExactlyOnceWith({ id: 3, body: { kind: 'stored' } });
});

test('a page that has left gets no reply, and the popups hear of it', async () => {
  server.answer.mockResolvedValue({ kind: 'stored' });
  const { port, send, close } = open('journal', PAGE);

  send({ id: 3, body: { kind: 'append', entries: [] } });
  close();
  await vi.advanceTimersByTimeAsync(0);

  expect(port.postMessage).not.toHaveBeenCalled();
  expect(followers.refresh).toHaveBeenCalledOnce();
});

test('a page is woken up when it asked for it', async () => {
  const { port, send } = open('wake', PAGE);

  send(200);
  await vi.advanceTimersByTimeAsync(199);
  expect(port.postMessage).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);

  expect(port.postMessage).toHaveBeenCalledExactlyOnceWith('');
});

test.each([-1, 1001, 'soon', undefined])('a wake-up in %s ms is refused', async (ms) => {
  const { port, send } = open('wake', PAGE);

  send(ms);
  await vi.advanceTimersByTimeAsync(5000);

  expect(port.postMessage).not.toHaveBeenCalled();
});

test('a page has no more than 50 wake-ups due at a time', async () => {
  const { port, send } = open('wake', PAGE);

  for (let call = 0; call < 60; call++) send(10);
  await vi.advanceTimersByTimeAsync(10);

  expect(port.postMessage).toHaveBeenCalledTimes(50);
});

test.each(['follow', 'news'])('a page of ours hears of the runs through the port “%s”', (name) => {
  const { port } = open(name, POPUP);

  expect(followers.welcome).toHaveBeenCalledExactlyOnceWith(port, name);
});

test.each([
  ['journal', 'the popup', POPUP],
  ['wake', 'the popup', POPUP],
  ['follow', 'a portal’s page', PAGE],
  ['news', 'a portal’s page', PAGE],
  ['journal', 'a frame', { ...PAGE, frameId: 2 }],
  ['other', 'a portal’s page', PAGE],
])('the port “%s” of %s is closed', (name, _, sender) => {
  const { port } = open(name, sender);

  expect(port.disconnect).toHaveBeenCalledOnce();
  expect(followers.welcome).not.toHaveBeenCalled();
});
