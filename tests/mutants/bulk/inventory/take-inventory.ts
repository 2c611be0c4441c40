import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/inventory/take-inventory.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a detail without options is read',
    file: 'utils/bulk/inventory/take-inventory.ts',
    from: "if (lines.length > 0) return { kind: 'user-read'",
    to: "if (lines.length >= 0) return { kind: 'user-read'",
    promise: 'who could not be read is never shown as somebody who has nothing',
    tests: ['tests/unit/bulk/inventory/take-inventory.test.ts'],
  },
  {
    name: 'an inventory without guard',
    file: 'utils/bulk/inventory/take-inventory.ts',
    from: 'if (!reason || control.isUnguarded || place === users.length - 1) continue;',
    to: 'continue;',
    promise: 'an inventory pauses where nobody can be read for one reason',
    tests: ['tests/unit/bulk/inventory/take-inventory.test.ts'],
  },
  {
    name: 'an inventory that goes on without its journal',
    file: 'utils/bulk/inventory/take-inventory.ts',
    from: '    await lastWrite;\n    lastWrite = journal.append(reading);',
    to: '    lastWrite = journal.append(reading);',
    promise: 'nobody is read of whom nothing would be kept',
    tests: ['tests/unit/bulk/inventory/take-inventory.test.ts'],
  },
];
