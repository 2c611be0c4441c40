import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/control-words.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a tip that is not shown yet names nothing',
    file: 'utils/dom/seen/control-words.ts',
    from: 'computeAccessibleName(control) || nameElsewhere(control)',
    to: 'computeAccessibleName(control)',
    promise: 'an arrow that is named by a tip out of view turns the pages',
    tests: ['tests/in-page/pagers/'],
  },
  {
    name: 'controls: an image without a word says « Submit Query »',
    file: 'utils/dom/seen/control-words.ts',
    from: 'const isImage = control.matches(\'input[type="image"]\');',
    to: 'const isImage = control.matches(\'input[type="none"]\');',
    promise: 'an image that sends a form is known by its picture',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'the key of a record is a word of the picture that sends it',
    file: 'utils/dom/seen/control-words.ts',
    from: "type === 'image' && /\\d/.test(value) ? '' : value",
    to: 'value',
    promise: 'a + or x that is a picture is recognised whatever it sends',
    tests: ['tests/in-page/pressables/what-can-be-pressed.test.ts'],
  },
  {
    name: 'what a picture sends says nothing',
    file: 'utils/dom/seen/control-words.ts',
    from: "type === 'image' && /\\d/.test(value) ? '' : value",
    to: "type === 'image' ? '' : value",
    promise: 'a cross that sends « Supprimer la licence » is not the x of an option',
    tests: ['tests/in-page/pressables/what-can-be-pressed.test.ts'],
  },
];
