import type { Mutant } from '../mutant.ts';

/** Faults of the files in `utils/dom/remember`. */
export const mutants: Mutant[] = [
  {
    name: 'what shows nothing renews what it is put into',
    file: 'utils/dom/remember/change-times.ts',
    from: 'if (isAdded && ![...addedNodes].some(hasText)) doubtful',
    to: 'if (false) doubtful',
    promise: 'a detail to which a kit adds empty parts is read at once',
    tests: ['tests/in-page/freshness/'],
  },
  {
    name: 'what changes a class is taken for the server’s word',
    file: 'utils/dom/remember/page-changes.ts',
    from: "if (record.type !== 'attributes') noteRenewal(record, now);",
    to: 'renew(record.target, now);',
    promise: 'only texts and nodes of a detail tell that it has come',
    tests: ['tests/in-page/freshness/'],
  },
  {
    name: 'what is in doubt is kept for ever',
    file: 'utils/dom/remember/change-times.ts',
    from: 'const MOST_DOUBTFUL = 500;',
    to: 'const MOST_DOUBTFUL = Number.POSITIVE_INFINITY;',
    promise: 'what comes by the hundred is remembered by none of its parts',
    tests: ['tests/unit/dom/remember/unchanged-since.test.ts'],
  },
  {
    name: 'what is chosen in a field is not asked again',
    file: 'utils/dom/remember/while-standing.ts',
    from: 'isRecent && before.state === state && before.isStanding()',
    to: 'isRecent && before.isStanding()',
    promise: 'lines hold only while what is chosen in their fields is the same',
    tests: ['tests/unit/dom/remember/while-standing.test.ts'],
  },
];
