import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/detail-timeline.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what is seen together has come together',
    file: 'utils/portal/opening/detail-timeline.ts',
    from: 'const isTogether = !isApart && !isLater;',
    to: 'const isTogether = !isLater;',
    promise:
      'where the browser is late to tell of the head’s answer, options are not taken to come with it',
    tests: ['tests/in-page/freshness/'],
  },
  {
    name: 'a copy shown at the press has come from the server',
    file: 'utils/portal/opening/detail-timeline.ts',
    from: 'isAnswered && !isCopy &&',
    to: 'isAnswered &&',
    promise: 'what a page shows of a user before its server answers is not what is read back',
    tests: ['tests/in-page/freshness/'],
  },
  {
    name: 'what was written between the press and its answer is theirs',
    file: 'utils/portal/opening/detail-timeline.ts',
    from: 'Math.max(this.pressedAt, firstAnsweredAt - BELATED)',
    to: 'this.pressedAt',
    promise: 'options of the user before that are written once more are not read as a user’s',
    tests: ['tests/in-page/freshness/'],
  },
];
