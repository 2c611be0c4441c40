import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/detail/lines/find-lines.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'the choices of a closed list are the value of a line',
    file: 'utils/portal/detail/lines/find-lines.ts',
    from: 'const drawn = drawnAround(entry);',
    to: 'const drawn = entry; drawnAround(entry);',
    promise: 'the + is pressed once its box has the value, though the list stands there still',
    tests: ['tests/in-page/choosers/hidden-selects.test.ts'],
  },
  {
    name: 'what is never touched has buttons where a person names it',
    file: 'utils/portal/detail/lines/find-lines.ts',
    from: 'controls: isForbidden(label.text) ? [] : controls,',
    to: 'controls,',
    promise: 'a line of the SIP password is never pressed',
    tests: ['tests/in-page/values/'],
  },
  {
    name: 'a word that may be the + is nothing',
    file: 'utils/portal/detail/lines/find-lines.ts',
    from: "[...ofKind('unclear'), ...unknownAmong(controls)]",
    to: "ofKind('unclear')",
    promise: 'what looks pressable and is not understood is unclear',
    tests: ['tests/in-page/values/'],
  },
  {
    name: 'a list that stands alone in its line is not seen',
    file: 'utils/portal/detail/lines/find-lines.ts',
    from: 'isListAlone: isBare && ',
    to: 'isListAlone: label.line.length < 0 && ',
    promise: 'no x of a replacement before it is known how a number is given',
    tests: ['tests/in-page/replacements.test.ts'],
  },
  {
    name: 'a list beside a + stands alone in its line',
    file: 'utils/portal/detail/lines/find-lines.ts',
    from: 'isListAlone: isBare && ',
    to: 'isListAlone: ',
    promise: 'a number is replaced where a + gives one',
    tests: ['tests/in-page/replacements.test.ts'],
  },
];
