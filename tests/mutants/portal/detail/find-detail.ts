import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/detail/find-detail.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'of two details the first is taken',
    file: 'utils/portal/detail/find-detail.ts',
    from: "if (details.length > 1) throw new Problem({ code: 'ambiguous-detail' });",
    to: '',
    promise: 'two details are an error',
    tests: ['tests/in-page/at-the-press.test.ts'],
  },
  {
    name: 'a stock of options is a detail',
    file: 'utils/portal/detail/find-detail.ts',
    from: 'labels.some((label) => !isOfOption(label)) || namesSomebody(element)',
    to: 'true || namesSomebody(element)',
    promise: 'a detail names somebody',
    tests: ['tests/in-page/seen.test.ts'],
  },
  {
    name: 'first-of-two-details-pressed',
    file: 'utils/portal/detail/find-detail.ts',
    from: 'if (details.length > 1) throw',
    to: 'if (false) throw',
    promise: 'of two details in view none is worked on',
    tests: ['tests/in-page/at-the-press.test.ts'],
  },
];
