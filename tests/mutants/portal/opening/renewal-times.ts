import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/renewal-times.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a field is looked at once',
    file: 'utils/portal/opening/renewal-times.ts',
    from: 'if (held !== content) this',
    to: 'if (held !== content && !this.#refilled.has(field)) this',
    promise: 'a field that was emptied first is known to be filled by the answer',
    tests: ['tests/in-page/freshness/'],
  },
  {
    name: 'a field comes when it is first looked at',
    file: 'utils/portal/opening/renewal-times.ts',
    from: 'held === undefined ? renewedSince(field) : performance.now()',
    to: 'performance.now()',
    promise: 'a detail with fields that comes whole and is shown a moment later is read at once',
    tests: ['tests/in-page/freshness/'],
  },
];
