import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/preview/settled-preview.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a preview is settled without what its later readings have shown',
    file: 'utils/bulk/preview/settled-preview.ts',
    from: "if (!lines.some(({ kind }) => kind === 'to-do')) return lines;",
    to: 'if (lines.length > 0) return lines;',
    promise: 'who was read first is judged as the others are',
    tests: ['tests/unit/bulk/earlier-readings.test.ts'],
  },
  {
    name: 'no button is unavailable once somebody has the option',
    file: 'utils/bulk/preview/settled-preview.ts',
    from: "if (!lines.some(({ kind }) => kind === 'to-do')) return lines;",
    to: '',
    promise: 'unavailable needs a + or an x that was recognised',
    tests: ['tests/unit/bulk/earlier-readings.test.ts'],
  },
  {
    name: 'who is left out frees what others get',
    file: 'utils/bulk/preview/settled-preview.ts',
    from: 'lines.filter(({ licence }) => !excluded.has(licence))',
    to: 'lines',
    promise: 'only what is really taken away is said to come back',
    tests: ['tests/unit/bulk/preview/stock.test.ts'],
  },
  {
    name: 'who is left out is said to wait',
    file: 'utils/bulk/preview/settled-preview.ts',
    from: 'if (excluded.has(line.licence)) return line;',
    to: '',
    promise: 'what is said of who is left out is what was read',
    tests: ['tests/unit/bulk/preview/stock.test.ts'],
  },
  {
    name: 'who is left out is part of a circle',
    file: 'utils/bulk/preview/settled-preview.ts',
    from: 'withoutUsers(plan, excluded), {',
    to: 'plan, {',
    promise: 'a number is tried where the other one is left out',
    tests: ['tests/unit/bulk/task-order.numbers.test.ts'],
  },
  {
    name: 'what is left out has not been read',
    file: 'utils/bulk/preview/settled-preview.ts',
    from: 'withoutUsers(plan, excluded), { plan, lines }',
    to: 'withoutUsers(plan, excluded), { plan, lines: own }',
    promise: 'a preview says what a run of it does',
    tests: ['tests/unit/bulk/task-order.numbers.test.ts'],
  },
  {
    name: 'every line of a circle says so',
    file: 'utils/bulk/preview/settled-preview.ts',
    from: "line.kind === 'to-do' && circular",
    to: 'circular',
    promise: 'what cannot be done for another reason says that reason',
    tests: ['tests/unit/bulk/task-order.numbers.test.ts'],
  },
  {
    name: 'what is left out is shown as changed',
    file: 'utils/bulk/preview/settled-preview.ts',
    from: "kind: 'unavailable', after: line.before, reasons",
    to: "kind: 'unavailable', reasons",
    promise: 'what is left out stays as it is',
    tests: ['tests/unit/bulk/task-order.numbers.test.ts'],
  },
];
