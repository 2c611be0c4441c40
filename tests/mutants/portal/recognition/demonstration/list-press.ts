import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/list-press.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: a row that is pressed is told by all it says',
    file: 'utils/portal/recognition/demonstration/list-press.ts',
    from: 'const aimed = isRow ? element : control;',
    to: 'const aimed = control;',
    promise: 'a row that is pressed as a whole is told by the word in it',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: what stands beside the table is of no row',
    file: 'utils/portal/recognition/demonstration/list-press.ts',
    from: 'return others.length === 0 ? beside : undefined;',
    to: 'return undefined;',
    promise: 'a way in that stands beside the table is of the row at its height',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: a menu is of the row at its height',
    file: 'utils/portal/recognition/demonstration/list-press.ts',
    from: "(last?.at === 'row' ? undefined : rowBeside(aimed, rows))",
    to: 'rowBeside(aimed, rows)',
    promise: 'what comes up for a row is its menu, wherever it stands',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: whatever is called as headings are is the list',
    file: 'utils/portal/recognition/demonstration/list-press.ts',
    from: 'const hasUsers = known !== undefined && readRows(known).length > 0;',
    to: 'const hasUsers = known !== undefined;',
    promise: 'what says the headings of a list and has no users is none',
    tests: ['tests/in-page/demonstration/'],
  },
];
