import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/detail/lines/line-contents.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'words behind an empty cell are still of the line',
    file: 'utils/portal/detail/lines/line-contents.ts',
    from: 'if (isText && last && areParted(last, item.words)) return { until: at, isAmbiguous: false };',
    to: '',
    promise: 'the x of the option beside one without a button is not taken for its own',
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
  {
    name: 'what follows a button belongs to the line still',
    file: 'utils/portal/detail/lines/line-contents.ts',
    from: 'if (isText && isValued) return { until: at, isAmbiguous: false };',
    to: '',
    promise: 'the button of an unknown option in the row is not pressed',
    tests: ['tests/in-page/values/'],
  },
  {
    name: 'words between two buttons say nothing',
    file: 'utils/portal/detail/lines/line-contents.ts',
    from: '} else if (!isText) return { until: at, isAmbiguous: true };',
    to: '}',
    promise: 'a + and an x with words between them are two lines',
    tests: ['tests/in-page/values/'],
  },
  {
    name: 'a button behind other words is of the label that follows',
    file: 'utils/portal/detail/lines/line-contents.ts',
    from: '...(isLedByWords ? [] : lead),',
    to: '...lead,',
    promise: 'an unknown option before the label keeps its button',
    tests: ['tests/in-page/values/'],
  },
  {
    name: 'what slid out of a switch is its value',
    file: 'utils/portal/detail/lines/line-contents.ts',
    from: '!isSlidAway(node) &&',
    to: '',
    promise: 'of the two words of a switch the one in view is read',
    tests: ['tests/in-page/values/pictures-and-notes.test.ts'],
  },
];
