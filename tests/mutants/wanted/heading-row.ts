import type { Mutant } from '../mutant.ts';

/** Faults of `utils/wanted/heading-row.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a line with a user is headings of others',
    file: 'utils/wanted/heading-row.ts',
    from: 'namesIdentity && !identities.some',
    to: 'namesIdentity || identities.some',
    promise: 'a user who is called like a heading stays a user',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'a word alone is headings of others',
    file: 'utils/wanted/heading-row.ts',
    from: 'if (said.length < 2) return false;',
    to: '',
    promise: 'a remark makes no line a fault',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'what begins as the headings do is the headings',
    file: 'utils/wanted/heading-row.ts',
    from: ' === first && textsOf(other) === wanted',
    to: ' === first',
    promise: 'no column is read as another one',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'headings with more empty cells are others',
    file: 'utils/wanted/heading-row.ts',
    from: "while (texts.at(-1) === '') texts.pop();",
    to: '',
    promise: 'headings that are repeated are no line',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'every line is the headings where there are none',
    file: 'utils/wanted/heading-row.ts',
    from: 'if (!row) return () => false;',
    to: 'if (!row) return () => true;',
    promise: 'a table without headings is read',
    tests: ['tests/unit/workbook/workbook-page.test.ts'],
  },
  {
    name: 'headings are looked for in the whole table',
    file: 'utils/wanted/heading-row.ts',
    from: 'rows.slice(0, MOST_ABOVE)',
    to: 'rows',
    promise: 'a line below is not taken for the headings',
    tests: ['tests/unit/wanted/columns.test.ts'],
  },
  {
    name: 'any known heading makes a row of headings',
    file: 'utils/wanted/heading-row.ts',
    from: `use !== undefined && isIdentity(use);
    });
  });`,
    to: `use !== undefined;
    });
  });`,
    promise: 'headings say who is meant',
    tests: ['tests/unit/wanted/columns.test.ts'],
  },
  {
    name: 'a heading with a figure is a user',
    file: 'utils/wanted/heading-row.ts',
    from: ' && useOf(text, []) === undefined',
    to: '',
    promise: 'no column is read as another one',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
];
