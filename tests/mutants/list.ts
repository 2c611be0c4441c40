import type { Mutant } from './mutant.ts';

const PAGES = ['tests/in-page/scrolling.test.ts'];
const ROWS = ['tests/in-page/selection.test.ts'];
const PASTED = ['tests/unit/bulk/selection.test.ts'];

/** Guards of the users list, of the references in it, and of who is chosen. */
export const mutants: Mutant[] = [
  {
    name: 'a script ticks the boxes in the rows',
    file: 'utils/portal/row-checkboxes.ts',
    from: '!event.isTrusted || row?.licence !== licence',
    to: 'row?.licence !== licence',
    promise: 'only a person chooses users',
    tests: ROWS,
  },
  {
    name: 'a row used again is ticked for the user before',
    file: 'utils/portal/row-checkboxes.ts',
    from: '!event.isTrusted || row?.licence !== licence',
    to: '!event.isTrusted',
    promise: 'a box stands for the user whose row it is in now',
    tests: ROWS,
  },
  {
    name: 'a script chooses in the list of the panel',
    file: 'components/UserList.tsx',
    from: 'event.isTrusted && toggle(index, event.shiftKey)',
    to: 'toggle(index, event.shiftKey)',
    promise: 'only a person chooses users',
    tests: ['tests/unit/components/UsersSection.test.tsx'],
  },
  {
    name: 'a script ticks the box for all',
    file: 'components/trusted.ts',
    from: 'if (event.isTrusted) handler((event.currentTarget as HTMLInputElement).checked);',
    to: 'if (event) handler((event.currentTarget as HTMLInputElement).checked);',
    promise: 'only a person chooses users',
    tests: ['tests/unit/components/UsersSection.test.tsx'],
  },
  {
    name: 'other rows in view change nothing of what was read',
    file: 'entrypoints/panel.content/users-list.ts',
    from: 'if (wasRead && before && isOtherList(before, shown)) this.#isRead = false;',
    to: '',
    promise: 'a change of the list that is no page turn of ours makes it be read anew',
    tests: ROWS,
  },
  {
    name: 'two users of one reference are one',
    file: 'entrypoints/panel.content/users-list.ts',
    from: 'if (other && !isSamePerson(other, user)) this.#twice.add(user.licence);',
    to: '',
    promise: 'the same reference twice is two users',
    tests: ROWS,
  },
  {
    name: 'the own count of a page is not asked',
    file: 'utils/portal/paging.ts',
    from: 'total === undefined ? isAtEnd : read.size >= total',
    to: 'isAtEnd || true',
    promise: 'a list is complete only if its count agrees',
    tests: PAGES,
  },
  {
    name: 'an emptied table is not waited for',
    file: 'utils/portal/paging.ts',
    from: 'if (rows === 0) return loginForm(root) || !findUsersTable(root) ? true : undefined;',
    to: 'if (rows === 0) return true;',
    promise: 'a table without rows says nothing of a user',
    tests: PAGES,
  },
  {
    name: 'a hidden tab says that a user is nowhere',
    file: 'utils/portal/paging.ts',
    from: 'if (again || !isHidden) return again;',
    to: 'if (again || true) return again;',
    promise: 'nothing learned in a hidden tab says that a user does not exist',
    tests: PAGES,
  },
  {
    name: 'rows that are somebody else are opened',
    file: 'utils/portal/open-detail.ts',
    from: 'if (planned && isSomebodyElse(planned, user)) {',
    to: 'if (planned && !user) {',
    promise: 'a plan is for the user it froze',
    tests: ROWS,
  },
  {
    name: 'a name is unique in a list read in part',
    file: 'utils/bulk/selection.ts',
    from: '!(isByName && !state.isComplete)',
    to: 'true',
    promise: 'names are not taken as unique while the list is incomplete',
    tests: PASTED,
  },
  {
    name: 'cells that name different users name the first',
    file: 'utils/bulk/selection.ts',
    from: 'if (only === undefined) return { hits: all, isSure: false };',
    to: 'if (only === undefined) return { hits: all.slice(0, 1), isSure: true };',
    promise: 'a line names one user',
    tests: PASTED,
  },
  {
    name: 'a name counts beside a reference of somebody else',
    file: 'utils/bulk/selection.ts',
    from: 'const isSure = !isOther &&',
    to: 'const isSure = (!isOther || true) &&',
    promise: 'nobody is matched whom the line does not name',
    tests: PASTED,
  },
];
