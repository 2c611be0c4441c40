import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/change/value/list-box.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a list that says nothing of itself is not scrolled on',
    file: 'utils/portal/change/value/list-box.ts',
    from: 'return around.find((one) => one && textNodes(one).every(isNew));',
    to: 'return undefined;',
    promise:
      'a list that only makes the entries in view is scrolled on, be they called entries or not',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'a list that says nothing of itself is not open',
    file: 'utils/portal/change/value/list-box.ts',
    from: 'return hasCome || this.#scroller() !== undefined;',
    to: 'return hasCome;',
    promise: 'a list that has opened without saying so is not pressed shut',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'what stood there before is scrolled on as a list',
    file: 'utils/portal/change/value/list-box.ts',
    from: 'one && textNodes(one).every(isNew)',
    to: 'one',
    promise: 'nothing is scrolled for a choice but what has come with the press',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'a list box is pressed where nobody would',
    file: 'utils/portal/change/value/list-box.ts',
    from: 'if (hit && shown === field) return field;',
    to: 'if (shown === field) return field;',
    promise: 'A list box is opened by what a person sees of it',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'Enter is pressed in what may be no list',
    file: 'utils/portal/change/value/list-box.ts',
    from: "field.localName === 'input' && !isListBox(field) ? [] : [keyed(' '), keyed('Enter')]",
    to: "[keyed(' '), keyed('Enter')]",
    promise: 'a form is not sent by what was to open a list',
    tests: ['tests/in-page/late-choices/'],
  },
  {
    name: 'a list box alone is pressed',
    file: 'utils/portal/change/value/list-box.ts',
    from: '      () => pressHit(field),\n',
    to: '',
    promise: 'a list box is pressed where a person would hit it',
    tests: ['tests/in-page/choosers/list-boxes.test.ts'],
  },
  {
    name: 'what a list box shows beneath its field is not read',
    file: 'utils/portal/change/value/list-box.ts',
    from: '[written, beneath, ',
    to: '[written, ',
    promise: 'a number that was chosen is seen, wherever the list box shows it',
    tests: ['tests/in-page/choosers/made-anew.test.ts'],
  },
];
