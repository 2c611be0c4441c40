import type { Mutant } from '../../../mutant.ts';

/** Faults of `utils/portal/recognition/demonstration/explain-opening.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'learned: whose a detail is stays unknown',
    file: 'utils/portal/recognition/demonstration/explain-opening.ts',
    from: 'record.add({ ...openingBy(press), naming }, { openUser: user });',
    to: 'record.add(openingBy(press), { openUser: user });',
    promise: 'a detail that calls its user otherwise is known once it was shown',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'learned: whose a detail is, as a pressed row says',
    file: 'utils/portal/recognition/demonstration/explain-opening.ts',
    from: 'const naming = taught.tried(profile, () => namingLabels(detail, labels, user));',
    to: 'const naming = {};',
    promise: 'a detail that calls all otherwise is known once it was shown',
    tests: ['tests/in-page/demonstration/'],
  },
  {
    name: 'watched: a detail that is open is opened again',
    file: 'utils/portal/recognition/demonstration/explain-opening.ts',
    from: 'if (wasDetailOpen) {',
    to: 'if (wasDetailOpen && !detail) {',
    promise: 'what is pressed in the row of a user whose detail is open is no way in',
    tests: ['tests/in-page/clumsy-demonstration/'],
  },
];
