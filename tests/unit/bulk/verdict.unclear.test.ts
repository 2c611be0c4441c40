import { describe, expect, test } from 'vitest';
import type { Change } from '../../../utils/bulk/change';
import type { OptionButton } from '../../../utils/bulk/reading';
import { isDone, judge } from '../../../utils/bulk/verdict';
import {
  ADD_FAX,
  ADD_SUPERVISOR,
  REMOVE_SUPERVISOR,
  REPLACE_FAX,
  reading,
} from '../support/builders';

const OLD = '0199005678';

describe('a value that is not understood', () => {
  test.each<[string, Change, string, OptionButton, string]>([
    ['a value of other words', ADD_SUPERVISOR, 'En attente', 'add', 'value-unclear'],
    ['a yes beside a +', ADD_SUPERVISOR, 'Oui', 'add', 'value-unclear'],
    ['a yes beside a +', REMOVE_SUPERVISOR, 'Oui', 'add', 'value-unclear'],
    ['a no beside an x', ADD_SUPERVISOR, 'Non', 'remove', 'value-unclear'],
    ['a no beside an x', REMOVE_SUPERVISOR, 'Non', 'remove', 'value-unclear'],
    ['nothing beside an x', REMOVE_SUPERVISOR, '', 'remove', 'value-unclear'],
    ['nothing beside nothing', REMOVE_SUPERVISOR, '', 'none', 'value-unclear'],
    ['a number beside a +', REPLACE_FAX, OLD, 'add', 'value-unclear'],
    ['nothing beside a button of no meaning', ADD_SUPERVISOR, '', 'unclear', 'button-unclear'],
    ['a button of no meaning', ADD_SUPERVISOR, 'Non', 'unclear', 'button-unclear'],
    ['no button where none was ever recognised', ADD_SUPERVISOR, 'Non', 'none', 'no-button-seen'],
  ])('%s is a failure before any press', (_, change, shown, button, code) => {
    const verdict = judge(change, reading([[change.option, shown, button]]));

    expect(verdict).toMatchObject({
      kind: 'failed',
      before: shown,
      presses: [],
      reasons: [{ code }],
    });
  });

  test.each(['En attente de validation', 'Oui Non', ''])('read back, %j is not done', (shown) => {
    const line = { label: 'Superviseur', value: shown, button: 'none' as const };

    expect(isDone(ADD_SUPERVISOR, line)).toBe(false);
    expect(isDone(REMOVE_SUPERVISOR, line)).toBe(false);
  });

  test('a number among words may be the wanted one', () => {
    const words = '0199001234 (Fax Paris)';

    expect(judge(ADD_FAX, reading([['Numéro Fax2Mail', words, 'remove']])).kind).toBe('already');
  });
});

describe('a change is done', () => {
  test('as a removal when nothing is shown', () => {
    expect(isDone(REMOVE_SUPERVISOR, 'Non')).toBe(true);
    expect(isDone(REMOVE_SUPERVISOR, 'Oui')).toBe(false);
  });

  test('as a number only when it is that number', () => {
    expect(isDone(ADD_FAX, '01 99 00 12 34')).toBe(true);
    expect(isDone(ADD_FAX, OLD)).toBe(false);
    expect(isDone(ADD_FAX, 'Aucun')).toBe(false);
  });
});
