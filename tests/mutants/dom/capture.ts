import type { Mutant } from '../mutant.ts';

/** Faults of `utils/dom/capture/capture-page.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a saved page forgets what describes a control',
    file: 'utils/dom/capture/capture-page.ts',
    from: '[...named, ...described]',
    to: 'named',
    promise: 'a saved page says to us what the page itself says',
    tests: ['tests/in-page/captures.test.ts'],
  },
];
