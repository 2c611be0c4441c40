import type { Mutant } from '../../mutant.ts';

const FILE = 'utils/portal/detail/titled-user.ts';
const TESTS = ['tests/in-page/owner/titled-user.test.ts'];

/** Faults of `utils/portal/detail/titled-user.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a title may say anything about a user',
    file: FILE,
    from: 'titlesOf(detail).filter((title) => isOnlyAbout(title, user))',
    to: 'titlesOf(detail)',
    promise: 'a detail that replaces a user is not theirs',
    tests: TESTS,
  },
  {
    name: 'a title names a user beside another one',
    file: FILE,
    from: 'if (references.some((word) => word !== licence)) return false;',
    to: '',
    promise: 'where another reference is shown, it may be anybody’s detail',
    tests: TESTS,
  },
  {
    name: 'any number in a title is the reference',
    file: FILE,
    from: '/\\p{L}/u.test(licence) ||',
    to: 'true ||',
    promise: 'digits alone name a user only beside the name',
    tests: TESTS,
  },
  {
    name: 'a title that nobody sees names a user',
    file: FILE,
    from: '.filter(({ nodes }) => nodes.some(isTextVisible))',
    to: '',
    promise: 'a detail says whose it is to a person',
    tests: TESTS,
  },
  {
    name: 'what stands below the options is a title',
    file: FILE,
    from: '.slice(0, Math.max(0, end))',
    to: '',
    promise: 'a detail is named at its head',
    tests: TESTS,
  },
];
