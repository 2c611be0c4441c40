import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/demonstration-memory.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'watched: the browser’s own buttons are none',
    file: 'utils/portal/recognition/demonstration/demonstration-memory.ts',
    from: 'isLoadedByBrowser(document, memory.pressedAt) ? { ...memory, press: undefined } : memory',
    to: 'memory',
    promise: 'what was pressed before a page was left by the browser is no close control',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
];
