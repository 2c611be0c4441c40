import type { Mutant } from './mutant.ts';

/** Faults of the files in `utils/workbook`. */
export const mutants: Mutant[] = [
  {
    name: 'uses stay where hidden rows come',
    file: 'utils/workbook/workbook-page.ts',
    from: 'this.#say({ ...said, ...part });',
    to: 'this.#say({ ...this.#said, ...part });',
    promise: 'no column is read as another one was',
    tests: ['tests/unit/workbook/workbook-page.test.ts'],
  },
  {
    name: 'columns without headings are remembered',
    file: 'utils/workbook/workbook-page.ts',
    from: 'if (isRecognisable(columns)) {',
    to: 'if (columns) {',
    promise: 'a file without headings is not read as another one was',
    tests: ['tests/unit/workbook/workbook-page.test.ts'],
  },
  {
    name: 'a report of another service is taken',
    file: 'utils/workbook/study.ts',
    from: '...(other === undefined ? { report } : { otherService: other })',
    to: 'report',
    promise: 'a report of another service selects nobody',
    tests: ['tests/unit/workbook/workbook-page.test.ts'],
  },
];
