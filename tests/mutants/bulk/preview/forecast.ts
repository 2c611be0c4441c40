import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/preview/forecast.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'whose rest is open is told as given it later',
    file: 'utils/bulk/preview/forecast.ts',
    from: '[...later].filter((licence) => !open.has(licence)).length',
    to: 'later.size',
    promise: 'only who gets all counts as given the rest later',
    tests: ['tests/unit/bulk/preview/forecast.test.ts'],
  },
  {
    name: 'whose rest comes later is told as changed in part',
    file: 'utils/bulk/preview/forecast.ts',
    from: '(isAfter ? later : open).add',
    to: 'open.add',
    promise: 'who is given the rest later is not told as changed in part',
    tests: ['tests/unit/bulk/preview/forecast.test.ts'],
  },
  {
    name: 'who cannot be changed at all is told as changed in part',
    file: 'utils/bulk/preview/forecast.ts',
    from: "kind !== 'to-do' && findings.get(licence) === 'to-do'",
    to: "kind !== 'to-do'",
    promise: 'only who is changed can be so in part',
    tests: ['tests/unit/bulk/preview/forecast.test.ts'],
  },
  {
    name: 'who is left out is counted in what is taken',
    file: 'utils/bulk/preview/forecast.ts',
    from: `    if (excluded.has(licence)) continue;
`,
    to: '',
    promise: 'who is left out counts nowhere else',
    tests: ['tests/unit/bulk/preview/forecast.test.ts'],
  },
  {
    name: 'nothing is taken away',
    file: 'utils/bulk/preview/forecast.ts',
    from: "kind === 'to-do' && isSet(before)",
    to: "kind === 'to-do'",
    promise: 'what is added to nothing takes nothing away',
    tests: ['tests/unit/bulk/preview/forecast.test.ts'],
  },
  {
    name: 'what waits for removals is not confirmed',
    file: 'utils/bulk/preview/forecast.ts',
    from: "kind === 'to-do' || kind === 'failed' || isAfter",
    to: "kind === 'to-do' || kind === 'failed'",
    promise: 'a person confirms all that may be changed',
    tests: ['tests/unit/bulk/preview/forecast.test.ts'],
  },
  {
    name: 'what could not be read is not confirmed',
    file: 'utils/bulk/preview/forecast.ts',
    from: "kind === 'to-do' || kind === 'failed' || isAfter",
    to: "kind === 'to-do' || isAfter",
    promise: 'a person confirms all that may be changed',
    tests: ['tests/unit/bulk/preview/forecast.test.ts'],
  },
];
