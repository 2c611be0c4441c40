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
  {
    name: 'the popup is sent whole inventories',
    file: 'utils/background/followers.ts',
    from: "event.kind === 'user-read' ?",
    to: "event.kind !== 'user-read' ?",
    promise: 'the popup opens as fast beside an inventory of many users',
    tests: ['tests/unit/background/followers.test.ts'],
  },
  {
    name: 'pages that read the journal are sent it too',
    file: 'utils/background/followers.ts',
    from: "if (this.#ports.get(port) === 'news') return this.#tellHeld(port);",
    to: '',
    promise: 'the history is told of all runs without their journals',
    tests: ['tests/unit/background/followers.test.ts'],
  },
];
