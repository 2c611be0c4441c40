import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/detail/owner.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a reference that is mentioned anywhere names the user',
    file: 'utils/portal/detail/owner.ts',
    from: '(isMentioned && (saysSda || saysName)) || (saysSda && saysName) ? licence',
    to: 'isMentioned || saysSda || saysName ? licence',
    promise: 'one sign alone does not make a detail somebody’s',
    tests: ['tests/in-page/owner/'],
  },
  {
    name: 'a number in the line of the licence is a reference',
    file: 'utils/portal/detail/owner.ts',
    from: 'words.find((word) => word === expected) ?? words.find(isLike) ?? any',
    to: 'any',
    promise: 'the reference expected is looked for first',
    tests: ['tests/in-page/owner/'],
  },
  {
    name: "another user's number names nobody",
    file: 'utils/portal/detail/owner.ts',
    from: 'const shown = owner ?? otherNumber(detail, user);',
    to: 'const shown = owner;',
    promise: "a detail that shows another user's number is said to be theirs",
    tests: ['tests/in-page/owner/'],
  },
  {
    name: 'several numbers name another user',
    file: 'utils/portal/detail/owner.ts',
    from: 'phonesIn(shown).length === 1 && ',
    to: '',
    promise: 'a detail with several numbers is said to name nobody',
    tests: ['tests/in-page/owner/'],
  },
  {
    name: 'a detail is of the first whom it names',
    file: 'utils/portal/detail/owner.ts',
    from: 'return another === undefined || another === expected ? named : another;',
    to: 'return named;',
    promise: 'a detail that names two users is nobody’s',
    tests: ['tests/in-page/owner/'],
  },
  {
    name: 'a detail is of the one expected if it names them at all',
    file: 'utils/portal/detail/owner.ts',
    from: 'return another === undefined || another === expected ? named : another;',
    to: 'return another ?? named;',
    promise: 'a detail behind that of another user is not read as the other’s',
    tests: ['tests/in-page/owner/'],
  },
  {
    name: 'one line names one user',
    file: 'utils/portal/detail/owner.ts',
    from: 'all.flat().find(',
    to: 'all.slice(1).flat().find(',
    promise: 'a detail whose licence names another user too is nobody’s',
    tests: ['tests/in-page/owner/'],
  },
  {
    name: 'two users without a reference are the first',
    file: 'utils/portal/detail/owner.ts',
    from: 'if (isOfSeveral(lines)) return undefined;',
    to: '',
    promise: 'options of a detail that goes are not read for the one that comes before it',
    tests: ['tests/in-page/owner/'],
  },
];
