import { beforeEach, describe, expect, test, vi } from 'vitest';
import { undoPlan } from '../../../utils/bulk/follow-up-plans';
import type { Continues, Entry, RunEvent } from '../../../utils/bulk/journal';
import type { Plan } from '../../../utils/bulk/plan';
import { LotBook } from '../../../utils/history/lot-book';
import {
  ADD_SUPERVISOR,
  entries,
  outcome,
  plan,
  result,
  START,
  started,
  stateOf,
} from '../support/builders';
import { MemoryStore } from '../support/memory-store';

const PLAN = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']);
const FINISHED: RunEvent = { kind: 'finished' };
const DONE = ['FPC1', 'FPC2'].map((licence) => {
  return outcome(licence, result(licence, 'modified', { before: 'Non', after: 'Oui' }));
});

let store: MemoryStore;
let book: LotBook;
let changed: (string | undefined)[];

beforeEach(() => {
  store = new MemoryStore();
  changed = [];
  book = new LotBook(store, (lot) => changed.push(lot?.id));
});

interface Run {
  id: string;
  minutes?: number;
  of?: Plan;
  continues?: Continues;
}

function entriesOf({ id, minutes = 0, of = PLAN, continues }: Run, events: RunEvent[]): Entry[] {
  return entries([started(of, 'reopened', continues), ...events], id).map((entry) => {
    return { ...entry, at: entry.at + minutes * 60_000 };
  });
}

/** Stores a run as it is so far. */
async function keep(run: Run, ...events: RunEvent[]): Promise<void> {
  const startedAt = START + (run.minutes ?? 0) * 60_000;
  const record = { run: run.id, service: 'host S1', tab: 7, startedAt, isOver: false };
  await store.append(entriesOf(run, events), record);
}

const cards = () => book.lots.map(({ card }) => card);
const families = () => book.lots.map(({ runs }) => runs);

/** What the background tells of all runs: a tab carries out these. */
const allHeld = (...held: string[]) => ({
  kind: 'all' as const,
  runs: held.map((run) => ({
    record: { run, service: 'host S1', tab: 7, startedAt: START, isOver: false },
    entries: [],
    isHeld: true,
    isSlow: false,
  })),
});

describe('reading the journal', () => {
  test('gives each lot once, newest first', async () => {
    await keep({ id: 'old' }, ...DONE, FINISHED);
    await keep({ id: 'new', minutes: 9 }, ...DONE, FINISHED);

    await book.read();

    expect(cards().map(({ id }) => id)).toEqual(['new', 'old']);
    expect(cards()[0]).toMatchObject({ phase: 'finished', summary: { users: 2 } });
    expect(book.isRead).toBe(true);
  });

  test('joins the runs of a lot, also those of a run that continues another', async () => {
    const undo = undoPlan(stateOf(PLAN, ...DONE, FINISHED));
    await keep({ id: 'first' }, ...DONE, FINISHED);
    await keep(
      { id: 'undo', minutes: 1, of: undo, continues: { run: 'first', as: 'undo' } },
      { kind: 'stopped' },
    );
    await keep(
      { id: 'again', minutes: 2, of: undo, continues: { run: 'undo', as: 'retry' } },
      ...DONE,
      FINISHED,
    );

    await book.read();

    expect(families()).toEqual([['first', 'undo', 'again']]);
    expect(book.known('again')?.card.summary?.undo).toMatchObject({ restored: 2 });
    expect((await book.lot({ runs: ['first', 'undo', 'again'] }))?.undo).toBeDefined();
  });

  test('keeps together what continues a run that was erased', async () => {
    const continues = { run: 'gone', as: 'retry' } as const;
    await keep({ id: 'one', continues }, ...DONE, FINISHED);
    await keep({ id: 'two', minutes: 1, continues }, ...DONE, FINISHED);

    await book.read();

    expect(families()).toEqual([['one', 'two']]);
  });

  test('joins runs whose clock was set back', async () => {
    await keep({ id: 'first', minutes: 60 }, ...DONE, FINISHED);
    const continues = { run: 'first', as: 'retry' } as const;
    await keep({ id: 'retry', minutes: 1, continues }, ...DONE, FINISHED);

    await book.read();

    expect(families()).toEqual([['first', 'retry']]);
  });

  test('says of a run whose beginning is gone that it cannot be read', async () => {
    const [, ...rest] = entriesOf({ id: 'torn' }, [...DONE, FINISHED]);
    vi.spyOn(store, 'entriesAfter').mockImplementation(async (_, after) => {
      return rest.filter(({ seq }) => seq > after);
    });
    const record = { run: 'torn', service: 'host S1', tab: 7, startedAt: START, isOver: true };
    vi.spyOn(store, 'runs').mockResolvedValue([record]);

    await book.read();

    expect(cards()).toMatchObject([{ id: 'torn', service: { reference: 'S1' } }]);
    expect(cards()[0]?.summary).toBeUndefined();
    expect(await book.lot({ runs: ['torn'] })).toBeUndefined();
  });

  test('reads a long run in parts', async () => {
    const licences = Array.from({ length: 1000 }, (_, index) => `FPC${index}`);
    const of = plan([ADD_SUPERVISOR], licences);
    const results = licences.map((licence) => outcome(licence, result(licence, 'modified')));
    await keep({ id: 'long', of }, ...results, FINISHED);
    const read = vi.spyOn(store, 'entriesAfter');

    await book.read();

    expect(cards()).toMatchObject([{ summary: { counts: { modified: 1000 } } }]);
    expect(Math.max(...read.mock.calls.map(([, , most]) => most))).toBeLessThan(500);
  });

  test('shows the first lots before the last are read', async () => {
    for (let at = 0; at < 40; at++) await keep({ id: `r${at}`, minutes: at }, ...DONE, FINISHED);
    let first = 0;
    book = new LotBook(store, () => {
      first ||= book.lots.length;
    });

    await book.read();

    expect(first).toBe(1);
    expect(book.lots).toHaveLength(40);
  });
});

describe('a lot that goes on', () => {
  test('is interrupted where no tab carries it out', async () => {
    await keep({ id: 'r' });
    await book.read();
    expect(cards()[0]?.phase).toBe('running');

    await book.hear(allHeld());
    expect(cards()[0]?.phase).toBe('interrupted');

    await book.hear(allHeld('r'));
    expect(cards()[0]?.phase).toBe('running');
  });

  test('is in the tab that carries it out, and no more once it has ended', async () => {
    await keep({ id: 'r' });
    await book.read();
    await book.hear(allHeld('r'));
    const tab = () => book.lots.map((lot) => book.tabOf(lot));
    expect(tab()).toEqual([7]);

    const [, ...news] = entriesOf({ id: 'r' }, [...DONE, FINISHED]);
    await book.hear({ kind: 'added', run: 'r', entries: news });

    expect(tab()).toEqual([undefined]);
  });

  test('is followed to its end', async () => {
    await keep({ id: 'r' });
    await book.read();
    const [, ...news] = entriesOf({ id: 'r' }, [...DONE, FINISHED]);

    await book.hear({ kind: 'added', run: 'r', entries: news.slice(0, 1) });
    expect(cards()[0]?.summary?.counts).toMatchObject({ modified: 1, waiting: 1 });

    await book.hear({ kind: 'added', run: 'r', entries: news.slice(1) });
    expect(cards()[0]).toMatchObject({ phase: 'finished', summary: { counts: { modified: 2 } } });
    expect(changed.at(-1)).toBe('r');
  });

  test('is read again where something was missed', async () => {
    await keep({ id: 'r' });
    await book.read();
    const [, ...news] = entriesOf({ id: 'r' }, [...DONE, FINISHED]);
    await store.append(news);

    await book.hear({ kind: 'added', run: 'r', entries: news.slice(2) });

    expect(cards()[0]?.summary?.counts.modified).toBe(2);
  });

  test('is there as soon as it is started, and a retry in its lot', async () => {
    await keep({ id: 'r' }, ...DONE, FINISHED);
    await book.read();
    const continues = { run: 'r', as: 'retry' } as const;

    await keep({ id: 'new', minutes: 1 });
    await book.hear({ kind: 'added', run: 'new', entries: await store.entries('new') });
    await keep({ id: 'retry', minutes: 2, continues });
    await book.hear({ kind: 'added', run: 'retry', entries: await store.entries('retry') });

    expect(families()).toEqual([['new'], ['r', 'retry']]);
    expect(book.known('retry')?.card.phase).toBe('running');
  });

  test('that has ended unheard is seen to have', async () => {
    await keep({ id: 'r' });
    await book.read();
    await store.append(entriesOf({ id: 'r' }, [...DONE, FINISHED]));

    await book.hear(allHeld());

    expect(cards()[0]?.phase).toBe('finished');
  });

  test('is as it is once all is read, whatever came meanwhile', async () => {
    await keep({ id: 'r' });
    const [, ...news] = entriesOf({ id: 'r' }, [...DONE, FINISHED]);
    const reading = book.read();
    await store.append(news);
    await book.hear({ kind: 'added', run: 'r', entries: news });
    await reading;

    expect(cards()[0]).toMatchObject({ phase: 'finished', summary: { counts: { modified: 2 } } });
  });
});

test('what is erased meanwhile goes, and what continued it is a lot of its own', async () => {
  await keep({ id: 'first' }, ...DONE, FINISHED);
  const continues = { run: 'first', as: 'retry' } as const;
  await keep({ id: 'one', minutes: 1, continues }, ...DONE, FINISHED);
  await keep({ id: 'two', minutes: 2, continues }, ...DONE, FINISHED);
  await keep({ id: 'other', minutes: 3 }, ...DONE, FINISHED);
  await book.read();
  const left = (await store.runs()).filter(({ run }) => run !== 'first' && run !== 'other');
  vi.spyOn(store, 'runs').mockResolvedValue(left);

  await book.look();

  expect(families()).toEqual([['one', 'two']]);
});

test('a note is shown and searched', async () => {
  await keep({ id: 'r' }, ...DONE, FINISHED);
  await store.setNote({ lot: 'r', text: 'Vu', ticket: 'T-1' });
  await book.read();
  expect(cards()[0]).toMatchObject({ note: 'Vu', ticket: 'T-1' });

  book.setNote({ lot: 'r', text: 'Été', ticket: '' });

  expect(cards()[0]).toMatchObject({ note: 'Été', ticket: '' });
  expect(book.lots[0]?.noteKeys).toContain('ete');
});

test('a note that was written where a lot was begun is shown, too', async () => {
  await book.read();
  await keep({ id: 'r' });
  await store.setNote({ lot: 'r', text: 'Vu', ticket: 'T-1' });

  await book.hear({ kind: 'added', run: 'r', entries: entriesOf({ id: 'r' }, []) });

  expect(cards()[0]).toMatchObject({ note: 'Vu', ticket: 'T-1' });
});
