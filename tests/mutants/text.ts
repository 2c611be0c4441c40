import type { Mutant } from './mutant.ts';

/** Faults of `utils/text.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'marks of direction stay in what is shown',
    file: 'utils/text.ts',
    from: "return text.replace(UNSEEN, '').replace(/\\s+/g, ' ').trim();",
    to: "return text.replace(/\\s+/g, ' ').trim();",
    promise: 'what nobody sees makes no difference',
    tests: ['tests/unit/text.test.ts'],
  },
  {
    name: 'a slash between blanks is a part of a number',
    file: 'utils/text.ts',
    from: 'if (/\\s\\/|\\/\\s/.test(open)) return undefined;',
    to: '',
    promise: 'two numbers with a slash between them are not one',
    tests: ['tests/unit/text.phones.test.ts'],
  },
];
