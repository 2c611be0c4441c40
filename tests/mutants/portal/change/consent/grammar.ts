import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/change/consent/grammar.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'consent: any option after ours is ours',
    file: 'utils/portal/change/consent/grammar.ts',
    from: 'return isOneOfSeveral || ALSO.has',
    to: 'return ALSO.has',
    promise: 'nothing else is taken away with the option',
    tests: ['tests/unit/portal/change/consent/may-confirm.test.ts'],
  },
  {
    name: 'consent: what comes with an option is that option',
    file: 'utils/portal/change/consent/grammar.ts',
    from: ' || WITH.has(wordAt(parts, at));',
    to: ';',
    promise: 'nothing else is taken away with the option',
    tests: ['tests/unit/portal/change/consent/may-confirm.test.ts'],
  },
  {
    name: 'consent: a licence may be changed for another',
    file: 'utils/portal/change/consent/grammar.ts',
    from: ' && !isChanged;',
    to: ';',
    promise: 'a question about the licence gets no yes',
    tests: ['tests/unit/portal/change/consent/may-confirm.test.ts'],
  },
];
