import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/open-row-menu.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'the first of two entries is the way in',
    file: 'utils/portal/opening/open-row-menu.ts',
    from: 'if (entries?.length !== 1) {',
    to: 'if (!entries?.length) {',
    promise: 'a menu with two ways in opens nothing',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'menus that were opened for nothing stay',
    file: 'utils/portal/opening/open-row-menu.ts',
    from: "if (opener && hasMenuOpen(root)) pressKey(opener, 'Escape');",
    to: '',
    promise: 'a menu without a way in is closed again',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'a menu that takes its time is given up',
    file: 'utils/portal/opening/open-row-menu.ts',
    from: 'activity.quietFor(QUIET) && !isOpening',
    to: 'activity.quietFor(QUIET)',
    promise: 'a menu that says it is open is waited for',
    tests: ['tests/in-page/late-choices/'],
  },
  {
    name: 'an entry and the link in it are two ways',
    file: 'utils/portal/opening/open-row-menu.ts',
    from: 'came.filter((entry) => !came.some((one) => one !== entry && holds(entry, one)))',
    to: 'came',
    promise: 'an entry with a link in it is one way',
    tests: ['tests/in-page/late-choices/'],
  },
  {
    name: 'a menu that has grown is pressed',
    file: 'utils/portal/opening/open-row-menu.ts',
    from: 'if (!entry || others.length > 0) throw',
    to: 'if (!entry) throw',
    promise: 'of two ways into a detail in a menu neither is pressed, be the second one late',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'a sign that is no menu is pressed for each user',
    file: 'utils/portal/opening/open-row-menu.ts',
    from: 'habits.hasRowMenus ??= false;',
    to: '',
    promise: 'A sign that does something at once is tried once, for whoever it is.',
    tests: ['tests/in-page/detail-controls/'],
  },
  {
    name: 'one empty menu is the end of all',
    file: 'utils/portal/opening/open-row-menu.ts',
    from: 'habits.hasRowMenus ??= false;',
    to: 'habits.hasRowMenus = false;',
    promise: 'A menu is opened for others where one was empty after others had led on.',
    tests: ['tests/in-page/detail-controls/'],
  },
];
