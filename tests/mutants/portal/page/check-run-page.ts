import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/page/check-run-page.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'the login is not looked for at the press',
    file: 'utils/portal/page/check-run-page.ts',
    from: 'checkSession(root);\n  if (findUsersTable(root)) checkService',
    to: 'if (findUsersTable(root)) checkService',
    promise: 'nothing is pressed while a login is asked for',
    tests: ['tests/in-page/at-the-press.test.ts'],
  },
  {
    name: 'the service is not looked at',
    file: 'utils/portal/page/check-run-page.ts',
    from: "if (readService(root).key !== service.key) throw new Halt({ code: 'page-left' });",
    to: '',
    promise: 'nothing is pressed in the page of another service',
    tests: ['tests/in-page/at-the-press.test.ts'],
  },
  {
    name: 'service-not-asked-at-the-press',
    file: 'utils/portal/page/check-run-page.ts',
    from: 'if (findUsersTable(root)) checkService(root, service);',
    to: '',
    promise: 'another service in the page halts the run',
    tests: ['tests/in-page/at-the-press.test.ts'],
  },
  {
    name: 'login-not-asked-at-the-press',
    file: 'utils/portal/page/check-run-page.ts',
    from: '  checkSession(root);\n  if (findUsersTable(root)) check',
    to: '  if (findUsersTable(root)) check',
    promise: 'the login form is looked for in the task of the press',
    tests: ['tests/in-page/at-the-press.test.ts'],
  },
];
