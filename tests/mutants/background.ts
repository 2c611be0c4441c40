import type { Mutant } from './mutant.ts';

/** Faults of the files in `utils/background`. */
export const mutants: Mutant[] = [
  {
    name: 'frozen-tab-waited-for',
    file: 'utils/background/ask-run-page.ts',
    from: 'await Promise.race([askPage(tab, message), silence])',
    to: 'await Promise.race([askPage(tab, message)])',
    promise: 'a frozen tab keeps nothing from the popup',
    tests: ['tests/unit/background/followers.test.ts'],
  },
  {
    name: 'stop-does-nothing',
    file: 'utils/background/followers.ts',
    from: 'const isOver = await this.#options.stop(run);',
    to: 'const isOver = true;',
    promise: 'Arrêter stops a run whose tab is gone',
    tests: ['tests/unit/background/followers.test.ts'],
  },
  {
    name: 'stop-says-nothing',
    file: 'utils/background/followers.ts',
    from: "if (!isOver) this.#tell(port, { kind: 'unheard', run });",
    to: '',
    promise: 'Arrêter says where it could do nothing',
    tests: ['tests/unit/background/followers.test.ts'],
  },
];
