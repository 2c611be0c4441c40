import type { Mutant } from '../../mutant.ts';

/** Faults of the files in `utils/portal/detail/buttons`. */
export const mutants: Mutant[] = [
  {
    name: 'a picture of many words is an x by one of them',
    file: 'utils/portal/detail/buttons/option-buttons.ts',
    from: 'REMOVE_PICTURES.find((name) => iconNames(control).includes(name));',
    to: "REMOVE_PICTURES.find((name) => iconNames(control).some((own) => own.split('-').includes(name)));",
    promise: 'a picture of something else is no x',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'a picture of a tool for another thing is a + or an x',
    file: 'utils/portal/detail/buttons/option-buttons.ts',
    from: '  if (iconNames(control).some((name) => OBJECT.test(name) && PARTS.test(name))) return undefined;\n',
    to: '',
    promise: 'what adds or deletes a user, a line or a file is not pressed',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'a line that is closed is the option’s',
    file: 'utils/portal/detail/buttons/about-option.ts',
    from: "if (isClosing && part === 'ligne') return false;",
    to: '',
    promise: '« Fermer la ligne » takes no option away',
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
  {
    name: 'password-has-buttons',
    file: 'utils/portal/detail/buttons/option-buttons.ts',
    from: 'words.some((word) => FORBIDDEN.test(word))',
    to: 'false',
    promise: 'no + or x touches a password',
    tests: ['tests/in-page/guards/forbidden.test.ts'],
  },
  {
    name: 'buttons: whoever the option is taken from, it is one user',
    file: 'utils/portal/detail/buttons/about-option.ts',
    from: ' && !NOT_ONE_USER.test(said)',
    to: '',
    promise: 'an x « pour tous les utilisateurs » is never pressed',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'buttons: what follows our verb does not matter',
    file: 'utils/portal/detail/buttons/option-buttons.ts',
    from: 'const said = isOfElse ? undefined : kindSaid(control);',
    to: 'const said = kindSaid(control);',
    promise: '« Ajouter un commentaire » is no +, « Supprimer l’utilisateur » no x',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'buttons: pictures of persons count',
    file: 'utils/portal/detail/buttons/option-buttons.ts',
    from: 'if (iconNames(control).some((name) => OBJECT.test(name) && PARTS.test(name))) return undefined;',
    to: '',
    promise: 'a person with an x is no x of the option',
    tests: ['tests/in-page/pressables/'],
  },
  {
    name: 'one line tells what a picture stands for',
    file: 'utils/portal/detail/buttons/learn-pictures.ts',
    from: 'const LEAST_LINES = 2;',
    to: 'const LEAST_LINES = 1;',
    promise: 'a pencil beside one option is not learned as its x',
    tests: ['tests/in-page/values/'],
  },
];
