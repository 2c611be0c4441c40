import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/detail/lines/part-openers.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what does not say yet that it shows a part shows it',
    file: 'utils/portal/detail/lines/part-openers.ts',
    from: '[aria-expanded]:not([aria-expanded="true"])',
    to: '[aria-expanded="false"]',
    promise: 'options in a part that was never shown are found',
    tests: ['tests/in-page/freshness/pictures-and-folds.test.ts'],
  },
  {
    name: 'a part that is called otherwise is unfolded',
    file: 'utils/portal/detail/lines/part-openers.ts',
    from: 'return nameOf(opener) === fold(heading.data);',
    to: 'return true;',
    promise: 'nothing in a detail is unfolded but its options',
    tests: ['tests/in-page/freshness/'],
  },
  {
    name: 'any control with the word Options beside another shows them',
    file: 'utils/portal/detail/lines/part-openers.ts',
    from: 'return others.some((one) => PART_HEADINGS.includes(nameOf(one)))',
    to: 'return true',
    promise: 'what may lead elsewhere is not pressed to see the options',
    tests: ['tests/in-page/freshness/pictures-and-folds.test.ts'],
  },
  {
    name: 'a tab is one only if it says so',
    file: 'utils/portal/detail/lines/part-openers.ts',
    from: 'isNamedBy(control, heading) && isAmongOpeners(control)',
    to: 'false',
    promise: 'tabs without attributes show the options, too',
    tests: ['tests/in-page/freshness/pictures-and-folds.test.ts'],
  },
  {
    name: 'a count makes another name',
    file: 'utils/portal/detail/lines/part-openers.ts',
    from: 'fold(textOf(opener)).replace(',
    to: "fold(textOf(opener)).replace('' && ",
    promise: 'a tab that says how many options there are shows them',
    tests: ['tests/in-page/freshness/pictures-and-folds.test.ts'],
  },
  {
    name: 'what does not say that it shows the options folds them away',
    file: 'utils/portal/detail/lines/part-openers.ts',
    from: 'return first && OPTION_LABELS.includes(labelIn(first)) ? undefined : opener;',
    to: 'return opener;',
    promise: 'options that are in view are not folded away',
    tests: ['tests/in-page/freshness/pictures-and-folds.test.ts'],
  },
];
