import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/page/waiting-sign.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'the place of the arrow of a field is a sign of waiting',
    file: 'utils/portal/page/waiting-sign.ts',
    from: 'framesArrow(element) || framesLines',
    to: 'framesLines',
    promise: 'a list box whose arrow stands where it would wait is chosen from',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'the frame around option lines is a sign of waiting',
    file: 'utils/portal/page/waiting-sign.ts',
    from: 'framesArrow(element) || framesLines(element, root)',
    to: 'framesArrow(element)',
    promise:
      'options are changed whose frame is called by what it would show while they are loaded',
    tests: ['tests/in-page/busy.test.ts'],
  },
  {
    name: 'a line that is called so is the frame of lines',
    file: 'utils/portal/page/waiting-sign.ts',
    from: 'holds(element, node)).length > 1',
    to: 'holds(element, node)).length > 0',
    promise: 'nothing is pressed while a line says that its change is on its way',
    tests: ['tests/in-page/busy.test.ts'],
  },
  {
    name: 'an arrow that turns in the box of a field is the one that opens its list',
    file: 'utils/portal/page/waiting-sign.ts',
    from: 'words.some((word) => ARROW.test(word)) && !words.some((word) => TURNING.test(word))',
    to: 'words.some((word) => ARROW.test(word))',
    promise: 'a list box is left alone while a sign of waiting turns in it',
    tests: ['tests/in-page/choosers/'],
  },
  {
    name: 'what stands there busy is waited for',
    file: 'utils/portal/page/waiting-sign.ts',
    from: 'return isPlain || (isOfPress(since) && isAside(element, root));',
    to: 'return true;',
    promise: 'a user on the phone does not make the portal busy',
    tests: ['tests/in-page/busy.test.ts'],
  },
  {
    name: 'no word says that the portal is busy',
    file: 'utils/portal/page/waiting-sign.ts',
    from: 'if (isCovering(element)) return true;\n  if (isBeyond(element, root)) return false;\n  if (isSpinning(element)) return true;\n  if (!says && (framesArrow(element) || framesLines(element, root))) return false;\n  const since = unchangedSince(element);',
    to: 'const since = 0;',
    promise: 'nothing is pressed while the portal is busy',
    tests: ['tests/in-page/busy.test.ts'],
  },
  {
    name: 'busy: what a slot shows in a frame is not in it',
    file: 'utils/portal/page/waiting-sign.ts',
    from: 'return textOf(element).length > MOST_LETTERS;',
    to: 'return false;',
    promise: 'a list in a frame that its kit calls busy is chosen from',
    tests: ['tests/in-page/busy.test.ts'],
  },
  {
    name: 'busy: a sign behind the rows that are in view is one',
    file: 'utils/portal/page/waiting-sign.ts',
    from: 'if (isBeyond(element, root)) return false;',
    to: '',
    promise: 'a list whose end turns as long as there are more is read whole',
    tests: ['tests/in-page/lazy-lists.test.ts'],
  },
];
