import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/change/question/question-watch.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'an error that can be agreed to or closed is a question',
    file: 'utils/portal/change/question/question-watch.ts',
    from: '(answers.hasCrossOnly ? newsAmong(answers, context) : undefined) ??',
    to: '',
    promise: 'a refusal in a box with an OK and a cross is told in its own words',
    tests: ['tests/in-page/questions/'],
  },
  {
    name: 'what is read out as messages are asks nothing',
    file: 'utils/portal/change/question/question-watch.ts',
    from: 'if (!toast) return false;',
    to: 'return toast !== undefined;',
    promise: 'a question is answered in whose place all that comes up is read out',
    tests: ['tests/in-page/questions/'],
  },
  {
    name: 'an undo in a toast is a way back',
    file: 'utils/portal/change/question/question-watch.ts',
    from: 'controls.filter((one) => !this.#isInPassing(one))',
    to: 'controls',
    promise: 'An offer to undo is not pressed',
    tests: ['tests/in-page/questions/'],
  },
  {
    name: 'what fades in is answered unread',
    file: 'utils/portal/change/question/question-watch.ts',
    from: '      .filter(isSeen)\n',
    to: '',
    promise: 'a question is judged once it can be read',
    tests: ['tests/in-page/questions/'],
  },
  {
    name: 'entries of an open list need a hand',
    file: 'utils/portal/change/question/question-watch.ts',
    from: 'new Set([...pressable, ...entries])',
    to: 'new Set(pressable)',
    promise: 'a list that is always open is chosen from, whatever the pointer looks like over it',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'password-is-an-answer',
    file: 'utils/portal/change/question/question-watch.ts',
    from: '!words.some((word) => FORBIDDEN.test(word))',
    to: 'true',
    promise: 'no answer touches a password',
    tests: ['tests/in-page/guards/forbidden.test.ts'],
  },
  {
    name: 'in the pressed line only buttons answer',
    file: 'utils/portal/change/question/question-watch.ts',
    from: 'return [...new Set([...controls, ...ofLine])];',
    to: 'return controls;',
    promise: 'what was the + says yes to the list that it brought up, whatever it is made of',
    tests: ['tests/in-page/choosers/lists-in-the-line.test.ts'],
  },
];
