import type { Mutant } from './mutant.ts';

/** Faults of the files in `utils/workbook`. */
export const mutants: Mutant[] = [
  {
    name: 'hidden columns count unasked',
    file: 'utils/workbook/study-file.ts',
    from: '(hiddenColumns.length > 0 && said.withHiddenColumns === undefined)',
    to: '(hiddenColumns.length > 0 && false)',
    promise: 'what a person does not see is wanted only where they say so',
    tests: ['tests/unit/workbook/workbook-page.test.ts'],
  },
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
    file: 'utils/workbook/study-file.ts',
    from: 'if (other !== undefined) return { ...found, sheet, otherService: other };',
    to: '',
    promise: 'a report of another service selects nobody',
    tests: ['tests/unit/workbook/workbook-page.service.test.ts'],
  },
  {
    name: 'filtered lines of a report count unasked',
    file: 'utils/workbook/study-file.ts',
    from: 'if (hidden > 0 && said.withHidden === undefined)\n      return',
    to: 'if (false)\n      return',
    promise: 'whether what is hidden counts is said by a person',
    tests: ['tests/unit/workbook/workbook-page.service.test.ts'],
  },
  {
    name: 'filtered lines of a report count where a person leaves them',
    file: 'utils/workbook/study-file.ts',
    from: 'readReport(sheet, said.withHidden)',
    to: 'readReport(sheet)',
    promise: 'what a person leaves selects nobody',
    tests: ['tests/unit/workbook/workbook-page.service.test.ts'],
  },
];
