import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/inventory/inventory-state.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'an inventory without a service is one',
    file: 'utils/bulk/inventory/inventory-state.ts',
    from: 'if (!service || !Array.isArray(users)) return undefined;',
    to: '',
    promise: 'one inventory that is not understood hides no other',
    tests: ['tests/unit/history/inventory-shelf.test.ts'],
  },
];
