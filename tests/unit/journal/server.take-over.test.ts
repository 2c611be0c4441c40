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

describe('taking over', () => {
  test('gives the journal to the tab that resumes the run', async () => {
    const { server, store } = await serverWith();
    const added = rest(intent('FPC1'));
    await server.answer({ kind: 'append', entries: added }, TAB);

    const answer = await server.answer({ kind: 'take-over', run: 'run-1' }, OTHER_TAB);

    expect(answer).toEqual({
      kind: 'entries',
      entries: [stored(start('run-1'), 1), ...added],
      isHeld: true,
    });
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

  test('is for one of two tabs that ask at once', async () => {
    const { server, store, isHeld } = await serverWith();
    isHeld.mockImplementation(async ({ run }) => (await store.record(run))?.tab === OTHER_TAB);

    const asked = [OTHER_TAB, 3].map((tab) => {
      return server.answer({ kind: 'take-over', run: 'run-1' }, tab);
    });

    expect((await Promise.all(asked)).map(({ kind }) => kind)).toEqual(['entries', 'taken']);
    expect((await store.record('run-1'))?.tab).toBe(OTHER_TAB);
  });

  test('is an error for a run that is not there', async () => {
    const { server } = await serverWith();

    const answer = await server.answer({ kind: 'take-over', run: 'run-9' }, TAB);

    expect(answer.kind).toBe('error');
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
