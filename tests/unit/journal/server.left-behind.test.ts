import { describe, expect, test } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import { entries, intent, outcome, plan, REPLACE_FAX, result, started } from '../support/builders';
import { rest, SERVICE, serverWith, start, TAB } from '../support/journal-server';

/** A server with a run that was stopped after the x of a change. */
async function afterRemoval(change: Change) {
  const made = plan([change], ['FPC1']);
  const { server } = await serverWith();
  const first = { ...start('run-2', 1), event: started(made) };
  await server.answer({ kind: 'start', entry: first, service: SERVICE }, TAB);
  const remove = { press: 'remove', before: '0199005678' } as const;
  const left = entries([started(made), intent('FPC1', remove), { kind: 'stopped' }], 'run-2');
  await server.answer({ kind: 'append', entries: left.slice(1) }, TAB);
  return server;
}

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

    expect(await server.answer(next, TAB)).toEqual({ kind: 'stored', nth: 2 });
  });

  test.each([
    ['a replacement', { action: 'replace', value: '0199001234' } as const, true],
    ['a removal', { action: 'remove' } as const, false],
  ])('says whether an x was that of a replacement: %s', async (_, wanted, isOfReplacement) => {
    const server = await afterRemoval({ option: REPLACE_FAX.option, ...wanted });

    const next = { kind: 'start', entry: start('run-3', 2), service: SERVICE } as const;
    const answer = await server.answer(next, TAB);

    const doubts = answer.kind === 'stored' ? answer.doubts : [];
    expect(doubts).toEqual([expect.objectContaining({ licence: 'FPC1', press: 'remove' })]);
    expect(doubts?.[0]?.isOfReplacement === true).toBe(isOfReplacement);
  });

  test('is reported as a lost number, also where the run was stopped before its end', async () => {
    const server = await afterRemoval(REPLACE_FAX);

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
