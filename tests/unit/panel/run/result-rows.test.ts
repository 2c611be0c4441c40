import { describe, expect, test } from 'vitest';
import { groupsOf } from '../../../../utils/panel/run/result-groups';
import { lotResults } from '../../../../utils/panel/run/result-rows';
import { lotOf, outcome, plan, result, stateOf } from '../../support/builders';
import { row } from '../../support/panel-results';

const LICENCES = Array.from({ length: 1200 }, (_, index) => `FPC${index}`);
const LAST = LICENCES.at(-1) as string;
const PLAN = plan([{ option: 'Superviseur', action: 'add' }], LICENCES);

describe('a run of many users', () => {
  test('has a row for each, in the order of the plan, and counts them', () => {
    const shown = lotResults(lotOf(stateOf(PLAN, outcome('FPC0', result('FPC0', 'modified')))));

    expect(shown.rows.map(({ licence }) => licence)).toEqual(LICENCES);
    expect(shown.counts).toMatchObject({ modified: 1, waiting: LICENCES.length - 1 });
  });

  test('shows a failure first once it is over, wherever it was', () => {
    const events = LICENCES.map((licence) => {
      return outcome(licence, result(licence, licence === LAST ? 'failed' : 'modified'));
    });
    const shown = lotResults(lotOf(stateOf(PLAN, ...events, { kind: 'finished' })));

    const groups = (shown.groups ?? []).map(({ causes, rows }) => [
      causes[0]?.outcome,
      rows.length,
    ]);
    expect(groups).toEqual([
      ['failed', 1],
      ['modified', LICENCES.length - 1],
    ]);
  });

  test('has the problems, then what was done last, then those who wait, while it goes on', () => {
    const [one = '', two = '', three = '', next = ''] = LICENCES;
    const events = [
      outcome(one, result(one, 'modified')),
      outcome(two, result(two, 'failed')),
      outcome(three, result(three, 'modified')),
    ];

    const shown = lotResults(lotOf(stateOf(PLAN, ...events)));

    expect(shown.groups).toBeUndefined();
    expect(shown.rows.slice(0, 4).map(({ licence }) => licence)).toEqual([two, three, one, next]);
  });
});

describe('rows by cause', () => {
  const of = (licence: string, part: Parameters<typeof row>[0], codes = '') => {
    return { row: row({ licence, ...part }), codes };
  };

  test('have the problems first, then come as they came', () => {
    const groups = groupsOf([
      of('FPC1', { outcome: 'already' }),
      of('FPC2', { outcome: 'to-do' }),
      of('FPC3', { outcome: 'unavailable', detail: 'Pas de bouton.' }, 'no-button'),
      of('FPC4', { outcome: 'to-do' }),
      of('FPC5', { outcome: 'failed', detail: 'Pas ouverte.' }, 'detail-not-opened'),
    ]);

    expect(groups.map(({ causes }) => causes[0]?.outcome)).toEqual([
      'failed',
      'unavailable',
      'to-do',
      'already',
    ]);
    expect(groups[2]?.rows.map(({ licence }) => licence)).toEqual(['FPC2', 'FPC4']);
  });

  test('say a detail once that they share', () => {
    const [group] = groupsOf([
      of('FPC1', { outcome: 'unavailable', detail: 'Pas de bouton.' }, 'no-button'),
      of('FPC2', { outcome: 'unavailable', detail: 'Pas de bouton.' }, 'no-button'),
    ]);

    expect(group?.causes).toMatchObject([{ cause: 'Pas de bouton.' }]);
    expect(group?.rows).toHaveLength(2);
  });

  test('stand together though each has a value of its own in its detail', () => {
    const groups = groupsOf([
      of('FPC1', { outcome: 'unavailable', detail: 'Vaut 01.' }, 'other-value'),
      of('FPC2', { outcome: 'unavailable', detail: 'Vaut 02.' }, 'other-value'),
      of('FPC3', { outcome: 'unavailable', detail: 'Pas de bouton.' }, 'no-button'),
    ]);

    expect(groups.map(({ causes, rows }) => [causes[0]?.cause, rows.length])).toEqual([
      ['', 2],
      ['Pas de bouton.', 1],
    ]);
  });

  test('keep the lines of a user together, in the order of the changes', () => {
    const two = (licence: string, ...outcomes: ('already' | 'unavailable' | 'to-do')[]) => {
      return outcomes.map((one, change) =>
        of(licence, { outcome: one, option: `Option ${change}` }),
      );
    };
    const groups = groupsOf([
      ...two('FPC1', 'to-do', 'to-do'),
      ...two('FPC2', 'already', 'unavailable'),
      ...two('FPC3', 'to-do', 'to-do'),
    ]);

    expect(
      groups.map(({ rows }) => rows.map(({ licence, outcome: one }) => `${licence} ${one}`)),
    ).toEqual([
      ['FPC2 already', 'FPC2 unavailable'],
      ['FPC1 to-do', 'FPC1 to-do', 'FPC3 to-do', 'FPC3 to-do'],
    ]);
    expect(groups[0]?.causes).toMatchObject([
      { option: 'Option 0', outcome: 'already' },
      { option: 'Option 1', outcome: 'unavailable' },
    ]);
  });
});
