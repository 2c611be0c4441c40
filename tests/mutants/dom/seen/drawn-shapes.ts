import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/drawn-shapes.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'row menu: lines are dots',
    file: 'utils/dom/seen/drawn-shapes.ts',
    from: 'return dots === 3 && !steps.some((along) => BESIDE.some((side) => at(along, side)));',
    to: 'return dots === 3;',
    promise: 'what shows lines, or dots to drag it by, is no menu of a row',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'row menu: any dots are dots',
    file: 'utils/dom/seen/drawn-shapes.ts',
    from: 'return dots === 3',
    to: 'return dots > 1',
    promise: 'two dots are no menu of a row',
    tests: ['tests/in-page/detail-controls/'],
  },
];
