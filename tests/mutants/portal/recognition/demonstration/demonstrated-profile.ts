import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/demonstrated-profile.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: a way in that other rows have not',
    file: 'utils/portal/recognition/demonstration/demonstrated-profile.ts',
    from: "return opening.isInEachRow ? withWitnessed(shown, 'detail', opening) : shown;",
    to: "return withWitnessed(shown, 'detail', opening);",
    promise: 'what other rows have not is no way in',
    tests: ['tests/unit/portal/recognition/demonstration/demonstrated-profile.test.ts'],
  },
  {
    name: 'learned: a grave question is answered',
    file: 'utils/portal/recognition/demonstration/demonstrated-profile.ts',
    from: 'if (isGraveQuestion(answer.text)) return profile;',
    to: '',
    promise: 'a question that ends more than the option is left to the person',
    tests: ['tests/unit/portal/recognition/demonstration/demonstrated-profile.test.ts'],
  },
  {
    name: 'learned: what is known may be turned round',
    file: 'utils/portal/recognition/demonstration/demonstrated-profile.ts',
    from: "|| stateOfValue(value).kind !== 'unclear') return values;",
    to: ') return values;',
    promise: 'a number, or a word that is known, is not learned again',
    tests: ['tests/unit/portal/recognition/demonstration/demonstrated-profile.test.ts'],
  },
  {
    name: 'learned: what a tip says counts for nothing',
    file: 'utils/portal/recognition/demonstration/demonstrated-profile.ts',
    from: 'if (notLearned(what, press)) return profile;',
    to: '',
    promise: 'a picture is not learned whose tip says that it does harm',
    tests: ['tests/unit/portal/recognition/demonstration/demonstrated-profile.test.ts'],
  },
  {
    name: 'learned: what is not so yet is a yes',
    file: 'utils/portal/recognition/demonstration/demonstrated-profile.ts',
    from: 'if (!isWord || isPassing ||',
    to: 'if (!isWord ||',
    promise: 'what says that it is not so yet is no value',
    tests: ['tests/unit/portal/recognition/demonstration/demonstrated-profile.test.ts'],
  },
  {
    name: 'watched: a refusal is a value',
    file: 'utils/portal/recognition/demonstration/demonstrated-profile.ts',
    from: 'const values = change.isInDoubt ? withBefore : withValue',
    to: 'const values = withValue',
    promise: 'what a line says that has no other button then is no value',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
];
