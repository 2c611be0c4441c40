import type { Mutant } from '../mutant.ts';

/** Faults of `utils/wanted/read-wanted.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'lines below other headings are read by the first ones',
    file: 'utils/wanted/read-wanted.ts',
    from: 'isHeadingOfOther(row, identities)',
    to: '(isHeadingOfOther(row, identities), false)',
    promise: 'no column is read as another one',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'a user below other headings is changed by a line above them',
    file: 'utils/wanted/read-wanted.ts',
    from: 'licence === undefined ? fault : { ...fault, licence };\n}\n\n/** The faults of',
    to: 'fault;\n}\n\n/** The faults of',
    promise: 'of a user of whom any line has a fault, nothing is wanted',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'a cell that is joined to another leaves its option as it is',
    file: 'utils/wanted/read-wanted.ts',
    from: 'faults.push(...joined);',
    to: '',
    promise: 'a value that a line shows is not passed over unsaid',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'who stands in a joined cell is changed by the other line',
    file: 'utils/wanted/read-wanted.ts',
    from: "fault.code !== 'joined' || ",
    to: "fault.code === 'joined' || ",
    promise: 'of a user of whom any line has a fault, nothing is wanted',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'the last of two lines wins',
    file: 'utils/wanted/read-wanted.ts',
    from: 'if (known && !areSameChanges([known], [change])) return undefined;',
    to: '',
    promise: 'of two lines of one user that disagree, none is done',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'a user with a line in fault is changed by another one',
    file: 'utils/wanted/read-wanted.ts',
    from: 'const changes = inFault.length > 0 ? undefined : allChanges(own);',
    to: 'const changes = allChanges(own);',
    promise: 'of a user of whom any line has a fault, nothing is done',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'a title over a part of the lines is two faults',
    file: 'utils/wanted/read-wanted.ts',
    from: "!(isTitle && code === 'joined')",
    to: 'code !== undefined',
    promise: 'what is wrong is told once',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
  {
    name: 'a joined cell is no fault beside that of an unknown user',
    file: 'utils/wanted/read-wanted.ts',
    from: "!(isTitle && code === 'joined')",
    to: "code !== 'joined'",
    promise: 'all that is wrong is told at once',
    tests: ['tests/unit/wanted/read-wanted.test.ts'],
  },
];
