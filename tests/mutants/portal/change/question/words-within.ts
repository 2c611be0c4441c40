import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/change/question/words-within.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'the links of a question say nothing',
    file: 'utils/portal/change/question/words-within.ts',
    from: 'return isSentence || (isTelling && !isOfAnswers);',
    to: 'return false;',
    promise: 'what is asked of a link in the sentence is asked of the person',
    tests: ['tests/in-page/questions/said-within.test.ts'],
  },
  {
    name: 'a link counts in a sentence alone',
    file: 'utils/portal/change/question/words-within.ts',
    from: 'return isSentence || (isTelling && !isOfAnswers);',
    to: 'return isSentence;',
    promise: 'what a link says that it costs is read',
    tests: ['tests/in-page/questions/said-within.test.ts'],
  },
  {
    name: 'a link that explains is a part of the question',
    file: 'utils/portal/change/question/words-within.ts',
    from: 'NO_WORDS.test(word) || HELP_WORDS.test(word)',
    to: 'NO_WORDS.test(word)',
    promise: 'a question with a link to its explanation is answered',
    tests: ['tests/in-page/questions/said-within.test.ts'],
  },
  {
    name: 'what CSS draws in a question says nothing',
    file: 'utils/portal/change/question/words-within.ts',
    from: 'return words.length > 0 && isSeen(element) ? words : [];',
    to: 'return [];',
    promise: 'what a person reads in a question is read',
    tests: ['tests/in-page/questions/said-within.test.ts'],
  },
];
