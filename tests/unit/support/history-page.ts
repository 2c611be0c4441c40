import { beforeEach, vi } from 'vitest';
import type { RunEvent } from '../../../utils/bulk/journal';
import { HistoryPage } from '../../../utils/history/history-page';
import { portalWay } from '../../../utils/history/open-in-portal';
import { ADD_SUPERVISOR, entries, outcome, plan, result, START, started } from './builders';
import { MemoryStore } from './memory-store';

/** A run that has changed its only user, after its start. */
export const DONE: RunEvent[] = [outcome('FPC1', result('FPC1', 'modified')), { kind: 'finished' }];

/** The journal of the page. */
export let store: MemoryStore;
/** The page under test, a new one before each test. Its file mocks `open-in-portal`. */
export let page: HistoryPage;

beforeEach(async () => {
  vi.clearAllMocks();
  vi.mocked(portalWay).mockResolvedValue({ canOpen: true });
  store = new MemoryStore();
  page = new HistoryPage(store);
});

/** Puts a run with one user into the journal. */
export async function keep(run: string, ...events: RunEvent[]): Promise<void> {
  const all = entries([started(plan([ADD_SUPERVISOR], ['FPC1'])), ...events], run);
  await store.append(all, { run, service: 'S', tab: 4, startedAt: START, isOver: false });
}

/** What the page shows. */
export const model = () => page.model.value;
/** The lot that is open. */
export const opened = () => {
  const { opened } = model();
  return typeof opened === 'object' ? opened : undefined;
};
