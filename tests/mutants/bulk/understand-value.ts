import type { Mutant } from '../mutant.ts';

/** Faults of `utils/bulk/understand-value.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a + beside a sign for no and « indisponible » is a +',
    file: 'utils/bulk/understand-value.ts',
    from: "const words = fold(sign === 'no' ? speltSign(sign, said) : value);",
    to: 'const words = fold(value);',
    promise: 'a line that says by a sign that it cannot be had is not pressed',
    tests: ['tests/unit/bulk/line-state.test.ts'],
  },
  {
    name: 'anything may stand beside a sign',
    file: 'utils/bulk/understand-value.ts',
    from: 'return spelt.state.kind === sign ? spelt : { state: UNCLEAR, word: text };',
    to: 'return { state: { kind: sign }, word: text };',
    promise: 'a sign beside words that are not understood is unclear',
    tests: ['tests/unit/bulk/shown-value.test.ts'],
  },
  {
    name: 'words that follow a yes or a no mean nothing',
    file: 'utils/bulk/understand-value.ts',
    from: 'if (head && isNote(folded.slice(head.word.length))) {',
    to: 'if (head) {',
    promise: 'a value with more to say is not taken for the plain one',
    tests: ['tests/unit/bulk/shown-value.test.ts'],
  },
  {
    name: 'a sign that contradicts the words is passed over',
    file: 'utils/bulk/understand-value.ts',
    from: 'if (said.state.kind === sign) return said;',
    to: 'return said;',
    promise: 'a tick before a no is unclear',
    tests: ['tests/unit/bulk/shown-value.test.ts'],
  },
];
