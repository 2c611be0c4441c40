import { expect, test } from 'vitest';
import { leftAlone, undoPlan } from '../../../../utils/bulk/lots/follow-up-plans';
import { undoTerms } from '../../../../utils/bulk/lots/undo-terms';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  outcome,
  plan,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  result,
  stateOf,
} from '../../support/builders';

const modified = (licence: string, before: string, after: string, change = 0) => {
  return result(licence, 'modified', { before, after, change });
};

test.each([
  ['an addition', ADD_SUPERVISOR, 'Non', 'Oui', { from: 'Oui', to: 'Non' }],
  ['a removal', REMOVE_SUPERVISOR, 'Oui', 'Non', { from: 'Non', to: 'Oui' }],
  ['a number', ADD_FAX, 'Aucun', '0199001234', { from: '0199001234', to: 'Aucun' }],
  [
    'a replacement',
    REPLACE_FAX,
    '0199005678',
    '0199001234',
    { from: '0199001234', to: '0199005678' },
  ],
])('the undo of %s says what will be put back', (_, change, before, after, term) => {
  const state = stateOf(
    plan([change], ['FPC1', 'FPC2']),
    outcome('FPC1', modified('FPC1', before, after)),
    outcome('FPC2', modified('FPC2', before, after)),
    { kind: 'finished' },
  );

  expect(undoTerms(undoPlan(state))).toEqual([{ option: change.option, ...term, users: 2 }]);
});

test('who is left alone is counted, apart where nobody knows what the portal has done', () => {
  const state = stateOf(
    plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3', 'FPC4']),
    outcome('FPC1', modified('FPC1', 'Non', 'Oui')),
    outcome('FPC2', result('FPC2', 'already', { before: 'Oui', after: 'Oui' })),
    outcome('FPC3', result('FPC3', 'to-check', { before: 'Non' })),
    outcome('FPC4', result('FPC4', 'failed', { before: 'Non' })),
    { kind: 'finished' },
  );

  expect(leftAlone(state, undoPlan(state))).toEqual({ unchanged: 2, unsure: 1 });
});
