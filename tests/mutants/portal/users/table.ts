import type { Mutant } from '../../mutant.ts';

/** Faults of the files in `utils/portal/users/table`. */
export const mutants: Mutant[] = [
  {
    name: 'a word that headed no table never will',
    file: 'utils/portal/users/table/users-table.ts',
    from: 'if (!table) return highestAbove(node);',
    to: 'if (!table) return parentOf(node) ?? undefined;',
    promise: 'headings that come one after another head a table as soon as they are there',
    tests: ['tests/in-page/selection.test.ts'],
  },
  {
    name: 'a part of a row is told by its height in the window alone',
    file: 'utils/portal/users/table/row-parts.ts',
    from: 'return [top, height, top - above];',
    to: 'return [top, height, above * 0];',
    promise: 'a box that was scrolled without the others shows no part of their rows',
    tests: ['tests/in-page/split-rows.test.ts'],
  },
  {
    name: 'two tables side by side are one',
    file: 'utils/portal/users/table/split-headings.ts',
    from: 'const MOST_GAP = 4;',
    to: 'const MOST_GAP = 400;',
    promise: 'rows of two tables are no one user',
    tests: ['tests/in-page/split-rows.test.ts'],
  },
  {
    name: 'what is scrolled beneath the licences is a licence',
    file: 'utils/portal/users/table/rows-by-position.ts',
    from: 'return isHere && !cells.some(',
    to: 'return !cells.some(',
    promise: 'a user is known by what their licence says, and nothing else',
    tests: ['tests/in-page/split-rows.test.ts'],
  },
  {
    name: 'cells that stand in groups are taken as they are drawn',
    file: 'utils/portal/users/table/row-cells.ts',
    from: 'return told.sort((one, other) => columnOf(one) - columnOf(other));',
    to: 'return told;',
    promise: 'each cell is read beneath its heading',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'the headings of folded columns stand beneath the others',
    file: 'utils/portal/users/table/heading-row.ts',
    from: '.filter(({ width, height }) => width > 0 && height > 0)',
    to: '',
    promise: 'a users table is found though some of its columns have no room',
    tests: ['tests/in-page/split-rows.test.ts'],
  },
  {
    name: 'first-of-two-tables-taken',
    file: 'utils/portal/users/table/users-table.ts',
    from: 'if (best.length > 1) throw',
    to: 'if (false) throw',
    promise: 'of two users tables none is worked on',
    tests: ['tests/in-page/guards/two-of-a-kind.test.ts'],
  },
];
