import { describe, expect, test, vi } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import type { Continues, Entry, RunEvent } from '../../../utils/bulk/journal';
import type { Plan } from '../../../utils/bulk/plan';
import {
  entries,
  inventoryStarted,
  outcome,
  plan,
  result,
  START,
  started,
} from '../support/builders';
import { SERVICE, serverWith, TAB } from '../support/journal-server';
import { FAX, SHOWN_NUMBER } from '../support/one-user';

const [FIRST, SECOND, THIRD] = ['0199000001', '0199000002', '0199000003'] as const;
const OFFERED = [FIRST, SECOND, THIRD];
const PICK: Change = { option: FAX, action: 'add', pick: 'next-free' };
const PLAN = plan([PICK], ['FPC1', 'FPC2']);

const intent = (licence: string, picked?: string): RunEvent => {
  const press = { kind: 'intent', licence, change: 0, press: 'add', before: 'Aucun' } as const;
  return { ...press, ...(picked && { picked }) };
};

/** A journal's server of one service, whose runs are begun one after the other. */
async function service() {
  const { server, store } = await serverWith();
  await server.stop('run-1');
  let begun = 1;
  const entry = (run: string, seq: number, event: RunEvent): Entry => {
    return { run, seq, nonce: `${run} ${seq}`, at: START + seq, event };
  };
  const write = async (run: string, events: RunEvent[], from = 2) => {
    const all = events.map((event, at) => entry(run, from + at, event));
    return server.answer({ kind: 'append', entries: all }, TAB);
  };
  /** @param at when it is begun, by the clock, in minutes */
  const begin = async (
    of: Plan | RunEvent,
    events: RunEvent[] = [],
    { at = begun, continues }: { at?: number; continues?: Continues } = {},
  ) => {
    const run = `run-${++begun}`;
    const event = 'kind' in of ? of : started(of, 'reopened', continues);
    const first = { ...entry(run, 1, event), at: START + at * 60_000 };
    await server.answer({ kind: 'start', entry: first, service: SERVICE }, TAB);
    if (events.length > 0) await write(run, events);
    return run;
  };
  const pick = async (run: string, licence = 'FPC1', seq = 2, offered = OFFERED) => {
    const answer = await server.answer(
      { kind: 'pick', entry: entry(run, seq, intent(licence)), offered },
      TAB,
    );
    if (answer.kind !== 'picked') return answer.kind;
    return answer.entry.event.kind === 'intent' ? answer.entry.event.picked : undefined;
  };
  return { server, store, begin, write, pick };
}

const FINISHED: RunEvent = { kind: 'finished' };

describe('a number that is chosen', () => {
  test('is stored with its intent, and found again where it is asked for once more', async () => {
    const { store, begin, pick } = await service();
    const run = await begin(PLAN);

    expect(await pick(run)).toBe(FIRST);
    expect(await pick(run, 'FPC1', 2, [SECOND, FIRST])).toBe(FIRST);
    expect((await store.entries(run)).at(-1)?.event).toEqual(intent('FPC1', FIRST));
    expect(await pick(run, 'FPC2', 3)).toBe(SECOND);
  });

  test('is chosen for one press after the other', async () => {
    const { begin, pick } = await service();
    const run = await begin(PLAN);
    const both = await Promise.all([pick(run, 'FPC1', 2), pick(run, 'FPC2', 3)]);
    expect(both).toEqual([FIRST, SECOND]);
  });

  test('is none that an earlier run has sent to somebody, whose end nobody has seen', async () => {
    const { begin, pick } = await service();
    const unsure = result('FPC2', 'to-check', { before: 'Aucun', after: 'Aucun', picked: FIRST });
    await begin(PLAN, [intent('FPC2', FIRST), outcome('FPC2', unsure), FINISHED]);
    const run = await begin(PLAN);

    expect(await pick(run)).toBe(SECOND);
    expect(await pick(run, 'FPC2', 3)).toBe(FIRST);
  });

  test.each([
    ['as the clock says', [1, 2]],
    ['though the clock was set back', [9, 4]],
  ])('is free again where a later run has seen it gone: %s', async (_, [early, late]) => {
    const { begin, pick } = await service();
    const given = result('FPC2', 'modified', { before: 'Aucun', after: FIRST, picked: FIRST });
    const events = [intent('FPC2', FIRST), outcome('FPC2', given), FINISHED];
    await begin(PLAN, events, { at: early ?? 0 });
    const remove = plan([{ option: FAX, action: 'remove' }], ['FPC2']);
    const gone = result('FPC2', 'modified', { before: FIRST, after: 'Aucun' });
    await begin(remove, [outcome('FPC2', gone), FINISHED], { at: late ?? 0 });

    expect(await pick(await begin(PLAN, [], { at: 5 }))).toBe(FIRST);
  });

  test('is free again where runs of an earlier version say so, which knew only the clock', async () => {
    const { store, begin, pick } = await service();
    const old = { service: SERVICE, tab: TAB, isOver: true };
    const gave = { before: 'Aucun', after: FIRST };
    const took = { before: FIRST, after: 'Aucun' };
    for (const [run, part, at] of [
      ['old-1', gave, 1],
      ['old-2', took, 2],
    ] as const) {
      const events = [started(PLAN), outcome('FPC2', result('FPC2', 'modified', part)), FINISHED];
      await store.append(entries(events, run), { ...old, run, startedAt: START + at });
    }

    expect(await pick(await begin(PLAN))).toBe(FIRST);
  });

  test('is chosen without reading again what a run that is over has written', async () => {
    const { store, begin, pick } = await service();
    const over = await begin(PLAN, [FINISHED]);
    const run = await begin(PLAN);
    const read = vi.spyOn(store, 'entries');

    for (const [at, licence] of ['FPC1', 'FPC2'].entries()) await pick(run, licence, 2 + at);

    expect(read.mock.calls.filter(([of]) => of === over)).toHaveLength(1);
  });

  test('is none for a change that the plan does not have', async () => {
    const { begin, pick } = await service();
    expect(await pick(await begin(plan([], ['FPC1'])))).toBe('not-whole');
  });

  test('is not free where it was given after it had been seen gone, by a clock that was set back', async () => {
    const { begin, pick } = await service();
    const gone = result('FPC2', 'already', { before: 'Aucun', after: 'Aucun' });
    const remove = plan([{ option: FAX, action: 'remove' }], ['FPC2']);
    await begin(remove, [outcome('FPC2', gone), FINISHED], { at: 9 });
    const given = result('FPC2', 'modified', { before: 'Aucun', after: FIRST, picked: FIRST });
    await begin(PLAN, [intent('FPC2', FIRST), outcome('FPC2', given), FINISHED], { at: 4 });

    expect(await pick(await begin(PLAN, [], { at: 5 }))).toBe(SECOND);
  });

  test('is none that an inventory has seen at anybody, in any option', async () => {
    const { begin, pick } = await service();
    const line = { label: SHOWN_NUMBER, value: '01 99 00 00 01', button: 'remove' } as const;
    const read: RunEvent = { kind: 'user-read', licence: 'FPC7', options: [line] };
    await begin(inventoryStarted(['FPC7']), [read, FINISHED]);

    expect(await pick(await begin(PLAN))).toBe(SECOND);
  });

  test('is none that a run of its lot, or one that can go on, gives to somebody on purpose', async () => {
    const { begin, pick } = await service();
    const wanting = (value: string) => plan([{ option: FAX, action: 'add', value }], ['FPC2']);
    const failed = outcome('FPC2', result('FPC2', 'failed'));
    const first = await begin(wanting(FIRST), [failed, FINISHED]);
    await begin(wanting(THIRD), [failed, FINISHED]);
    await begin(wanting(SECOND));
    const continues = { run: first, as: 'retry' } as const;

    expect(await pick(await begin(PLAN, [], { continues }))).toBe(THIRD);
  });

  test('is not chosen where every one is taken, and nothing is stored', async () => {
    const { store, begin, pick } = await service();
    const run = await begin(PLAN);
    expect(await pick(run, 'FPC1', 2, [])).toBe('none-free');
    expect(await store.entries(run)).toHaveLength(1);
  });
});

describe('where a journal of the service is not whole', () => {
  test.each<[string, (entries: Entry[]) => Entry[]]>([
    ['an entry is missing', (entries) => entries.toSpliced(1, 1)],
    ['its beginning is missing', (entries) => entries.slice(1)],
    ['its end is missing', (entries) => entries.slice(0, -1)],
    ['nothing is left', () => []],
  ])('nothing is chosen: %s', async (_, left) => {
    const { store, begin, pick } = await service();
    const old = await begin(PLAN, [intent('FPC2', FIRST), FINISHED]);
    const run = await begin(PLAN);
    const { entries } = store;
    store.entries = async (of) => {
      const all = await entries.call(store, of);
      return of === old ? left(all) : all;
    };

    expect(await pick(run)).toBe('not-whole');
    expect(await entries.call(store, run)).toHaveLength(1);
  });

  test('of another service, that does not matter', async () => {
    const { store, begin, pick } = await service();
    await store.append([{ run: 'x', seq: 1, nonce: 'x', at: START, event: FINISHED }], {
      run: 'x',
      service: 'SRV7',
      tab: TAB,
      startedAt: START,
      isOver: true,
    });
    expect(await pick(await begin(PLAN))).toBe(FIRST);
  });

  test('its own that was erased ends the run', async () => {
    const { store, begin, pick } = await service();
    const run = await begin(PLAN);
    store.clear();
    expect(await pick(run)).toBe('lost');
  });
});
