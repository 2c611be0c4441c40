import { expect, test } from 'vitest';
import type { RunRecord } from '../../../utils/journal/protocol';
import { runsOfRecentLots } from '../../../utils/journal/recent-lots';

/** The runs that are found among these, newest first. */
function recent(runs: readonly Pick<RunRecord, 'run' | 'lot'>[], most: number, open = '') {
  const records = runs.map((run) => {
    return { ...run, service: 's', tab: 1, startedAt: 0, isOver: run.run !== open };
  });
  return runsOfRecentLots(records, most).map(({ run }) => run);
}

const THREE = [{ run: 'c' }, { run: 'b' }, { run: 'a' }];

test('only the newest lots are found', () => {
  expect(recent(THREE, 2)).toEqual(['c', 'b']);
  expect(recent(THREE, 9)).toEqual(['c', 'b', 'a']);
});

test('a lot that is going on is found beside them, however old', () => {
  expect(recent(THREE, 1, 'a')).toEqual(['c', 'a']);
});

test('a lot is found with all of its runs, however many others were started in between', () => {
  const runs = [
    { run: 'undo', lot: 'first' },
    { run: 'other' },
    { run: 'retry', lot: 'first' },
    { run: 'third' },
    { run: 'first' },
    { run: 'older' },
  ];

  expect(recent(runs, 1)).toEqual(['undo', 'retry', 'first']);
  expect(recent(runs, 2)).toEqual(['undo', 'other', 'retry', 'first']);
});

test('a lot whose first run was erased is found', () => {
  expect(
    recent(
      [
        { run: 'b', lot: 'gone' },
        { run: 'a', lot: 'gone' },
      ],
      1,
    ),
  ).toEqual(['b', 'a']);
});
