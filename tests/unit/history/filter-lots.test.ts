import { describe, expect, test } from 'vitest';
import { ALL_LOTS, type LotFilter } from '../../../components/history/history-model';
import { retryPlan, undoPlan } from '../../../utils/bulk/lots/follow-up-plans';
import { lotsOf } from '../../../utils/bulk/lots/lot';
import { type Plan, planForAll } from '../../../utils/bulk/plan';
import type { RunState } from '../../../utils/bulk/run-state';
import { filterLots } from '../../../utils/history/filter-lots';
import { cardOf, noteKeys, searchKeys } from '../../../utils/history/lot-card';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  outcome,
  result,
  runOfLot,
  SERVICE,
  START,
  user,
} from '../support/builders';

const MAIRIE = { ...SERVICE, key: 'MCX2', reference: 'MCX2', customer: 'Mairie d’Évry' };
const LEA = user('FPC172932', { name: 'Léa Martin', sda: '01 84 78 00 10' });
const PAUL = user('FPC17293', { name: 'Paul Durand' });
const FINISHED = { kind: 'finished' } as const;

const OF_LEA = planForAll(SERVICE, [ADD_SUPERVISOR], [LEA]);
const OF_PAUL = planForAll(MAIRIE, [ADD_FAX], [PAUL]);

function run(id: string, of: Plan, licence: string, how: Parameters<typeof result>[1], day = 0) {
  const done = outcome(licence, result(licence, how, { before: 'Non', after: 'Oui' }));
  return runOfLot({ id, of, minutes: day * 24 * 60 }, done, FINISHED);
}

const GOOD = run('good', OF_LEA, 'FPC172932', 'modified');
const FAILED = run('failed', OF_PAUL, 'FPC17293', 'failed', 1);
const DOUBT = run('doubt', OF_PAUL, 'FPC17293', 'to-check', 2);
const OPEN = runOfLot({ id: 'open', of: OF_LEA, minutes: 3 * 24 * 60 });
const UNDONE = run('undone', OF_LEA, 'FPC172932', 'modified', 4);
const UNDO = runOfLot(
  { id: 'undo', of: undoPlan(UNDONE), minutes: 4 * 24 * 60 + 5, run: 'undone', as: 'undo' },
  outcome('FPC172932', result('FPC172932', 'modified', { before: 'Oui', after: 'Non' })),
  FINISHED,
);

const NOTES = [{ lot: 'failed', text: 'Rappeler Zoé', ticket: 'GLPI-4711' }];

function known(...runs: RunState[]) {
  return lotsOf(runs).map((lot) => {
    const note = NOTES.find((kept) => kept.lot === lot.id);
    const card = cardOf(lot, () => true, note);
    return { card, keys: searchKeys(lot), noteKeys: noteKeys(card) };
  });
}

const ALL = known(GOOD, FAILED, DOUBT, OPEN, UNDONE, UNDO);

function found(part: Partial<LotFilter>, lots = ALL): string[] {
  return filterLots(lots, { ...ALL_LOTS, ...part })
    .map(({ card }) => card.id)
    .sort();
}

test('without a filter there are all lots', () => {
  expect(found({})).toEqual(['doubt', 'failed', 'good', 'open', 'undone']);
});

describe('a lot is found by', () => {
  test.each([
    ['its customer, accents and case ignored', 'MAIRIE d’evry'],
    ['its service', 'mcx2'],
    ['its option', 'fax2mail'],
    ['a number that it gave', '0199001234'],
    ['the name of one of its users', 'durand paul'],
    ['words of several kinds', 'evry fax paul'],
  ])('%s', (_, query) => {
    expect(found({ query })).toEqual(['doubt', 'failed']);
  });

  test.each([
    ['a licence', 'fpc172932'],
    ['an SDA as it is shown', '01 84 78 00 10'],
    ['an SDA without spaces', '0184780010'],
  ])('%s', (_, query) => {
    expect(found({ query })).toEqual(['good', 'open', 'undone']);
  });

  test.each(['glpi-4711', 'zoe', 'mairie zoe'])('what a person noted: %s', (query) => {
    expect(found({ query })).toEqual(['failed']);
  });

  test('nothing that it does not have', () => {
    expect(found({ query: 'mairie superviseur' })).toEqual([]);
  });
});

test('the lots of a user are told from the lots of a licence that begins alike', () => {
  expect(found({ user: 'FPC17293' })).toEqual(['doubt', 'failed']);
  expect(found({ user: 'FPC172932' })).toEqual(['good', 'open', 'undone']);
});

test.each([
  ['failed', ['failed']],
  ['to-check', ['doubt']],
  ['undone', ['undone']],
  ['open', ['open']],
] as const)('by what came of them: %s', (wanted, ids) => {
  expect(found({ outcome: wanted })).toEqual(ids);
});

test('a failure that was mended by a retry is none', () => {
  const retry = runOfLot(
    { id: 'retry', of: retryPlan(FAILED), minutes: 2000, run: 'failed', as: 'retry' },
    outcome('FPC17293', result('FPC17293', 'modified', { before: 'Non', after: 'Oui' })),
    FINISHED,
  );

  expect(found({ outcome: 'failed' }, known(FAILED, retry))).toEqual([]);
  expect(found({}, known(FAILED, retry))).toEqual(['failed']);
});

test('by date, the first and the last day included', () => {
  const day = (later: number) => {
    const at = new Date(START + later * 86_400_000);
    const two = (part: number) => String(part).padStart(2, '0');
    return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  };

  expect(found({ from: day(3) })).toEqual(['open', 'undone']);
  expect(found({ to: day(0) })).toEqual(['good']);
  expect(found({ from: day(1), to: day(2) })).toEqual(['doubt', 'failed']);
  expect(found({ from: 'sometime' })).toHaveLength(5);
});
