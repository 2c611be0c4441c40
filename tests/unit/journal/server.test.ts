import { describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../../utils/bulk/journal';
import { JournalServer } from '../../../utils/journal/server';
import {
  ADD_SUPERVISOR,
  entries,
  intent,
  outcome,
  plan,
  REPLACE_FAX,
  result,
  START,
  started,
} from '../support/builders';
import { MemoryStore } from '../support/memory-store';

const PLAN = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']);
const [SERVICE, TAB, OTHER_TAB] = ['SRV1042', 1, 2];

/** A run's first entry. @param later in minutes */
function start(run: string, later = 0): Entry {
  const event = started(PLAN);
  return { run, seq: 1, nonce: `${run}-1`, at: START + later * 60_000, event };
}

/** A server with one run in tab 1. @param held the runs that some tab carries out now */
async function serverWith(...held: string[]) {
  const store = new MemoryStore();
  const onStored = vi.fn<(run: string, entries: Entry[]) => void>();
  const isHeld = vi.fn(async ({ run }: { run: string }) => held.includes(run));
  const server = new JournalServer({ store, isHeld, onStored });
  await server.answer({ kind: 'start', entry: start('run-1'), service: SERVICE }, TAB);
  onStored.mockClear();
  return { store, server, onStored, isHeld };
}

const rest = (...events: Parameters<typeof entries>[0]) => {
  return entries([started(PLAN), ...events]).slice(1);
};

describe('appending', () => {
  test('stores entries, then reports them', async () => {
    const { server, store, onStored } = await serverWith();
    const added = rest(intent('FPC1'), intent('FPC2'));

    expect(await server.answer({ kind: 'append', entries: added }, TAB)).toEqual({
      kind: 'stored',
    });

    expect((await store.entries('run-1')).slice(1)).toEqual(added);
    expect(onStored).toHaveBeenCalledExactlyOnceWith('run-1', added);
  });

  test('stores once what is sent twice', async () => {
    const { server, store } = await serverWith();
    const request = { kind: 'append', entries: rest(intent('FPC1')) } as const;
    await server.answer(request, TAB);

    expect(await server.answer(request, TAB)).toEqual({ kind: 'stored' });

    expect(await store.entries('run-1')).toHaveLength(2);
  });

  test('tells two writers of one run apart', async () => {
    const { server, onStored } = await serverWith();
    const added = rest(intent('FPC1'));
    await server.answer({ kind: 'append', entries: added }, TAB);
    onStored.mockClear();

    const others = added.map((entry) => ({ ...entry, nonce: 'another page' }));

    expect(await server.answer({ kind: 'append', entries: others }, OTHER_TAB)).toEqual({
      kind: 'clash',
    });
    expect(onStored).not.toHaveBeenCalled();
  });

  test('answers with the error when nothing can be stored', async () => {
    const { server, store, onStored } = await serverWith();
    store.failure = new Error('QuotaExceededError');

    expect(await server.answer({ kind: 'append', entries: rest(intent('FPC1')) }, TAB)).toEqual({
      kind: 'error',
      text: 'QuotaExceededError',
    });
    expect(onStored).not.toHaveBeenCalled();
  });

  test('has nothing to do for no entries', async () => {
    const { server, onStored } = await serverWith();

    expect(await server.answer({ kind: 'append', entries: [] }, TAB)).toEqual({ kind: 'stored' });
    expect(onStored).not.toHaveBeenCalled();
  });
});

describe('starting', () => {
  test('stores which tab carries out the run', async () => {
    const { store } = await serverWith();

    expect(await store.record('run-1')).toEqual({
      run: 'run-1',
      service: SERVICE,
      tab: TAB,
      startedAt: START,
      isOver: false,
    });
  });

  test('is refused while a tab carries out another run of the service', async () => {
    const { server, store } = await serverWith('run-1');

    const answer = await server.answer(
      { kind: 'start', entry: start('run-2'), service: SERVICE },
      OTHER_TAB,
    );

    expect(answer).toEqual({ kind: 'taken', tab: TAB });
    expect(await store.record('run-2')).toBeUndefined();
  });

  test('is allowed beside a run of another service', async () => {
    const { server } = await serverWith('run-1');
    const request = { kind: 'start', entry: start('run-2'), service: 'SRV7' } as const;

    expect(await server.answer(request, OTHER_TAB)).toEqual({ kind: 'stored' });
  });

  test('is allowed beside a run that no tab carries out any more', async () => {
    const { server } = await serverWith();
    const request = { kind: 'start', entry: start('run-2'), service: SERVICE } as const;

    expect(await server.answer(request, OTHER_TAB)).toEqual({ kind: 'stored' });
  });

  test('is allowed beside a run that is over', async () => {
    const { server } = await serverWith();
    await server.answer({ kind: 'append', entries: rest({ kind: 'finished' }) }, TAB);
    const request = { kind: 'start', entry: start('run-2'), service: SERVICE } as const;

    expect(await server.answer(request, OTHER_TAB)).toEqual({ kind: 'stored' });
  });

  test('is refused while a tab says that it carries out a run, even one that is over', async () => {
    const { server } = await serverWith('run-1');
    await server.answer({ kind: 'append', entries: rest({ kind: 'stopped' }) }, TAB);
    const request = { kind: 'start', entry: start('run-2'), service: SERVICE } as const;

    expect(await server.answer(request, OTHER_TAB)).toEqual({ kind: 'taken', tab: TAB });
  });

  test('is stored once when the same request comes again', async () => {
    const { server, store } = await serverWith('run-1');
    const request = { kind: 'start', entry: start('run-1'), service: SERVICE } as const;

    expect(await server.answer(request, TAB)).toEqual({ kind: 'stored' });
    expect(await store.entries('run-1')).toHaveLength(1);
  });

  test('in two tabs at once succeeds in one', async () => {
    const { server } = await serverWith('run-2', 'run-3');
    const starts = ['run-2', 'run-3'].map((run, index) => {
      return server.answer({ kind: 'start', entry: start(run), service: SERVICE }, index + 5);
    });

    expect(await Promise.all(starts)).toEqual([{ kind: 'stored' }, { kind: 'taken', tab: 5 }]);
  });

  test('is possible after one that could not be stored', async () => {
    const { server, store } = await serverWith();
    const request = { kind: 'start', entry: start('run-2'), service: SERVICE } as const;
    store.failure = new Error('disk full');
    await server.answer(request, TAB);
    store.failure = undefined;

    expect(await server.answer(request, TAB)).toEqual({ kind: 'stored' });
  });
});

describe('taking over', () => {
  test('gives the journal to the tab that resumes the run', async () => {
    const { server, store } = await serverWith();
    const added = rest(intent('FPC1'));
    await server.answer({ kind: 'append', entries: added }, TAB);

    const answer = await server.answer({ kind: 'take-over', run: 'run-1' }, OTHER_TAB);

    expect(answer).toEqual({ kind: 'entries', entries: [start('run-1'), ...added], isHeld: true });
    expect((await store.record('run-1'))?.tab).toBe(OTHER_TAB);
  });

  test('is refused while another tab carries it out', async () => {
    const { server, store } = await serverWith('run-1');

    const answer = await server.answer({ kind: 'take-over', run: 'run-1' }, OTHER_TAB);

    expect(answer).toEqual({ kind: 'taken', tab: TAB });
    expect((await store.record('run-1'))?.tab).toBe(TAB);
  });

  test('is allowed in the tab that had it', async () => {
    const { server } = await serverWith('run-1');

    const answer = await server.answer({ kind: 'take-over', run: 'run-1' }, TAB);

    expect(answer.kind).toBe('entries');
  });

  test('is refused while a tab carries out another run of the service', async () => {
    const { server, store } = await serverWith('run-2');
    const record = { run: 'run-2', service: SERVICE, tab: 9, startedAt: START, isOver: false };
    await store.append([start('run-2')], record);

    const answer = await server.answer({ kind: 'take-over', run: 'run-1' }, TAB);

    expect(answer).toEqual({ kind: 'taken', tab: 9 });
  });

  test('is an error for a run that is not there', async () => {
    const { server } = await serverWith();

    const answer = await server.answer({ kind: 'take-over', run: 'run-9' }, TAB);

    expect(answer.kind).toBe('error');
  });
});

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
      entries: [start('run-1')],
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
      startedAt: START + 60_000,
      isOver: true,
    };
    await store.append([start('run-2', 1)], over);

    const answer = await server.answer({ kind: 'of-service', service: SERVICE }, TAB);

    expect(answer).toMatchObject({ entries: [{ run: 'run-2' }], isHeld: false });
  });
});

describe('the lot of a run', () => {
  /** Starts a run that continues another one, and ends it. */
  async function continued(server: JournalServer, run: string, of: string, later: number) {
    const event = started(PLAN, 'reopened', { run: of, as: 'retry' });
    const entry = { ...start(run, later), event };
    await server.answer({ kind: 'start', entry, service: SERVICE }, TAB);
    const end = { ...entry, seq: 2, nonce: `${run}-2`, event: { kind: 'finished' as const } };
    await server.answer({ kind: 'append', entries: [end] }, TAB);
    return [entry, end];
  }

  async function lot() {
    const made = await serverWith();
    await made.server.answer({ kind: 'append', entries: rest({ kind: 'stopped' }) }, TAB);
    const first = await made.store.entries('run-1');
    const second = await continued(made.server, 'run-2', 'run-1', 1);
    const third = await continued(made.server, 'run-3', 'run-2', 2);
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

describe('a run that is over', () => {
  const over = async (...held: string[]) => {
    const made = await serverWith(...held);
    const stopped = rest({ kind: 'stopped' });
    await made.server.answer({ kind: 'append', entries: stopped }, TAB);
    return made;
  };

  test('takes nothing more', async () => {
    const { server } = await over();
    const late = rest({ kind: 'stopped' }, intent('FPC1')).slice(1);

    expect(await server.answer({ kind: 'append', entries: late }, TAB)).toEqual({ kind: 'over' });
  });

  test('is shown, and not held, to a tab that wanted to resume it', async () => {
    const { server, store } = await over();

    const answer = await server.answer({ kind: 'take-over', run: 'run-1' }, OTHER_TAB);

    expect(answer).toEqual({
      kind: 'entries',
      entries: await store.entries('run-1'),
      isHeld: false,
    });
    expect(await store.record('run-1')).toMatchObject({ tab: TAB });
  });

  test('keeps another run from its service while a tab says that it carries it out', async () => {
    const { server } = await over('run-1');

    const second = { kind: 'start', entry: start('run-2', 1), service: SERVICE } as const;

    expect(await server.answer(second, OTHER_TAB)).toEqual({ kind: 'taken', tab: TAB });
  });

  test('does not begin again by a start that is sent twice', async () => {
    const { server, store } = await over();
    const again = { kind: 'start', entry: start('run-1'), service: SERVICE } as const;

    expect(await server.answer(again, TAB)).toEqual({ kind: 'over' });
    expect(await store.record('run-1')).toMatchObject({ isOver: true });
  });
});

describe('stopping a run from afar', () => {
  test('stops a run that no tab carries out', async () => {
    const { server, store } = await serverWith();

    expect(await server.stop('run-1')).toBe(true);

    const kinds = (await store.entries('run-1')).map(({ event }) => event.kind);
    expect(kinds).toEqual(['started', 'stopped']);
  });

  test('does not stop a run that a tab carries out', async () => {
    const { server, store } = await serverWith('run-1');

    expect(await server.stop('run-1')).toBe(false);

    expect(await store.entries('run-1')).toHaveLength(1);
  });
});

describe('what other runs of the service left behind', () => {
  test('is reported as doubts at the start of the next run', async () => {
    const { server } = await serverWith();
    const left = rest(intent('FPC1', { before: 'Non' }), { kind: 'stopped' });
    await server.answer({ kind: 'append', entries: left }, TAB);

    const next = { kind: 'start', entry: start('run-2', 1), service: SERVICE } as const;

    expect(await server.answer(next, TAB)).toMatchObject({
      kind: 'stored',
      doubts: [{ licence: 'FPC1', option: 'Superviseur', press: 'add', isGivenUp: false }],
    });
  });

  test('is no doubt where the outcome is known, or nothing was pressed', async () => {
    const { server } = await serverWith();
    const left = rest(
      intent('FPC1'),
      outcome('FPC1', result('FPC1', 'modified')),
      intent('FPC2'),
      { kind: 'retracted', licence: 'FPC2', change: 0 },
      { kind: 'stopped' },
    );
    await server.answer({ kind: 'append', entries: left }, TAB);

    const next = { kind: 'start', entry: start('run-2', 1), service: SERVICE } as const;

    expect(await server.answer(next, TAB)).toEqual({ kind: 'stored' });
  });

  test('is reported as a lost number, also where the run was stopped before its end', async () => {
    const made = plan([REPLACE_FAX], ['FPC1']);
    const { server } = await serverWith();
    const first = { ...start('run-2', 1), event: started(made) };
    await server.answer({ kind: 'start', entry: first, service: SERVICE }, TAB);
    const remove = { press: 'remove', before: '0199005678' } as const;
    const left = entries([started(made), intent('FPC1', remove), { kind: 'stopped' }], 'run-2');
    await server.answer({ kind: 'append', entries: left.slice(1) }, TAB);

    expect(await server.answer({ kind: 'of-service', service: SERVICE }, TAB)).toMatchObject({
      lost: [{ licence: 'FPC1', option: REPLACE_FAX.option, value: '0199005678' }],
    });
  });

  test('is no longer a lost number once a later run has seen a number there', async () => {
    const made = plan([REPLACE_FAX], ['FPC1']);
    const { server } = await serverWith();
    const lost = result('FPC1', 'failed', {
      before: '0199005678',
      after: 'Aucun',
      reasons: [{ code: 'old-value-lost', value: '0199005678' }],
    });
    const found = result('FPC1', 'modified', { before: 'Aucun', after: '0199005678' });
    for (const [run, later, what] of [
      ['run-2', 1, lost],
      ['run-3', 2, found],
    ] as const) {
      const entry = { ...start(run, later), event: started(made) };
      await server.answer({ kind: 'start', entry, service: SERVICE }, TAB);
      const events = [started(made), outcome('FPC1', what), { kind: 'stopped' }] as const;
      await server.answer({ kind: 'append', entries: entries(events, run).slice(1) }, TAB);
    }

    const answer = await server.answer({ kind: 'of-service', service: SERVICE }, TAB);

    expect(answer).not.toHaveProperty('lost');
  });
});
