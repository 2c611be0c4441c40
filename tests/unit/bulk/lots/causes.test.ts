import { describe, expect, test } from 'vitest';
import { causesOf } from '../../../../utils/bulk/lots/causes';
import type { Reason } from '../../../../utils/bulk/reason';
import { ADD_SUPERVISOR, outcome, plan, result, stateOf } from '../../support/builders';

const REFUSED: Reason = { code: 'portal-said', text: 'Refusé' };
const LICENCES = ['FPC1', 'FPC2', 'FPC3', 'FPC4', 'FPC5'];
const PLAN = plan([ADD_SUPERVISOR], LICENCES);

const words = (state: Parameters<typeof causesOf>[0]) => {
  return causesOf(state).map(({ outcome: of, reasons, lines }) => {
    return [of, reasons.map(({ code }) => code).join(), lines.map(({ licence }) => licence).join()];
  });
};

describe('the causes of a run', () => {
  test('begin with what a person should look at', () => {
    const state = stateOf(
      PLAN,
      outcome('FPC1', result('FPC1', 'modified')),
      outcome('FPC2', result('FPC2', 'failed', { reasons: [REFUSED] })),
      outcome('FPC3', result('FPC3', 'unavailable', { reasons: [{ code: 'no-button' }] })),
      outcome('FPC4', result('FPC4', 'to-check', { reasons: [{ code: 'not-shown' }] })),
    );

    expect(words(state)).toEqual([
      ['to-check', 'not-shown', 'FPC4'],
      ['failed', 'portal-said', 'FPC2'],
      ['waiting', '', 'FPC5'],
      ['unavailable', 'no-button', 'FPC3'],
      ['modified', '', 'FPC1'],
    ]);
  });

  test('put lines together that failed for the same reason, the most frequent first', () => {
    const state = stateOf(
      PLAN,
      outcome('FPC1', result('FPC1', 'failed', { reasons: [{ code: 'no-answer' }] })),
      ...['FPC2', 'FPC3'].map((licence) =>
        outcome(licence, result(licence, 'failed', { reasons: [REFUSED] })),
      ),
      { kind: 'stopped' },
    );

    expect(words(state)).toEqual([
      ['failed', 'portal-said', 'FPC2,FPC3'],
      ['failed', 'no-answer', 'FPC1'],
      ['stopped', '', 'FPC4,FPC5'],
    ]);
  });

  test('are not endless where each line has its own', () => {
    const many = Array.from({ length: 60 }, (_, index) => `FPC${index}`);
    const state = stateOf(
      plan([ADD_SUPERVISOR], many),
      ...many.map((licence) => {
        const reasons: Reason[] = [{ code: 'portal-said', text: `Refus ${licence}` }];
        return outcome(licence, result(licence, 'failed', { reasons }));
      }),
    );

    const causes = causesOf(state);

    expect(causes.length).toBeLessThan(20);
    expect(causes.flatMap(({ lines }) => lines)).toHaveLength(60);
    expect(causes.at(-1)?.reasons).toEqual([]);
  });
});
