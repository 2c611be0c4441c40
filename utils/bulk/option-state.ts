import { fold, phoneDigits } from '../text';

/**
 * What an option's value says of the user: that he has it, that he has not, which number he has, or
 * nothing that is understood. What is not understood is never taken for one of the others.
 */
export type OptionState =
  | { kind: 'yes' }
  | { kind: 'no' }
  /** `digits` as `phoneDigits` gives them. */
  | { kind: 'number'; digits: string }
  | { kind: 'unclear' };

const YES = new Set(['oui', 'yes', 'actif', 'active', 'on', 'true', 'vrai', 'enabled', '✓', '✔']);
const NO = new Set([
  '',
  'non',
  'no',
  'aucun',
  'aucune',
  'none',
  'inactif',
  'inactive',
  'off',
  'false',
]);

/** The state that a displayed value stands for, by its words alone. */
export function stateOfValue(value: string): OptionState {
  const folded = fold(value);
  if (YES.has(folded)) return { kind: 'yes' };
  if (NO.has(folded)) return { kind: 'no' };
  const digits = phoneDigits(value);
  return digits === undefined ? { kind: 'unclear' } : { kind: 'number', digits };
}
