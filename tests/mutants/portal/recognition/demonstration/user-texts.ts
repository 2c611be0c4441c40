import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/user-texts.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: a reference is found in a longer one',
    file: 'utils/portal/recognition/demonstration/user-texts.ts',
    from: 'if (!isWord(text[at - 1]) && !isWord(text[at + part.length])) return true;',
    to: 'return true;',
    promise: 'a detail names a user only by their whole reference',
    tests: ['tests/in-page/demonstration/'],
  },
];
