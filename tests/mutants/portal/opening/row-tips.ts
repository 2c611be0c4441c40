import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/row-tips.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a control with any name is pointed at',
    file: 'utils/portal/opening/row-tips.ts',
    from: 'return isPictureName(control, word) || (called',
    to: 'return word !== "" || (called',
    promise: 'what a control says of itself is not told by a tip',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'a tip is asked for while the page is still being scrolled',
    file: 'utils/portal/opening/row-tips.ts',
    from: 'await act(reach, (activity) => activity.isStill() || undefined);',
    to: 'reach();',
    promise: 'a control is scrolled to before its tip is read',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'a tip is read once',
    file: 'utils/portal/opening/row-tips.ts',
    from: 'return first === again ? first : undefined;',
    to: 'return again === undefined ? undefined : first;',
    promise: 'the tip of another control that comes late names nothing',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'a tip need not go with the pointer',
    file: 'utils/portal/opening/row-tips.ts',
    from: 'if (!tip || !hasLeft) return undefined;',
    to: 'if (!tip) return undefined;',
    promise: 'the tip of another control that comes late and stays names nothing',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'a tip that was in doubt is none for good',
    file: 'utils/portal/opening/row-tips.ts',
    from: 'if (tip === undefined) continue;\n    pointing.keep(tip);',
    to: "pointing.keep(tip ?? '');",
    promise: 'a tip that is not sure is asked anew for the next user',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'any name of a drawing says nothing',
    file: 'utils/portal/opening/row-tips.ts',
    from: '(called.includes(word) && VIEW_PICTURES.test(word))',
    to: 'called.includes(word)',
    promise: 'a drawing that is called after what it does is not asked for its tip',
    tests: ['tests/in-page/detail-controls/'],
  },
];
