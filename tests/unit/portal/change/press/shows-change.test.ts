import { describe, expect, test } from 'vitest';
import type { OptionLine } from '../../../../../utils/bulk/reading';
import { mayShowChange, showsChange } from '../../../../../utils/portal/change/press/shows-change';

const line = (value: string, button: OptionLine['button']): OptionLine => {
  return { label: 'Superviseur', value, button };
};

describe('the new state', () => {
  test('is shown by a clear value: yes after an add, no after a removal', () => {
    expect(showsChange(line('Oui', 'remove'), 'add')).toBe(true);
    expect(showsChange(line('Non', 'add'), 'add')).toBe(false);
    expect(showsChange(line('Non', 'add'), 'remove')).toBe(true);
    expect(showsChange(line('Oui', 'remove'), 'remove')).toBe(false);
  });

  test('is not shown by a value that is unclear', () => {
    expect(showsChange(line('En cours', 'remove'), 'add')).toBe(false);
    expect(showsChange(line('En cours', 'remove'), 'remove')).toBe(false);
  });

  test('may be shown by anything but a no after an add, and by a no alone after a removal', () => {
    expect(mayShowChange(line('En cours', 'remove'), 'add')).toBe(true);
    expect(mayShowChange(line('Oui', 'remove'), 'add')).toBe(true);
    expect(mayShowChange(line('Non', 'add'), 'add')).toBe(false);
    expect(mayShowChange(line('En cours', 'remove'), 'remove')).toBe(false);
    expect(mayShowChange(line('Non', 'add'), 'remove')).toBe(true);
  });
});
