import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/change/question/answer-controls.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a no that a kit calls its yes by, too, is one',
    file: 'utils/portal/change/question/answer-controls.ts',
    from: 'word === shown || !NO_WORDS.test(word) || !isCommon(word)',
    to: 'word === word',
    promise: 'what is written on the buttons counts where a kit calls all of them the same',
    tests: ['tests/unit/portal/change/question/answer-controls.test.ts'],
  },
  {
    name: 'a no that only the yes is called by is none',
    file: 'utils/portal/change/question/answer-controls.ts',
    from: '|| !isCommon(word)',
    to: '|| false',
    promise: 'what is called a no is no yes',
    tests: ['tests/unit/portal/change/question/answer-controls.test.ts'],
  },
  {
    name: 'a cross has a no in common with what is called a no',
    file: 'utils/portal/change/question/answer-controls.ts',
    from: "['', shown, word]",
    to: '[shown, word]',
    promise: 'what is called a no beside a cross is no yes',
    tests: ['tests/unit/portal/change/question/answer-controls.test.ts'],
  },
  {
    name: 'what shows words says yes by a tick',
    file: 'utils/portal/change/question/answer-controls.ts',
    from: '!/[\\p{L}\\p{N}]/u.test(shownText(one)) &&',
    to: '',
    promise: 'An entry of a list with a tick for its picture is no yes',
    tests: ['tests/in-page/late-choices/'],
  },
  {
    name: 'a button that says more is a yes',
    file: 'utils/portal/change/question/answer-controls.ts',
    from: 'return isNamed && words.every((word) => !/\\p{L}{2}/u.test(word) || isConsent(word));',
    to: 'return isNamed;',
    promise: 'A yes that says more than the change is none',
    tests: ['tests/in-page/questions/'],
  },
  {
    name: 'what orders another number says yes',
    file: 'utils/portal/change/question/answer-controls.ts',
    from: ' && !STARTS_ELSE.test(word)',
    to: '',
    promise: 'a form is sent by its own yes',
    tests: ['tests/unit/portal/change/question/yes-words.test.ts'],
  },
];
