import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/glyph-words.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'controls: a word of an icon font is a word',
    file: 'utils/dom/seen/glyph-words.ts',
    from: 'if (ICON_FONT.test(font)) return true;',
    to: 'if (ICON_FONT.test(font)) return false;',
    promise: 'what an icon font draws as a sign is no word',
    tests: ['tests/in-page/pressables/'],
  },
];
