// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FollowMessage } from '../../../utils/journal/protocol';
import { ADD_SUPERVISOR, entries, plan, started } from '../support/builders';

const background = vi.hoisted(() => ({
  tell: (_: FollowMessage) => {},
  send: vi.fn(),
}));
vi.mock('../../../utils/extension/ports', () => ({
  followRuns: (listener: typeof background.tell) => {
    background.tell = listener;
    return { send: background.send };
  },
}));
vi.mock('../../../utils/extension/send-message', () => ({ askPage: vi.fn() }));
vi.mock('../../../utils/extension/tabs');
vi.mock('../../../utils/history/open-in-portal');
vi.mock('../../../utils/extension/access');

import { askForAccess, hasAccess } from '../../../utils/extension/access';
import { askPage } from '../../../utils/extension/send-message';
import { openHistory, openWorkbook, showTab, tabInMind } from '../../../utils/extension/tabs';
import { openInPortal } from '../../../utils/history/open-in-portal';
import { PopupPage } from '../../../utils/popup/popup-page';

const RECORD = { run: 'run-1', service: 's', tab: 7, startedAt: 0, isOver: false };
const ENTRIES = entries([started(plan([ADD_SUPERVISOR], ['FPC1']))]);
const ALL: FollowMessage = {
  kind: 'all',
  runs: [{ record: RECORD, entries: ENTRIES, isHeld: true, isSlow: false }],
};
const PANEL = {
  service: 's',
  side: 'right',
  isFolded: false,
  hasUsers: true,
  reads: 'nothing',
  selected: 2,
} as const;
const WAITING = { kind: 'press', button: 'Appliquer', isBusy: false, said: '' } as const;

/** What the page in front replies, by the name of the request. */
let replies: Record<string, unknown>;

beforeEach(() => {
  vi.useFakeTimers();
  replies = {};
  vi.mocked(hasAccess).mockResolvedValue(true);
  vi.mocked(tabInMind).mockResolvedValue(3);
  vi.mocked(askPage).mockImplementation(async (_, { kind }) => replies[kind] as never);
  vi.mocked(showTab).mockResolvedValue();
});
afterEach(() => {
  vi.useRealTimers();
  vi.clearAllMocks();
});

/** The run as it was stored, which no tab carries out. */
const IDLE: FollowMessage = {
  kind: 'all',
  runs: [{ record: RECORD, entries: ENTRIES, isHeld: false, isSlow: false }],
};

const soon = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

test('it shows the lots once it was told of them', async () => {
  const { model } = new PopupPage();
  expect(model.value).toMatchObject({ lots: [], isReady: false });

  background.tell(ALL);
  await soon(250);

  expect(model.value).toMatchObject({ lots: [{ id: 'run-1' }], isReady: true });
});

test('it asks for all runs when it is told of one that it does not know', () => {
  new PopupPage();

  background.tell({ kind: 'added', run: 'run-9', entries: ENTRIES });

  expect(background.send).toHaveBeenCalledExactlyOnceWith({ kind: 'refresh' });
});

test('what a person wants of a run is sent', () => {
  new PopupPage().actions.ask('run-1', 'pause');

  expect(background.send).toHaveBeenCalledExactlyOnceWith({
    kind: 'ask',
    run: 'run-1',
    what: 'pause',
  });
});

test('the tab of a run comes to the front; where it is gone, all runs are asked for', async () => {
  const { actions } = new PopupPage();
  background.tell(ALL);

  actions.showTab('run-1');
  await soon();
  expect(showTab).toHaveBeenCalledExactlyOnceWith(7);
  expect(background.send).not.toHaveBeenCalled();

  vi.mocked(showTab).mockRejectedValue(new Error('no tab'));
  actions.showTab('run-1');
  await soon();
  expect(background.send).toHaveBeenCalledExactlyOnceWith({ kind: 'refresh' });
});

test('of a run that no tab carries out, the lot is shown in the portal', async () => {
  vi.mocked(openInPortal).mockResolvedValue('opened');
  const { actions } = new PopupPage();
  background.tell(IDLE);

  actions.showTab('run-1');
  await soon();

  expect(openInPortal).toHaveBeenCalledExactlyOnceWith({
    run: 'run-1',
    service: 'SRV1042',
    page: 'https://store-demo.extranet.myopenip.fr/Parametrage',
  });
  expect(showTab).not.toHaveBeenCalled();
});

test('of a portal that is closed to the extension, the report of the lot is shown', async () => {
  vi.mocked(openInPortal).mockResolvedValue('not-allowed');
  const { actions } = new PopupPage();
  background.tell(IDLE);

  actions.showTab('run-1');
  await soon();

  expect(openHistory).toHaveBeenCalledExactlyOnceWith('run-1');
});

test('the report of a lot, all lots, and the page for workbooks are opened', () => {
  const { actions } = new PopupPage();

  actions.openReport('run-1');
  actions.openHistory();
  actions.openWorkbook();

  expect(vi.mocked(openHistory).mock.calls).toEqual([['run-1'], []]);
  expect(openWorkbook).toHaveBeenCalledExactlyOnceWith();
});

test('access that was withdrawn is said, until a person gives it again', async () => {
  vi.mocked(hasAccess).mockResolvedValue(false);
  const page = new PopupPage();
  page.look();
  await soon();
  expect(page.model.value.isShutOut).toBe(true);

  vi.mocked(hasAccess).mockResolvedValue(true);
  vi.mocked(askForAccess).mockResolvedValue(true);
  page.actions.askForAccess();
  await soon();
  expect(page.model.value.isShutOut).toBe(false);
});

test.each([null, PANEL, undefined])(
  'what the page in front replies of its panel is kept: %j',
  async (reply) => {
    replies = { 'panel-state': reply };
    const page = new PopupPage();

    page.look();
    await soon();

    expect(page.model.value.panel).toEqual(reply);
  },
);

test('a tab without a script of ours is no page of the portal', async () => {
  vi.mocked(askPage).mockRejectedValue(new Error('no receiver'));
  const page = new PopupPage();

  page.look();
  await soon();
  page.actions.openPanel();

  expect(page.model.value.panel).toBeUndefined();
  expect(askPage).not.toHaveBeenCalledWith(3, { kind: 'open-panel' });
});

test('the panel of the page in front is opened there', async () => {
  replies = { 'panel-state': { ...PANEL, isFolded: true } };
  const page = new PopupPage();
  page.look();
  await soon();

  page.actions.openPanel();
  await soon();

  expect(askPage).toHaveBeenCalledWith(3, { kind: 'open-panel' });
  expect(showTab).toHaveBeenCalledExactlyOnceWith(3);
});

test('the panel is asked again when a run has moved on', async () => {
  replies = { 'panel-state': PANEL };
  const page = new PopupPage();
  page.look();
  await soon();

  replies = { 'panel-state': { ...PANEL, reads: 'details' } };
  background.tell(ALL);
  await soon(1000);

  expect(page.model.value.panel).toMatchObject({ reads: 'details' });
});

test('what waits in a hidden panel is followed until nothing waits', async () => {
  replies = { 'what-waits': WAITING };
  const page = new PopupPage();
  page.look();
  await soon();
  expect(page.model.value.waiting).toEqual(WAITING);

  page.actions.answer('press');
  expect(askPage).toHaveBeenLastCalledWith(3, { kind: 'answer-waiting', answer: 'press' });

  replies = { 'what-waits': null };
  await soon(300);
  expect(page.model.value.waiting).toBeUndefined();
  vi.mocked(askPage).mockClear();
  page.actions.answer('confirm');
  await soon(1000);
  expect(askPage).not.toHaveBeenCalled();
});
