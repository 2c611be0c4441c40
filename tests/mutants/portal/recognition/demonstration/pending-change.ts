import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/pending-change.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'watched: an answer that was taken back counts',
    file: 'utils/portal/recognition/demonstration/pending-change.ts',
    from: 'const before = again < 0 ? change.answers : change.answers.slice(0, again);',
    to: 'const before = change.answers;',
    promise: 'what has led back to a question is no yes to it',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
];
