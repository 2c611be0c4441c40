import type { Mutant } from '../../mutant.ts';

/** Faults of the files in `utils/portal/users/checkboxes`. */
export const mutants: Mutant[] = [
  {
    name: 'a script ticks the boxes in the rows',
    file: 'utils/portal/users/checkboxes/row-checkboxes.ts',
    from: '!event.isTrusted || row?.licence !== licence',
    to: 'row?.licence !== licence',
    promise: 'only a person chooses users',
    tests: ['tests/in-page/selection.test.ts'],
  },
  {
    name: 'a row used again is ticked for the user before',
    file: 'utils/portal/users/checkboxes/row-checkboxes.ts',
    from: '!event.isTrusted || row?.licence !== licence',
    to: '!event.isTrusted',
    promise: 'a box stands for the user whose row it is in now',
    tests: ['tests/in-page/selection.test.ts'],
  },
  {
    name: 'boxes stay where there is no room any more',
    file: 'utils/portal/users/checkboxes/row-checkboxes.ts',
    from: 'if (!shown || !readRows(shown).slice(0, SAMPLE).some(isMisplaced)) return;',
    to: 'if (!shown || !readRows(shown).slice(0, SAMPLE).some(() => false)) return;',
    promise: 'a checkbox covers nothing of the next column when the columns become narrower',
    tests: ['tests/in-page/selection.test.ts'],
  },
  {
    name: 'boxes stay over the references once there is room again',
    file: 'utils/portal/users/checkboxes/row-checkboxes.ts',
    from: ' || isOverReference(box);',
    to: ';',
    promise: 'a checkbox covers nothing of the reference where there is room for it',
    tests: ['tests/in-page/selection.test.ts'],
  },
  {
    name: 'boxes: a line may break between a box and its reference',
    file: 'utils/portal/users/checkboxes/row-box.ts',
    from: 'all: initial; display: inline;',
    to: 'all: initial; display: inline-block;',
    promise: 'a checkbox covers nothing of the reference where the column may grow a little',
    tests: ['tests/in-page/selection.test.ts'],
  },
  {
    name: 'boxes: a table grows out of what it fills',
    file: 'utils/portal/users/checkboxes/row-box.ts',
    from: 'width > room + 1 || ',
    to: '',
    promise: 'our checkboxes push nothing out of view',
    tests: ['tests/in-page/selection.test.ts'],
  },
  {
    name: 'boxes: a reference is pushed into the next column',
    file: 'utils/portal/users/checkboxes/row-box.ts',
    from: '[...measure(row, table), sticksOut(spot.reference, spot.cell)]',
    to: 'measure(row, table)',
    promise: 'a reference stays in its cell',
    tests: ['tests/in-page/selection.test.ts'],
  },
];
