import { describe, expect, test } from 'vitest';
import { MOST_ROWS } from '../../../../components/panel/results-model';
import { lotResults, previewResults } from '../../../../utils/panel/run/result-rows';
import { lotOf, outcome, plan, result, stateOf } from '../../support/builders';

const LICENCES = Array.from({ length: MOST_ROWS + 200 }, (_, index) => `FPC${index}`);
const LAST = LICENCES.at(-1) as string;
const PLAN = plan([{ option: 'Superviseur', action: 'add' }], LICENCES);

describe('a run of more users than a page can show', () => {
  test('shows the first, and counts all', () => {
    const shown = lotResults(lotOf(stateOf(PLAN, outcome('FPC0', result('FPC0', 'modified')))));

    expect(shown.rows).toHaveLength(MOST_ROWS);
    expect(shown.total).toBe(LICENCES.length);
    expect(shown.counts).toMatchObject({ modified: 1, waiting: LICENCES.length - 1 });
  });

  test('shows a failure first once it is over, wherever it was', () => {
    const events = LICENCES.map((licence) => {
      return outcome(licence, result(licence, licence === LAST ? 'failed' : 'modified'));
    });
    const shown = lotResults(lotOf(stateOf(PLAN, ...events, { kind: 'finished' })));

    expect(shown.rows[0]).toMatchObject({ licence: LAST, outcome: 'failed' });
    expect(shown.rows).toHaveLength(MOST_ROWS);
  });
});

test('a preview of more lines than a page can show counts all', () => {
  const lines = LICENCES.map((licence) => {
    return { licence, change: 0, kind: 'to-do' as const, before: 'Non', after: 'Oui', reasons: [] };
  });

  const { rows, total, counts } = previewResults(PLAN, lines);

  expect([rows.length, total, counts['to-do']]).toEqual([
    MOST_ROWS,
    LICENCES.length,
    LICENCES.length,
  ]);
});
