import type { Mutant } from '../../mutant.ts';

/** Faults of the files in `utils/portal/users/scrolling`. */
export const mutants: Mutant[] = [
  {
    name: 'places that are empty in a list are passed by',
    file: 'utils/portal/users/scrolling/step-through.ts',
    from: 'const isOpen = () => hasHole(tableInView(portal), scroller);',
    to: 'const isOpen = () => false;',
    promise: 'a list is whole only where every row that was scrolled past had come',
    tests: ['tests/in-page/lazy-lists.test.ts'],
  },
  {
    name: 'a slow server is given no more time than a quick one',
    file: 'utils/portal/users/scrolling/list-end.ts',
    from: 'return Math.min(MISSING_ROWS, Math.max(QUIET, SLOWER * slowestAnswer(view)));',
    to: 'return view ? QUIET : SLOWER * slowestAnswer(view);',
    promise: 'a list is read to its end, however slow the portal has been so far',
    tests: ['tests/in-page/lazy-lists.test.ts'],
  },
  {
    name: 'rows that the wheel has leapt over are not missed',
    file: 'utils/portal/users/scrolling/wheel-through.ts',
    from: "if (hasTurned && way > 0 && !isJoined()) end = 'unsure';",
    to: '',
    promise: 'a list is whole only where no row can have been passed by',
    tests: ['tests/in-page/lazy-lists.test.ts'],
  },
  {
    name: 'a bar beside the rows is none of theirs',
    file: 'utils/portal/users/scrolling/scrollers.ts',
    from: 'const bars = barsBeside(table);',
    to: 'const bars = barsBeside(table).slice(0, 0);',
    promise: 'a list is whole only where it has been scrolled to its end',
    tests: ['tests/in-page/lazy-lists.test.ts'],
  },
  {
    name: 'places: where a user was seen is not remembered',
    file: 'utils/portal/users/scrolling/scroll-through.ts',
    from: '    rememberPositions(tableInView(portal));\n',
    to: '',
    promise: 'a long list is not scrolled through for each of its users',
    tests: ['tests/in-page/scrolling.test.ts'],
  },
];
