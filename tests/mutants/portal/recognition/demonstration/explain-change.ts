import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/explain-change.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: another user’s line tells of a change',
    file: 'utils/portal/recognition/demonstration/explain-change.ts',
    from: 'if (user && !showsUser(detail, user)) return false;',
    to: '',
    promise: 'what a change has done is told by the detail of the same user alone',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: the first that a line shows after a press counts',
    file: 'utils/portal/recognition/demonstration/explain-change.ts',
    from: 'const change = pending ?? lastChange;',
    to: 'const change = pending;',
    promise: 'what a line shows for a while is no value',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: what went back was done',
    file: 'utils/portal/recognition/demonstration/explain-change.ts',
    from: 'if (lastChange) record.patch({ explained: others, lastChange: undefined, change });',
    to: '',
    promise: 'a change that went back teaches nothing',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: any detail tells of a change in one that was open',
    file: 'utils/portal/recognition/demonstration/explain-change.ts',
    from: 'return ownerNamed(detail) === owner;',
    to: 'return true;',
    promise: 'a change in a detail that was open before is told by that alone',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'watched: a line is changed by its own button alone',
    file: 'utils/portal/recognition/demonstration/explain-change.ts',
    from: "if (press?.at === 'detail' && press.wasBesideChange) {",
    to: "if (press?.at === 'detail' && press.wasBesideChange && !detail) {",
    promise: 'what changes all options at once is not told of the button of one',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
];
