import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/run-state.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'doubts-of-the-stopped-forgotten',
    file: 'utils/bulk/run-state.ts',
    from: '      settleOpen(state);\n',
    to: '',
    promise: 'what a stopped run leaves in doubt is to be checked',
    tests: ['tests/unit/bulk/run-state.test.ts'],
  },
  {
    name: 'what is left of a user is forgotten',
    file: 'utils/bulk/run-state.ts',
    from: 'if (!partly.has(licence)) return [];',
    to: 'if (known) return [];',
    promise: 'a run that goes on makes the rest of what it has begun',
    tests: ['tests/unit/bulk/task-order.exchange.test.ts'],
  },
  {
    name: 'a run does not know its place',
    file: 'utils/bulk/run-state.ts',
    from: '...(event.nth !== undefined && { nth: event.nth }),',
    to: '',
    promise: 'of the runs of a lot the last one says what is so',
    tests: ['tests/unit/bulk/run-state.test.ts'],
  },
];
