import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/opening/user-opening.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a detail that the page keeps is read back as it is',
    file: 'utils/portal/opening/user-opening.ts',
    from: 'if (opened.isFromServer && isTrue) return opened;',
    to: 'if (isTrue) return opened;',
    promise: 'what is read anew has come from the server',
    tests: ['tests/in-page/freshness/'],
  },
  {
    name: 'an error of the server is not heard',
    file: 'utils/portal/opening/user-opening.ts',
    from: 'if (opened.isFromServer && isTrue) return opened;',
    to: 'if (opened.isFromServer) return opened;',
    promise: 'what the server has failed to change is not read of what the page remembers',
    tests: ['tests/in-page/freshness/'],
  },
];
