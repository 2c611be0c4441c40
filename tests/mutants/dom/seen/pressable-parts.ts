import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/pressable-parts.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'controls: the row is a control',
    file: 'utils/dom/seen/pressable-parts.ts',
    from: 'return !innermost.some((sign) => holds(hand, sign)) && !isInAny(hand, buttons);',
    to: 'return !isInAny(hand, buttons) || innermost.length > 99;',
    promise: 'a row that is clickable as a whole is no + and no x',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'controls: only what is around has the hand',
    file: 'utils/dom/seen/pressable-parts.ts',
    from: 'return [...new Set([...controls, ...silent, ...innermost])];',
    to: 'return [...new Set([...controls, ...silent])];',
    promise: 'a sign in a clickable row is found',
    tests: ['tests/in-page/pressables/'],
  },
];
