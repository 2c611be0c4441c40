import { describe, expect, test } from 'vitest';
import type { PagePreview } from '../../../../utils/panel/run/page-preview';
import type { PageRun } from '../../../../utils/panel/run/page-run';
import { newsOf } from '../../../../utils/panel/run/run-news';
import { ADD_SUPERVISOR, outcome, plan, result, stateOf } from '../../support/builders';

/** What the status line says of a run of `users`, once `done` of them are done. */
function newsAfter(done: number, { users = 40, failed = 0 } = {}): string {
  const licences = Array.from({ length: users }, (_, at) => `FPC${at}`);
  const events = licences.slice(0, done).map((licence, at) => {
    return outcome(licence, result(licence, at < failed ? 'failed' : 'modified'));
  });
  const state = stateOf(plan([ADD_SUPERVISOR], licences), ...events);
  const run = { state, waiting: undefined } as unknown as PageRun;
  return newsOf('run', 'running', run, {} as PagePreview);
}

describe('a long run', () => {
  test('is told of at its start, then at every tenth of the way, not at every user', () => {
    const told = new Set(Array.from({ length: 40 }, (_, done) => newsAfter(done)));

    expect(told.size).toBe(10);
    expect(newsAfter(0)).not.toContain('%');
    expect(newsAfter(13)).toContain('30\u00a0% faits.');
  });

  test('is told of at once where something is to be looked at', () => {
    expect(newsAfter(5, { failed: 2 })).toContain('À regarder\u00a0: 2');
  });
});

test('a short run is told of at its start and its end only', () => {
  expect(newsAfter(5, { users: 12 })).not.toContain('%');
});

test('a run that has paused by itself is said to be in pause: the box beside it says why', () => {
  const paused = { kind: 'paused', reason: { code: 'session-expired' } } as const;
  const state = stateOf(plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']), paused);
  const run = { state, waiting: undefined } as unknown as PageRun;

  expect(state.pauseReason).toBeDefined();
  expect(newsOf('run', 'paused', run, {} as PagePreview)).toBe('En pause.');
});
