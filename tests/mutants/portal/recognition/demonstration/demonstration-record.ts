import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/demonstration-record.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: a press made again has shown nothing before',
    file: 'utils/portal/recognition/demonstration/demonstration-record.ts',
    from: 'earlier ? withEarlier(press, earlier) : press',
    to: 'press',
    promise: 'what was learned from the first user holds for the second',
    tests: ['tests/in-page/demonstration/'],
  },
];
