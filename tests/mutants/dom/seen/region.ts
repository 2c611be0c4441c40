import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/region.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what stands out of reach is seen',
    file: 'utils/dom/seen/region.ts',
    from: 'return !isEmpty(common(box, region));',
    to: 'return true;',
    promise: 'what a person does not see is not there',
    tests: ['tests/in-page/seen.test.ts'],
  },
];
