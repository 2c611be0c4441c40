import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/press-detail.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what was pressed in a page that has gone is waited for',
    file: 'utils/portal/opening/press-detail.ts',
    from: 'if (!pressedIn || page === pressedIn || !findUsersTable(root)) return false;',
    to: 'if (pressedIn || page === pressedIn || !findUsersTable(root)) return false;',
    promise: 'a change is read back where closing a detail loads the page again',
    tests: ['tests/in-page/loaded-again.test.ts'],
  },
  {
    name: 'every page with the list is the one in which was pressed',
    file: 'utils/portal/opening/press-detail.ts',
    from: 'return isSamePage(page.location.href, pressedIn.URL);',
    to: 'return isSamePage(page.location.href, page.URL);',
    promise: "a user's own page has its time to open the detail",
    tests: ['tests/in-page/loaded-again.test.ts'],
  },
  {
    name: 'whose a detail was counts for the next that opens in its place',
    file: 'utils/portal/opening/press-detail.ts',
    from: '      forgetTold();',
    to: '',
    promise: 'a detail that does not name its user is nobody’s',
    tests: ['tests/in-page/freshness/pictures-and-folds.test.ts'],
  },
];
