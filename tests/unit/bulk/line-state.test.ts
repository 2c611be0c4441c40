import { describe, expect, test } from 'vitest';
import { stateOf } from '../../../utils/bulk/line-state';
import type { OptionButton } from '../../../utils/bulk/reading';

describe('the state of a line', () => {
  const state = (value: string, button: OptionButton, label = 'Superviseur') => {
    return stateOf({ label, value, button }).kind;
  };
  test.each<[string, OptionButton, string]>([
    ['Oui', 'remove', 'yes'],
    ['Oui', 'none', 'yes'],
    ['Oui', 'both', 'yes'],
    ['Oui', 'add', 'unclear'],
    ['Non', 'add', 'no'],
    ['Non', 'none', 'no'],
    ['Non', 'remove', 'unclear'],
    ['', 'add', 'no'],
    ['', 'remove', 'unclear'],
    ['', 'none', 'unclear'],
    ['', 'both', 'unclear'],
    ['', 'unclear', 'unclear'],
    ['0184252688', 'remove', 'unclear'],
    ['En attente', 'add', 'unclear'],
    ['Non (indisponible)', 'none', 'no'],
    ['Non (indisponible)', 'add', 'unclear'],
    ['✗ (indisponible)', 'none', 'no'],
    ['✗ (indisponible)', 'add', 'unclear'],
  ])('of yes or no: %j beside %s is %s', (value, button, kind) => {
    expect(state(value, button)).toBe(kind);
  });
  test.each<[string, OptionButton, string]>([
    ['', 'none', 'no'],
    ['', 'add', 'no'],
    ['', 'remove', 'unclear'],
    ['', 'unclear', 'unclear'],
    ['0184252688', 'remove', 'number'],
    ['0184252688', 'add', 'unclear'],
  ])('of a number: %j beside %s is %s', (value, button, kind) => {
    expect(state(value, button, 'Numéro Fax2Mail')).toBe(kind);
    expect(state(value, button, 'Numéro de messagerie')).toBe(kind);
  });
});
