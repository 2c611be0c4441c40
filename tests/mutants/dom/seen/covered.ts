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
  {
    name: 'what is cut off stays scrolled sideways',
    file: 'utils/dom/seen/covered.ts',
    from: 'putBack();',
    to: '',
    promise: 'the columns of a list stay beneath their headings',
    tests: ['tests/in-page/cut-off.test.ts'],
  },
  {
    name: 'what a person can scroll is put back sideways at once',
    file: 'utils/dom/seen/covered.ts',
    from: '/hidden|clip/.test(getComputedStyle(box).overflowX)',
    to: 'true',
    promise: 'a control is in view when it is pressed, where it can be',
    tests: ['tests/in-page/cut-off.test.ts'],
  },
];
