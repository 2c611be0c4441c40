import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/doubts.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'retracted-stays-in-doubt',
    file: 'utils/bulk/doubts.ts',
    from: 'open.set(key, (open.get(key) ?? []).slice(0, -1));',
    to: '',
    promise: 'what was not pressed leaves no doubt to the next run',
    tests: ['tests/unit/journal/server.left-behind.test.ts'],
  },
  {
    name: 'a page forgets what an earlier one has chosen',
    file: 'utils/bulk/doubts.ts',
    from: 'change, ...(picked && { picked })',
    to: 'change',
    promise: 'a user for whom a number was chosen is given that one, or none',
    tests: ['tests/unit/bulk/numbers/next-free.test.ts'],
  },
  {
    name: 'every x of another run was that of a replacement',
    file: 'utils/bulk/doubts.ts',
    from: "plan.changes[change]?.action === 'replace'",
    to: 'true',
    promise: 'only what a replacement took is given again',
    tests: ['tests/unit/journal/server.left-behind.test.ts'],
  },
  {
    name: 'no x of another run was that of a replacement',
    file: 'utils/bulk/doubts.ts',
    from: '...(isOfReplacement && { isOfReplacement }),',
    to: '',
    promise: 'a replacement never costs a number, be its x as late as it may',
    tests: ['tests/unit/journal/server.left-behind.test.ts'],
  },
];
