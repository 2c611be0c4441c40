import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/run/detail-session.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'read-back-without-closing',
    file: 'utils/bulk/run/detail-session.ts',
    from: '    await this.close();\n    this.#detail = await this.#openPatiently(',
    to: '    this.#detail ??= await this.#openPatiently(',
    promise: 'what is read back comes from a detail opened anew',
    tests: [
      'tests/unit/bulk/run/user-run.test.ts',
      'tests/unit/bulk/run/user-run.after-press.test.ts',
    ],
  },
  {
    name: 'read-again-in-the-page',
    file: 'utils/bulk/run/detail-session.ts',
    from: "this.#openPatiently(mayBeStale ? 'anew' : 'plainly')",
    to: "this.#openPatiently('plainly')",
    promise: 'after a press the server is asked, whatever the page keeps',
    tests: ['tests/unit/bulk/run/user-run.last-reading.test.ts'],
  },
];
