import type { Mutant } from './mutant.ts';

const READ = 'tests/unit/report/read-workbook.test.ts';
const ZIP = 'tests/unit/report/zip-directory.test.ts';

/** Faults of the files in `utils/report`. */
export const mutants: Mutant[] = [
  {
    name: 'a bomb is unpacked',
    file: 'utils/report/read-xlsx.ts',
    from: 'total > MOST_UNPACKED || entries.length > MOST_PARTS',
    to: 'entries.length > MOST_PARTS',
    promise: 'a file that becomes too large is refused before anything of it is unpacked',
    tests: [ZIP],
  },
  {
    name: 'a part that hides its size is unpacked',
    file: 'utils/report/read-xlsx.ts',
    from: "if (entries.some(isHidingSize)) throw new WorkbookError('damaged');",
    to: 'void isHidingSize;',
    promise: 'no more is unpacked than the directory says',
    tests: [ZIP],
  },
  {
    name: 'a part that says its packed size elsewhere is unpacked',
    file: 'utils/report/read-xlsx.ts',
    from: '(size === 0 ? packedSize !== NOTHING_PACKED : packedSize === 0)',
    to: 'size === 0 && packedSize !== NOTHING_PACKED',
    promise: 'no more is unpacked than the directory says',
    tests: [ZIP],
  },
  {
    name: 'a hidden row is read as any other',
    file: 'utils/report/read-xlsx.ts',
    from: 'isHidden: rowDefs?.get(index)?.hidden === true',
    to: 'isHidden: false',
    promise: 'a row that the person does not see is told apart',
    tests: [READ],
  },
  {
    name: 'a formula that nobody has calculated is an empty cell',
    file: 'utils/report/read-xlsx.ts',
    from: "if (cell?.formula && (value === null || value === ''))",
    to: "if (cell?.formula && value === '')",
    promise: 'what a cell would show is not guessed',
    tests: [READ],
  },
  {
    name: 'a large number loses its digits',
    file: 'utils/report/number-text.ts',
    from: 'return value.toFixed(0);',
    to: 'return value.toPrecision(6);',
    promise: 'a phone number that was kept as a number has all its digits',
    tests: ['tests/unit/report/number-text.test.ts', READ],
  },
  {
    name: 'a quote that nobody closes swallows the lines below',
    file: 'utils/report/read-text.ts',
    from: "return isOpen ? parse<string[]>(body, { ...options, quoteChar: '\\0' }).data : data;",
    to: 'void isOpen;\n  return data;',
    promise: 'no line of a file is lost',
    tests: ['tests/unit/report/read-text.test.ts'],
  },
  {
    name: 'a text is written as the number that it looks like',
    file: 'utils/report/write-workbook.ts',
    from: "column?.kind === 'number' && String(number) === text",
    to: 'String(number) === text',
    promise: 'texts are written as texts',
    tests: ['tests/unit/report/write-workbook.test.ts'],
  },
  {
    name: 'a locked cell is free',
    file: 'utils/report/write-workbook.ts',
    from: 'protection: { locked: isLocked === true }',
    to: 'protection: { locked: false }',
    promise: 'who a line is about cannot be changed by a slip of the hand',
    tests: ['tests/unit/report/write-workbook.test.ts'],
  },
];
