import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/icon-names.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'ways in: what styles a control is one of its pictures',
    file: 'utils/dom/seen/icon-names.ts',
    from: 'filter((name) => !styles.has(name))',
    to: 'filter((name) => styles.has(name) || name !== "")',
    promise:
      'a button of a kit that takes away the browser’s own looks shows no picture of a reset',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'pages: what a kit calls all its pictures is part of each name',
    file: 'utils/dom/seen/icon-names.ts',
    from: 'kit ? name.slice(kit.length + 1) : name',
    to: 'name',
    promise:
      'the pages of a list are turned by the arrows of a kit that puts its own name before theirs',
    tests: ['tests/in-page/pagers/', 'tests/in-page/close-controls/'],
  },
  {
    name: 'ways in: a class that draws a picture only styles',
    file: 'utils/dom/seen/icon-names.ts',
    from: '&& !draws(part)',
    to: '',
    promise: 'a bin that a class draws before « Détail » keeps it from being pressed',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'a word that is read is a picture’s name',
    file: 'utils/dom/seen/icon-names.ts',
    from: 'fold(textOf(control)) !== word && ',
    to: '',
    promise: 'a button is what its words say',
    tests: ['tests/in-page/pressables/option-buttons.test.ts'],
  },
];
