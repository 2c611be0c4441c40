import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/change/consent/understood-pieces.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'consent: any option may be joined to ours',
    file: 'utils/portal/change/consent/understood-pieces.ts',
    from: 'return !isAnotherOption(parts, index);',
    to: 'return true;',
    promise: 'nothing else is taken away with the option',
    tests: ['tests/unit/portal/change/consent/may-confirm.test.ts'],
  },
];
