import { describe, expect, test } from 'vitest';
import { type LotSummary, summaryOf } from '../../../utils/bulk/lots/lot-summary';
import { lotHeadline, lotTitle } from '../../../utils/locales/lot-words';
import { ADD_SUPERVISOR, plan, stateOf } from '../support/builders';

const EMPTY = stateOf(plan([ADD_SUPERVISOR], ['FPC1']), { kind: 'stopped' });
const NONE = { ...summaryOf(EMPTY).counts, stopped: 0 };

function headline(counts: Partial<LotSummary['counts']>, part: Partial<LotSummary> = {}): string {
  return lotHeadline({
    summary: { users: 60, counts: { ...NONE, ...counts }, partly: 0, ...part },
  });
}

const UNDONE = { isOver: true, restored: 3, left: 0, undone: 0, toCheck: 0, waiting: 0 };

describe('the headline of a lot', () => {
  test('counts its users', () => {
    expect(headline({ modified: 24, unavailable: 28, failed: 4, 'to-check': 1 })).toBe(
      '24 sur 60 modifiés · 28 indisponibles · 4 échecs · 1 à vérifier',
    );
  });

  test('has one and none in the singular', () => {
    expect(headline({ modified: 1, already: 1, unavailable: 1, failed: 1, stopped: 1 })).toBe(
      '1 sur 60 modifié · 1 déjà fait · 1 indisponible · 1 échec · 1 non traité',
    );
    expect(headline({ waiting: 60 })).toBe('0 sur 60 modifié · 60 en attente');
  });

  test('says for how many only a part was changed', () => {
    expect(headline({ failed: 3 }, { partly: 2 })).toBe(
      '0 sur 60 modifié · 3 échecs · dont 2 modifiés en partie',
    );
  });

  test.each([
    [{}, 'Lot annulé\u00a0: 3 rétablis'],
    [{ restored: 1, left: 2 }, 'Lot annulé\u00a0: 1 rétabli, 2 laissés'],
    [{ left: 1, undone: 1 }, 'Lot annulé en partie\u00a0: 3 rétablis, 1 laissé'],
    [{ restored: 0, left: 1, undone: 1 }, 'Lot non annulé\u00a0: 1 laissé'],
    [{ toCheck: 1 }, 'Lot annulé\u00a0: 3 rétablis · 1 à vérifier'],
    [{ isOver: false, waiting: 5 }, 'Annulation du lot en cours\u00a0: 3 rétablis · 5 en attente'],
  ])('of one that was undone says what was put back: %j', (part, words) => {
    expect(headline({ modified: 3 }, { undo: { ...UNDONE, ...part } })).toBe(words);
  });
});

describe('the name of a lot', () => {
  const state = { ...EMPTY, startedAt: new Date(2026, 10, 28, 4, 24, 9).getTime() };

  test('is its day and time', () => {
    expect(lotTitle({ state }, new Date(2026, 11, 1))).toBe('Lot du 28/11 04:24');
  });

  test('has the year where it is not this one', () => {
    expect(lotTitle({ state }, new Date(2027, 0, 1))).toBe('Lot du 28/11/2026 04:24');
  });
});
