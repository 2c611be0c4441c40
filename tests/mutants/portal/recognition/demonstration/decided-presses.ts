import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/decided-presses.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: contradicting presses decide',
    file: 'utils/portal/recognition/demonstration/decided-presses.ts',
    from: 'button && others.length === 0',
    to: 'button && others.length < 9',
    promise: 'two that contradict each other tell nothing',
    tests: ['tests/unit/portal/recognition/demonstration/decided-presses.test.ts'],
  },
];
