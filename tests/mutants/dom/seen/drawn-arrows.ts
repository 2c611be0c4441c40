import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/drawn-arrows.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'drawn arrow: two in a row are one',
    file: 'utils/dom/seen/drawn-arrows.ts',
    from: 'const isWhole = above.pieces === 1 && below.pieces === 1;',
    to: 'const isWhole = above.pieces > 0 && below.pieces > 0;',
    promise: 'two drawn arrows, or one in a box, lead elsewhere than to the next page',
    tests: ['tests/in-page/pagers/drawn-arrows.test.ts'],
  },
  {
    name: 'drawn arrow: a disc is an arrow',
    file: 'utils/dom/seen/drawn-arrows.ts',
    from: 'if (isRight === isLeft) return undefined;',
    to: 'if (!isRight && !isLeft) return undefined;',
    promise: 'a drawn disc turns no page',
    tests: ['tests/in-page/pagers/drawn-arrows.test.ts'],
  },
];
