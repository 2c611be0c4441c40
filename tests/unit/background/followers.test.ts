import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const { askPage } = vi.hoisted(() => ({ askPage: vi.fn() }));
vi.mock('../../../utils/extension/send-message', () => ({ askPage }));
vi.mock('../../../utils/extension/tabs', () => ({ openPage: vi.fn() }));

import { Followers } from '../../../utils/background/followers';
import type { Entry } from '../../../utils/bulk/journal';
import { PopupLots } from '../../../utils/popup/popup-lots';
import {
  ADD_SUPERVISOR,
  entries,
  inventoryStarted,
  outcome,
  plan,
  result,
  started,
} from '../support/builders';
import { line, read } from '../support/inventories';

const ALL = entries([
  started(plan([ADD_SUPERVISOR], ['FPC1'])),
  outcome('FPC1', result('FPC1', 'modified')),
  { kind: 'finished' },
]);
const RECORD = { run: 'run-1', service: 's', tab: 1, startedAt: 0, isOver: false };
const OLDER = { ...RECORD, run: 'older', tab: 2, startedAt: -1, isOver: true };

const silent = () => new Promise<never>(() => {});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  askPage.mockReset();
});

/** A popup that follows a run. @param olderIsRead resolves when the journal of an older run has been read */
function following(stored: Entry[], olderIsRead: Promise<void> = Promise.resolve()) {
  const stop = vi.fn(async () => false);
  const entriesOf = async (run: string) => {
    if (run !== OLDER.run) return [...stored];
    await olderIsRead;
    return [];
  };
  const store = {
    runs: async () => [RECORD, OLDER],
    record: async () => RECORD,
    entries: entriesOf,
  };
  const followers = new Followers({ store, isHeld: async () => true, stop });
  const popup = new PopupLots();
  let send: (message: unknown) => void = () => {};
  const port = {
    postMessage: (message: Parameters<PopupLots['hear']>[0]) => void popup.hear(message),
    onDisconnect: { addListener: () => {} },
    onMessage: {
      addListener: (listener: typeof send) => {
        send = listener;
      },
    },
  };
  followers.welcome(port as never, 'follow');
  const soon = (ms = 10) => vi.advanceTimersByTimeAsync(ms);
  return { followers, popup, stop, soon, send: (message: unknown) => send(message) };
}

test('a popup does not go back to a state from before the end of a run', async () => {
  const stored = ALL.slice(0, 1);
  let release: () => void = () => {};
  const olderIsRead = new Promise<void>((resolve) => {
    release = resolve;
  });
  askPage.mockResolvedValue(false);
  const { followers, popup, soon } = following(stored, olderIsRead);
  await soon();
  popup.hear({
    kind: 'all',
    runs: [{ record: RECORD, entries: stored, isHeld: true, isSlow: false }],
  });

  followers.add('run-1', ALL.slice(1));
  release();
  await soon();

  expect(popup.list()[0]?.phase).toBe('finished');
});

test('a missing entry makes the popup ask for all runs', () => {
  const popup = new PopupLots();
  popup.hear({
    kind: 'all',
    runs: [{ record: RECORD, entries: ALL.slice(0, 1), isHeld: true, isSlow: false }],
  });

  expect(popup.hear({ kind: 'added', run: 'run-1', entries: ALL.slice(2) })).toBe(false);
  expect(popup.list()[0]?.phase).toBe('running');
});

test('a run whose users are all done has ended', async () => {
  askPage.mockResolvedValue(false);
  const { popup, soon } = following(ALL.slice(0, 2));
  await soon();

  expect(popup.list()[0]?.phase).toBe('finished');
});

test('a tab that never answers does not hold up the popup', async () => {
  askPage.mockImplementation(silent);
  const { popup, soon } = following(ALL.slice(0, 1));

  await soon(5000);

  expect(popup.list()).toHaveLength(1);
});

test('a run is stopped even if its page does not answer', async () => {
  askPage.mockRejectedValue(new Error('no tab'));
  const { stop, soon, send } = following(ALL.slice(0, 1));
  await soon();

  send({ kind: 'ask', run: 'run-1', what: 'stop' });
  await soon();

  expect(stop).toHaveBeenCalledExactlyOnceWith('run-1');
});

test('a person is told when a frozen tab keeps a run from being stopped', async () => {
  askPage.mockImplementation(silent);
  const { popup, soon, send } = following(ALL.slice(0, 1));
  await soon(5000);

  send({ kind: 'ask', run: 'run-1', what: 'stop' });
  await soon(10_000);

  expect(popup.list()[0]?.note).toMatch(/ne répond pas|does not answer/);
});

describe('what a page is told of all runs', () => {
  const READ = entries(
    [inventoryStarted(['FPC1']), read('FPC1', line('Superviseur', 'Oui'))],
    'inventory-1',
  );
  const INVENTORY = { ...RECORD, run: 'inventory-1', kind: 'inventory' as const };

  /** What the first message to a page says, where a run and an inventory go on. */
  async function told(name: 'follow' | 'news') {
    askPage.mockResolvedValue(false);
    const entriesOf = vi.fn(async (run: string) =>
      run === INVENTORY.run ? READ : ALL.slice(0, 1),
    );
    const store = {
      runs: async () => [INVENTORY, RECORD, OLDER],
      record: async () => RECORD,
      entries: entriesOf,
    };
    const isHeld = async ({ run }: { run: string }) => run === RECORD.run;
    const followers = new Followers({ store, isHeld, stop: vi.fn(async () => false) });
    const nothing = { addListener: vi.fn() };
    const port = { postMessage: vi.fn(), onDisconnect: nothing, onMessage: nothing };
    followers.welcome(port as never, name);
    await vi.advanceTimersByTimeAsync(10);
    return { message: port.postMessage.mock.calls[0]?.[0], entriesOf, nothing };
  }

  test('by which a popup counts the readings of an inventory, has none of their lines', async () => {
    const { message } = await told('follow');
    const popup = new PopupLots();
    popup.hear(message);

    expect(message.runs[0].entries).toMatchObject([
      {},
      { event: { licence: 'FPC1', options: [] } },
    ]);
    expect(popup.list()[0]?.progress).toMatchObject({ done: 1, failed: 0 });
  });

  test('which reads the journal by itself, is only which tabs are at work', async () => {
    const { message, entriesOf, nothing } = await told('news');

    expect(message).toEqual({ kind: 'held', runs: [RECORD.run] });
    expect(entriesOf).not.toHaveBeenCalled();
    // It has nothing to ask for.
    expect(nothing.addListener).toHaveBeenCalledOnce();
  });
});
