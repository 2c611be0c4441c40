import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/plan-each.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'who has none is left alone as others are',
    file: 'utils/bulk/plan-each.ts',
    from: 'value, expect, ifNone, pick]',
    to: 'value, expect, pick]',
    promise: 'changes that want different things are different ones',
    tests: ['tests/unit/bulk/plan.test.ts'],
  },
  {
    name: 'the next free number is whatever the portal gives',
    file: 'utils/bulk/plan-each.ts',
    from: 'value, expect, ifNone, pick]',
    to: 'value, expect, ifNone]',
    promise: 'changes that want different things are different ones',
    tests: ['tests/unit/bulk/plan.test.ts'],
  },
];
