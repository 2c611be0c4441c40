import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/covered.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a tip is never in the way nor pressed',
    file: 'utils/dom/seen/covered.ts',
    from: 'return tip !== null && !holds(tip, element) && all(tip, PRESSED_IN_TIPS).length === 0;',
    to: 'return tip !== null;',
    promise: 'A list in a tip is chosen from',
    tests: ['tests/in-page/choosers/'],
  },
];
