import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/preview/if-none.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a preview of another number becomes one of what is asked for',
    file: 'utils/bulk/preview/if-none.ts',
    from: 'return other !== undefined && areSameChanges([one], [{ ...other, ifNone: one.ifNone }]);',
    to: 'return other !== undefined;',
    promise: 'a run is started only from a preview of what is asked for',
    tests: ['tests/unit/bulk/preview/if-none.test.ts'],
  },
  {
    name: 'who could not be read has no number',
    file: 'utils/bulk/preview/if-none.ts',
    from: "line.kind === 'failed') continue;",
    to: 'false) continue;',
    promise: 'only who was seen without a number is counted',
    tests: ['tests/unit/bulk/preview/if-none.test.ts'],
  },
  {
    name: 'an answer about one change turns another',
    file: 'utils/bulk/preview/if-none.ts',
    from: 'if (!otherwise || !isOther[line.change]) return line;',
    to: 'if (!otherwise) return line;',
    promise: 'a preview shows what comes of what is asked for',
    tests: ['tests/unit/bulk/preview/if-none.test.ts'],
  },
];
