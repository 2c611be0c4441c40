import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/detail-press.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: signs with a hand alone are no several',
    file: 'utils/portal/recognition/demonstration/detail-press.ts',
    from: 'pressableParts(detail).filter((control) => {',
    to: "pressableParts(detail).filter((one) => one.matches('a, button')).filter((control) => {",
    promise: 'what a detail has several of is no close control of it',
    tests: ['tests/in-page/demonstration/'],
  },
];
