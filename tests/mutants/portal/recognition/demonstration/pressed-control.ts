import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/pressed-control.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: a tip beneath the pointer is always there',
    file: 'utils/portal/recognition/demonstration/pressed-control.ts',
    from: 'bare.words.length < appearance.words.length && bare.icons.length > 0;',
    to: 'false;',
    promise: 'a picture that only a tip beneath the pointer names is learned by what it shows',
    tests: ['tests/in-page/demonstration/'],
  },
];
