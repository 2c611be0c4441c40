import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/change/question/confirm-question.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what was done is undone, as if it were asked',
    file: 'utils/portal/change/question/confirm-question.ts',
    from: 'if (offersUndo(text, words) && !context.isMeant(text)) return undefined;',
    to: '',
    promise: 'no change is lost once it was made',
    tests: ['tests/in-page/questions/said-within.test.ts'],
  },
  {
    name: 'a question that begins with what was done is none',
    file: 'utils/portal/change/question/confirm-question.ts',
    from: ' && !isQuestion(text);',
    to: ';',
    promise: 'what asks is answered or called off',
    tests: ['tests/unit/portal/change/question/confirm-question.test.ts'],
  },
  {
    name: 'what tells of what was done is never sent',
    file: 'utils/portal/change/question/confirm-question.ts',
    from: 'return isDone && words.every(isMildWord)',
    to: 'return isDone',
    promise: 'what asks is answered or called off',
    tests: ['tests/unit/portal/change/question/confirm-question.test.ts'],
  },
  {
    name: 'what a removal does is taken for what was done',
    file: 'utils/portal/change/question/confirm-question.ts',
    from: 'HAS_BEEN.test(fold(text)) && ',
    to: '',
    promise: 'what asks is answered or called off',
    tests: ['tests/unit/portal/change/question/confirm-question.test.ts'],
  },
];
