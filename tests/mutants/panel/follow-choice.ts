import type { Mutant } from '../mutant.ts';

const FOLLOWED = ['tests/unit/panel/follow-choice.test.ts'];

/** Faults of `utils/panel/follow-choice.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'what is wanted before the stored is known is not stored',
    file: 'utils/panel/follow-choice.ts',
    from: `  const restoreOwn = followOwn(controller, service, signal);
  const before = choiceIn(controller);
  const [stored, own] = await asked;
`,
    to: `  const before = choiceIn(controller);
  const [stored, own] = await asked;
  const restoreOwn = followOwn(controller, service, signal);
`,
    promise: 'changes of single users outlast a load',
    tests: FOLLOWED,
  },
  {
    name: 'who is selected before the stored is known is not stored',
    file: 'utils/panel/follow-choice.ts',
    from: '...(isUntouched ? choiceIn(controller) : before)',
    to: '...choiceIn(controller)',
    promise: 'a selection outlasts a load',
    tests: FOLLOWED,
  },
  {
    name: 'what was given up comes back with the next load',
    file: 'utils/panel/follow-choice.ts',
    from: 'if (!meanwhile) store(undefined);',
    to: '',
    promise: 'what a person has given up does not come back',
    tests: FOLLOWED,
  },
  {
    name: 'a page that is over brings back what was stored',
    file: 'utils/panel/follow-choice.ts',
    from: '  if (signal.aborted) return;\n',
    to: '',
    promise: 'a page that is over changes nothing',
    tests: FOLLOWED,
  },
  {
    name: 'a page that is over goes on storing',
    file: 'utils/panel/follow-choice.ts',
    from: `    store(own);
  });
  signal.addEventListener('abort', stop);
`,
    to: `    store(own);
  });
`,
    promise: 'a page that is over changes nothing',
    tests: FOLLOWED,
  },
  {
    name: 'a page that is over tells what it could not store',
    file: 'utils/panel/follow-choice.ts',
    from: 'if (own && !signal.aborted)',
    to: 'if (own)',
    promise: 'a page that is over changes nothing',
    tests: FOLLOWED,
  },
];
