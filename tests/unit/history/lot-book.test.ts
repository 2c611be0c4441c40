import { describe, expect, test, vi } from 'vitest';
import { undoPlan } from '../../../utils/bulk/lots/follow-up-plans';
import { LotBook } from '../../../utils/history/lot-book';
import { ADD_SUPERVISOR, outcome, plan, result, START, stateOf } from '../support/builders';
import {
  cards,
  DONE,
  entriesOf,
  FINISHED,
  families,
  keep,
  made,
  PLAN,
  useLotBook,
} from '../support/lot-book';

useLotBook();

describe('reading the journal', () => {
  test('gives each lot once, newest first', async () => {
    await keep({ id: 'old' }, ...DONE, FINISHED);
    await keep({ id: 'new', minutes: 9 }, ...DONE, FINISHED);

    await made.book.read();

    expect(cards().map(({ id }) => id)).toEqual(['new', 'old']);
    expect(cards()[0]).toMatchObject({ phase: 'finished', summary: { users: 2 } });
    expect(made.book.isRead).toBe(true);
  });

  test('joins the runs of a lot, also if a run continues another', async () => {
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

    await made.book.read();

    expect(families()).toEqual([['first', 'undo', 'again']]);
    expect(made.book.known('again')?.card.summary?.undo).toMatchObject({ restored: 2 });
    expect((await made.book.lot({ runs: ['first', 'undo', 'again'] }))?.undo).toBeDefined();
  });

  test('keeps together what continues a run that was erased', async () => {
    const continues = { run: 'gone', as: 'retry' } as const;
    await keep({ id: 'one', continues }, ...DONE, FINISHED);
    await keep({ id: 'two', minutes: 1, continues }, ...DONE, FINISHED);

    await made.book.read();

    expect(families()).toEqual([['one', 'two']]);
  });

  test('joins runs whose clock was set back', async () => {
    await keep({ id: 'first', minutes: 60 }, ...DONE, FINISHED);
    const continues = { run: 'first', as: 'retry' } as const;
    await keep({ id: 'retry', minutes: 1, continues }, ...DONE, FINISHED);

    await made.book.read();

    expect(families()).toEqual([['first', 'retry']]);
  });

  test('says of a run whose beginning is gone that it cannot be read', async () => {
    const [, ...rest] = entriesOf({ id: 'torn' }, [...DONE, FINISHED]);
    vi.spyOn(made.store, 'entriesAfter').mockImplementation(async (_, after) => {
      return rest.filter(({ seq }) => seq > after);
    });
    const record = { run: 'torn', service: 'host S1', tab: 7, startedAt: START, isOver: true };
    vi.spyOn(made.store, 'runs').mockResolvedValue([record]);

    await made.book.read();

    expect(cards()).toMatchObject([{ id: 'torn', service: { reference: 'S1' } }]);
    expect(cards()[0]?.summary).toBeUndefined();
    expect(await made.book.lot({ runs: ['torn'] })).toBeUndefined();
  });

  test('reads a long run in parts', async () => {
    const licences = Array.from({ length: 1000 }, (_, index) => `FPC${index}`);
    const of = plan([ADD_SUPERVISOR], licences);
    const results = licences.map((licence) => outcome(licence, result(licence, 'modified')));
    await keep({ id: 'long', of }, ...results, FINISHED);
    const read = vi.spyOn(made.store, 'entriesAfter');

    await made.book.read();

    expect(cards()).toMatchObject([{ summary: { counts: { modified: 1000 } } }]);
    expect(Math.max(...read.mock.calls.map(([, , most]) => most))).toBeLessThan(500);
  });

  test('shows the first lots before the last are read', async () => {
    for (let at = 0; at < 40; at++) await keep({ id: `r${at}`, minutes: at }, ...DONE, FINISHED);
    let first = 0;
    made.book = new LotBook(made.store, () => {
      first ||= made.book.lots.length;
    });

    await made.book.read();

    expect(first).toBe(1);
    expect(made.book.lots).toHaveLength(40);
  });
});

test('what is erased meanwhile goes, and what continued it is a lot of its own', async () => {
  await keep({ id: 'first' }, ...DONE, FINISHED);
  const continues = { run: 'first', as: 'retry' } as const;
  await keep({ id: 'one', minutes: 1, continues }, ...DONE, FINISHED);
  await keep({ id: 'two', minutes: 2, continues }, ...DONE, FINISHED);
  await keep({ id: 'other', minutes: 3 }, ...DONE, FINISHED);
  await made.book.read();
  const left = (await made.store.runs()).filter(({ run }) => run !== 'first' && run !== 'other');
  vi.spyOn(made.store, 'runs').mockResolvedValue(left);

  await made.book.look();

  expect(families()).toEqual([['one', 'two']]);
});

test('a note is shown and searched', async () => {
  await keep({ id: 'r' }, ...DONE, FINISHED);
  await made.store.setNote({ lot: 'r', text: 'Vu', ticket: 'T-1' });
  await made.book.read();
  expect(cards()[0]).toMatchObject({ note: 'Vu', ticket: 'T-1' });

  made.book.setNote({ lot: 'r', text: 'Été', ticket: '' });

  expect(cards()[0]).toMatchObject({ note: 'Été', ticket: '' });
  expect(made.book.lots[0]?.noteKeys).toContain('ete');
});

test('a note that was written where a lot was begun is shown, too', async () => {
  await made.book.read();
  await keep({ id: 'r' });
  await made.store.setNote({ lot: 'r', text: 'Vu', ticket: 'T-1' });

  await made.book.hear({ kind: 'added', run: 'r', entries: entriesOf({ id: 'r' }, []) });

  expect(cards()[0]).toMatchObject({ note: 'Vu', ticket: 'T-1' });
});
