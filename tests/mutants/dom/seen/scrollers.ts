import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/scrollers.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what was scrolled in a hidden tab is told to nobody',
    file: 'utils/dom/seen/scrollers.ts',
    from: 'element.dispatchEvent(new CustomEvent(SCROLLED, { bubbles: true, composed: true }));',
    to: '',
    promise: 'rows that are made by scrolling are made in a hidden tab too',
    tests: ['tests/unit/dom/seen/scrollers.test.ts'],
  },
];
