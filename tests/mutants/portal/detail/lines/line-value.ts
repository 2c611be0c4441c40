import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/detail/lines/line-value.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'lines: a note beneath the label is a part of the value',
    file: 'utils/portal/detail/lines/line-value.ts',
    from: 'valueBesideNote(own, shown)',
    to: "''",
    promise: 'a note beneath the label makes its value no less clear',
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
  {
    name: 'lines: a value beneath the label is a note',
    file: 'utils/portal/detail/lines/line-value.ts',
    from: 'stateOfValue(textOfAll(notes)).kind !== UNCLEAR',
    to: 'false',
    promise: 'of two values that differ none is believed',
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
  {
    name: 'an empty box is a yes',
    file: 'utils/portal/detail/lines/line-value.ts',
    from: "if (glyph) return YES_GLYPHS.includes(glyph) ? 'Oui' : NO_GLYPHS.includes(glyph) ? 'Non' : '';",
    to: '',
    promise: 'check_box_outline_blank is a no, though check stands in it',
    tests: ['tests/in-page/values/'],
  },
  {
    name: 'pictures count only once they have come',
    file: 'utils/portal/detail/lines/line-value.ts',
    from: 'if ((element as Partial<HTMLImageElement>).complete === false) return true;',
    to: '',
    promise: 'a picture that is still loading is read by its name',
    tests: ['tests/in-page/values/'],
  },
  {
    name: 'any title of a picture is a value',
    file: 'utils/portal/detail/lines/line-value.ts',
    from: "return isSign(picture) && isYesOrNo(taught.spoken(text, '')) ? text : ",
    to: 'return true ? text : ',
    promise: 'the title of a help sign is no value',
    tests: ['tests/in-page/values/'],
  },
  {
    name: 'a greyed answer is a value',
    file: 'utils/portal/detail/lines/line-value.ts',
    from: 'return !isNote && !isHelpText(node) && !isOnGreyedButton(node);',
    to: 'return !isNote && !isHelpText(node);',
    promise: 'of two buttons the greyed one is not the value',
    tests: ['tests/in-page/values/'],
  },
  {
    name: 'a greyed sign that is no button is a value',
    file: 'utils/portal/detail/lines/line-value.ts',
    from: 'const button = closest(node, BUTTON) ?? signAround(node);',
    to: 'const button = closest(node, BUTTON);',
    promise: 'a + or x that cannot be pressed is no part of what an option shows',
    tests: ['tests/in-page/values/'],
  },
];
