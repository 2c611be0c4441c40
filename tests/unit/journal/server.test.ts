import { describe, expect, test } from 'vitest';
import { intent, START } from '../support/builders';
import {
  OTHER_TAB,
  rest,
  SERVICE,
  serverWith,
  start,
  stored,
  TAB,
} from '../support/journal-server';

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
      nth: 1,
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

    expect(await server.answer(request, OTHER_TAB)).toEqual({ kind: 'stored', nth: 1 });
  });

  test('is allowed beside a run that no tab carries out any more', async () => {
    const { server } = await serverWith();
    const request = { kind: 'start', entry: start('run-2'), service: SERVICE } as const;

    expect(await server.answer(request, OTHER_TAB)).toEqual({ kind: 'stored', nth: 2 });
  });

  test('is allowed beside a run that is over', async () => {
    const { server } = await serverWith();
    await server.answer({ kind: 'append', entries: rest({ kind: 'finished' }) }, TAB);
    const request = { kind: 'start', entry: start('run-2'), service: SERVICE } as const;

    expect(await server.answer(request, OTHER_TAB)).toEqual({ kind: 'stored', nth: 2 });
  });

  test('is refused while a tab says that it carries out a run, even one that is over', async () => {
    const { server } = await serverWith('run-1');
    await server.answer({ kind: 'append', entries: rest({ kind: 'stopped' }) }, TAB);
    const request = { kind: 'start', entry: start('run-2'), service: SERVICE } as const;

    expect(await server.answer(request, OTHER_TAB)).toEqual({ kind: 'taken', tab: TAB });
  });

  test('is stored with what the person wrote down about the lot', async () => {
    const { server, store } = await serverWith();
    await server.answer({ kind: 'append', entries: rest({ kind: 'finished' }) }, TAB);
    const note = { text: ' Vu avec le client ', ticket: 'T-12' };
    const request = { kind: 'start', entry: start('run-2'), service: SERVICE, note } as const;

    await server.answer(request, TAB);

    const kept = { lot: 'run-2', text: 'Vu avec le client', ticket: 'T-12' };
    expect(await store.notes()).toEqual([kept]);
  });

  test('keeps no note that is empty', async () => {
    const { server, store } = await serverWith();
    const note = { text: ' ', ticket: '' };
    const request = { kind: 'start', entry: start('run-2'), service: SERVICE, note } as const;

    expect(await server.answer(request, TAB)).toEqual({ kind: 'stored', nth: 2 });

    expect(await store.notes()).toEqual([]);
  });

  test('is stored once when the same request comes again', async () => {
    const { server, store } = await serverWith('run-1');
    const request = { kind: 'start', entry: start('run-1'), service: SERVICE } as const;

    expect(await server.answer(request, TAB)).toEqual({ kind: 'stored', nth: 1 });
    expect(await store.entries('run-1')).toEqual([stored(start('run-1'), 1)]);
  });

  test('in two tabs at once succeeds in one', async () => {
    const { server } = await serverWith('run-2', 'run-3');
    const starts = ['run-2', 'run-3'].map((run, index) => {
      return server.answer({ kind: 'start', entry: start(run), service: SERVICE }, index + 5);
    });

    expect(await Promise.all(starts)).toEqual([
      { kind: 'stored', nth: 2 },
      { kind: 'taken', tab: 5 },
    ]);
  });

  test('is possible after one that could not be stored', async () => {
    const { server, store } = await serverWith();
    const request = { kind: 'start', entry: start('run-2'), service: SERVICE } as const;
    store.failure = new Error('disk full');
    await server.answer(request, TAB);
    store.failure = undefined;

    expect(await server.answer(request, TAB)).toEqual({ kind: 'stored', nth: 2 });
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
