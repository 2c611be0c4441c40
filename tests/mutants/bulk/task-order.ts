import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/task-order.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what others need is taken away after it was to be given',
    file: 'utils/bulk/task-order.ts',
    from: 'return [...tasks.filter(isFirst), ...tasks.filter((task) => !isFirst(task))];',
    to: 'return [...tasks].filter((task) => task || isFirst(task));',
    promise: 'a transfer takes away before it gives',
    tests: ['tests/unit/bulk/task-order.test.ts'],
  },
];
