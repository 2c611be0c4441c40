import { describe, expect, test } from 'vitest';
import {
  cards,
  DONE,
  entriesOf,
  FINISHED,
  families,
  keep,
  made,
  useLotBook,
} from '../support/lot-book';

const changed: (string | undefined)[] = [];
useLotBook((lot) => changed.push(lot));

/** What the background tells: a tab carries out these. */
const allHeld = (...runs: string[]) => ({ kind: 'held' as const, runs });

describe('a lot that goes on', () => {
  test('is interrupted where no tab carries it out', async () => {
    await keep({ id: 'r' });
    await made.book.read();
    expect(cards()[0]?.phase).toBe('running');

    await made.book.hear(allHeld());
    expect(cards()[0]?.phase).toBe('interrupted');

    await made.book.hear(allHeld('r'));
    expect(cards()[0]?.phase).toBe('running');
  });

  test('is in the tab that carries it out, and no more once it has ended', async () => {
    await keep({ id: 'r' });
    await made.book.read();
    await made.book.hear(allHeld('r'));
    const tab = () => made.book.lots.map((lot) => made.book.tabOf(lot));
    expect(tab()).toEqual([7]);

    const [, ...news] = entriesOf({ id: 'r' }, [...DONE, FINISHED]);
    await made.book.hear({ kind: 'added', run: 'r', entries: news });

    expect(tab()).toEqual([undefined]);
  });

  test('is followed to its end', async () => {
    await keep({ id: 'r' });
    await made.book.read();
    const [, ...news] = entriesOf({ id: 'r' }, [...DONE, FINISHED]);

    await made.book.hear({ kind: 'added', run: 'r', entries: news.slice(0, 1) });
    expect(cards()[0]?.summary?.counts).toMatchObject({ modified: 1, waiting: 1 });

    await made.book.hear({ kind: 'added', run: 'r', entries: news.slice(1) });
    expect(cards()[0]).toMatchObject({ phase: 'finished', summary: { counts: { modified: 2 } } });
    expect(changed.at(-1)).toBe('r');
  });

  test('is read again where something was missed', async () => {
    await keep({ id: 'r' });
    await made.book.read();
    const [, ...news] = entriesOf({ id: 'r' }, [...DONE, FINISHED]);
    await made.store.append(news);

    await made.book.hear({ kind: 'added', run: 'r', entries: news.slice(2) });

    expect(cards()[0]?.summary?.counts.modified).toBe(2);
  });

  test('is there as soon as it is started, and a retry in its lot', async () => {
    await keep({ id: 'r' }, ...DONE, FINISHED);
    await made.book.read();
    const continues = { run: 'r', as: 'retry' } as const;

    await keep({ id: 'new', minutes: 1 });
    await made.book.hear({ kind: 'added', run: 'new', entries: await made.store.entries('new') });
    await keep({ id: 'retry', minutes: 2, continues });
    await made.book.hear({
      kind: 'added',
      run: 'retry',
      entries: await made.store.entries('retry'),
    });

    expect(families()).toEqual([['new'], ['r', 'retry']]);
    expect(made.book.known('retry')?.card.phase).toBe('running');
  });

  test('that has ended unheard is seen to have', async () => {
    await keep({ id: 'r' });
    await made.book.read();
    await made.store.append(entriesOf({ id: 'r' }, [...DONE, FINISHED]));

    await made.book.hear(allHeld());

    expect(cards()[0]?.phase).toBe('finished');
  });

  test('is as it is once all is read, whatever came meanwhile', async () => {
    await keep({ id: 'r' });
    const [, ...news] = entriesOf({ id: 'r' }, [...DONE, FINISHED]);
    const reading = made.book.read();
    await made.store.append(news);
    await made.book.hear({ kind: 'added', run: 'r', entries: news });
    await reading;

    expect(cards()[0]).toMatchObject({ phase: 'finished', summary: { counts: { modified: 2 } } });
  });
});
