import { describe, expect, test } from 'vitest';
import type { JournalServer } from '../../../utils/journal/server';
import { START, started } from '../support/builders';
import {
  OTHER_TAB,
  PLAN,
  rest,
  SERVICE,
  serverWith,
  start,
  stored,
  TAB,
} from '../support/journal-server';

describe('asking for the run of a service', () => {
  test('finds nothing where nothing ran', async () => {
    const { server } = await serverWith();

    expect(await server.answer({ kind: 'of-service', service: 'SRV7' }, TAB)).toEqual({
      kind: 'entries',
      entries: [],
      isHeld: false,
    });
  });

  test.each([true, false])('says whether a tab carries it out: %s', async (isHeld) => {
    const { server } = await serverWith(...(isHeld ? ['run-1'] : []));

    expect(await server.answer({ kind: 'of-service', service: SERVICE }, OTHER_TAB)).toEqual({
      kind: 'entries',
      entries: [stored(start('run-1'), 1)],
      isHeld,
    });
  });

  test('finds the unfinished one before a later one that is over', async () => {
    const { server, store } = await serverWith();
    const over = {
      run: 'run-2',
      service: SERVICE,
      tab: 2,
      startedAt: START + 60_000,
      isOver: true,
    };
    await store.append([start('run-2', 1)], over);

    const answer = await server.answer({ kind: 'of-service', service: SERVICE }, TAB);

    expect(answer).toMatchObject({ entries: [{ run: 'run-1' }] });
  });

  test('finds the latest of those that are over', async () => {
    const { server, store } = await serverWith('run-1', 'run-2');
    await server.answer({ kind: 'append', entries: rest({ kind: 'stopped' }) }, TAB);
    const over = {
      run: 'run-2',
      service: SERVICE,
      tab: 2,
      // The clock was set back since.
      startedAt: START - 60_000,
      nth: 2,
      isOver: true,
    };
    await store.append([start('run-2', 1)], over);

    const answer = await server.answer({ kind: 'of-service', service: SERVICE }, TAB);

    expect(answer).toMatchObject({ entries: [{ run: 'run-2' }], isHeld: false });
  });
});

describe('the lot of a run', () => {
  /** Starts a run that continues another one, and ends it. */
  async function continued(server: JournalServer, run: string, of: string, nth: number) {
    const event = started(PLAN, 'reopened', { run: of, as: 'retry' });
    const entry = { ...start(run, nth), event };
    await server.answer({ kind: 'start', entry, service: SERVICE }, TAB);
    const end = { ...entry, seq: 2, nonce: `${run}-2`, event: { kind: 'finished' as const } };
    await server.answer({ kind: 'append', entries: [end] }, TAB);
    return [stored(entry, nth), end];
  }

  async function lot() {
    const made = await serverWith();
    await made.server.answer({ kind: 'append', entries: rest({ kind: 'stopped' }) }, TAB);
    const first = await made.store.entries('run-1');
    const second = await continued(made.server, 'run-2', 'run-1', 2);
    const third = await continued(made.server, 'run-3', 'run-2', 3);
    return { ...made, first, second, third };
  }

  test('is known by its first run, also to a run that continues another', async () => {
    const { store } = await lot();

    const lots = (await store.runs()).map(({ run, lot: of }) => [run, of]);
    expect(lots).toEqual([
      ['run-3', 'run-1'],
      ['run-2', 'run-1'],
      ['run-1', undefined],
    ]);
  });

  test('comes whole with the last run of the service', async () => {
    const { server, store, first, second, third } = await lot();
    const other = { run: 'other', service: SERVICE, tab: 1, startedAt: START - 1, isOver: true };
    await store.append([start('other')], other);

    expect(await server.answer({ kind: 'of-service', service: SERVICE }, TAB)).toEqual({
      kind: 'entries',
      entries: third,
      others: [second, first],
      isHeld: false,
    });
  });

  test('is found by any of its runs', async () => {
    const { server, first, second, third } = await lot();
    const asked = { kind: 'of-lot', service: SERVICE, run: 'run-2' } as const;

    expect(await server.answer(asked, OTHER_TAB)).toEqual({
      kind: 'entries',
      entries: second,
      others: [third, first],
      isHeld: false,
    });
  });

  test.each([
    ['another service', 'SRV7', 'run-1'],
    ['no run', SERVICE, 'run-9'],
  ])('is not found as one of %s', async (_, service, run) => {
    const { server } = await lot();

    expect(await server.answer({ kind: 'of-lot', service, run }, TAB)).toEqual({ kind: 'lost' });
  });

  test('keeps its name where its first run was erased', async () => {
    const { server, store } = await lot();
    await store.forget('run-1');
    await continued(server, 'run-4', 'run-2', 3);
    await continued(server, 'run-5', 'run-1', 4);

    expect([await store.record('run-4'), await store.record('run-5')]).toMatchObject([
      { lot: 'run-1' },
      { lot: 'run-1' },
    ]);
  });
});
