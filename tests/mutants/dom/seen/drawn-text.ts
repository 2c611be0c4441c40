import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/drawn-text.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what holds a place open is drawn',
    file: 'utils/dom/seen/drawn-text.ts',
    from: "visibility === 'hidden' && width === '0px'",
    to: 'false',
    promise: 'a picture beside letters that nobody sees is named by its tip',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'a letter of a font of pictures is a word',
    file: 'utils/dom/seen/drawn-text.ts',
    from: '|| !isOfIconFont(element)',
    to: '|| true',
    promise: 'a letter that a font of pictures draws is a picture',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'a letter in any font is a picture',
    file: 'utils/dom/seen/drawn-text.ts',
    from: '|| !isOfIconFont(element)',
    to: '|| false',
    promise: 'a letter in the font of the text is a word',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'the font of all is a font of pictures',
    file: 'utils/dom/seen/drawn-text.ts',
    from: 'families.filter((family) => family !== familyOf(body))',
    to: 'families',
    promise: 'a letter in the font that all is written in is a word',
    tests: ['tests/in-page/pressables/'],
  },
];
