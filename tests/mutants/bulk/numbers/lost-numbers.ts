import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/numbers/lost-numbers.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a lost number is forgotten',
    file: 'utils/bulk/numbers/lost-numbers.ts',
    from: 'for (const one of before) lost.set(keyOf(one.licence, one.option), one);',
    to: '',
    promise: 'a number that is lost is told of until it is there again',
    tests: ['tests/unit/journal/service-history.test.ts'],
  },
  {
    name: 'a number that is there again stays lost',
    file: 'utils/bulk/numbers/lost-numbers.ts',
    from: 'for (const key of known) lost.delete(key);',
    to: '',
    promise: 'a number that was seen there again is lost no more',
    tests: ['tests/unit/journal/service-history.test.ts'],
  },
];
