import type { Mutant } from './mutant.ts';

/** Faults of the files in `utils/inventory`. */
export const mutants: Mutant[] = [
  {
    name: 'one of two lines of a name is believed',
    file: 'utils/inventory/inventory-table.ts',
    from: 'if (others.length === 0) return { kind: line.state.kind, value: line.value };',
    to: 'if (others.length < 9) return { kind: line.state.kind, value: line.value };',
    promise: 'an inventory says of no option what it does not know',
    tests: ['tests/unit/inventory/inventory-table.test.ts'],
  },
  {
    name: 'an export asks for values that are not understood',
    file: 'utils/inventory/sheets.ts',
    from: "column && isUnderstood(cell) ? cellText(cell, column, words) : ''",
    to: "column ? cellText(cell, column, words) : ''",
    promise: 'an export that comes back unchanged asks for nothing',
    tests: ['tests/unit/inventory/sheets.test.ts'],
  },
  {
    name: 'a model writes down what is not certain',
    file: 'utils/inventory/sheets.ts',
    from: "const isKnown = countedKind(cell.kind) !== 'unreadable' && cell.kind !== 'absent';",
    to: 'const isKnown = true;',
    promise: 'a model that comes back unchanged asks for nothing',
    tests: ['tests/unit/inventory/sheets.test.ts'],
  },
  {
    name: 'who could not be read has lost everything',
    file: 'utils/inventory/compare.ts',
    from: 'if (!isRead(row)) continue;',
    to: '',
    promise: 'of whom only one inventory knows something, nothing has changed',
    tests: ['tests/unit/inventory/compare.test.ts'],
  },
  {
    name: 'an inventory is compared with whatever is told of',
    file: 'utils/inventory/inventory-page.ts',
    from: 'if (!others.some((other) => other.run === run)) return;',
    to: '',
    promise: 'only inventories of one service are compared',
    tests: ['tests/unit/inventory/inventory-page.test.ts'],
  },
  {
    name: 'nobody has asked for the comparison that is shown',
    file: 'utils/inventory/inventory-page.ts',
    from: "if (!this.#isAwaiting || !kinds.includes('finished')) return;",
    to: "if (!kinds.includes('finished')) return;",
    promise: 'what a person looks at stays until they want something else',
    tests: ['tests/unit/inventory/inventory-page.test.ts'],
  },
];
