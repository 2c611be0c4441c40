import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/value-notes.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a note in brackets may say anything',
    file: 'utils/bulk/value-notes.ts',
    from: "if (brackets && TELLING.test(brackets[1] ?? brackets[2] ?? '')) return false;",
    to: '',
    promise: 'a yes or a no that its note takes back is unclear',
    tests: ['tests/unit/bulk/shown-value.test.ts'],
  },
  {
    name: 'the first of two numbers counts',
    file: 'utils/bulk/value-notes.ts',
    from: 'if (digits === undefined || others.length > 0 || phonesIn(rest).length !== 1) return undefined;',
    to: 'if (digits === undefined) return undefined;',
    promise: 'two numbers in one text are unclear',
    tests: ['tests/unit/bulk/shown-value.test.ts'],
  },
];
