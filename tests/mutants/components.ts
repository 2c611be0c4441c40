import type { Mutant } from './mutant.ts';

/** Faults of the files in `components`. */
export const mutants: Mutant[] = [
  {
    name: 'users who stay as they are are named as changed',
    file: 'components/ConfirmTerms.tsx',
    from: 'isPart ? changed : all',
    to: 'all',
    promise: 'a person confirms for those who are changed',
    tests: ['tests/unit/components/ConfirmDialog.test.tsx'],
  },
  {
    name: 'a customer is not told what was lost',
    file: 'components/history/Handout.tsx',
    from: '{effectsOf(plan, lines).map(',
    to: '{effectsOf(plan, lines).slice(0, 1).map(',
    promise: 'the page for the customer says who has gained and lost what',
    tests: ['tests/unit/components/history/Handout.test.tsx'],
  },
  {
    name: 'a key that is held down presses again and again',
    file: 'components/press-once-per-key.ts',
    from: 'if (!repeat || !PRESSING_KEYS',
    to: 'if (repeat || !PRESSING_KEYS',
    promise: 'a held-down key counts once',
    tests: ['tests/unit/components/press-once-per-key.test.ts'],
  },
  {
    name: 'any script presses',
    file: 'components/trusted-events.ts',
    from: 'if (event.isTrusted || vouchedFor.has(event)) handler();',
    to: 'handler();',
    promise: 'a script of the page presses nothing of ours',
    tests: ['tests/unit/components/panel/Panel.test.tsx'],
  },
  {
    name: 'a script chooses in the list of the panel',
    file: 'components/panel/UserList.tsx',
    from: 'event.isTrusted && toggle(index, event.shiftKey)',
    to: 'toggle(index, event.shiftKey)',
    promise: 'only a person chooses users',
    tests: ['tests/unit/components/panel/UserList.test.tsx'],
  },
  {
    name: 'a script ticks the box for all',
    file: 'components/trusted-events.ts',
    from: 'if (event.isTrusted) handler((event.currentTarget as HTMLInputElement).checked);',
    to: 'if (event) handler((event.currentTarget as HTMLInputElement).checked);',
    promise: 'only a person chooses users',
    tests: ['tests/unit/components/panel/UsersSection.test.tsx'],
  },
  {
    name: 'a notice moves a button away beneath the pointer',
    file: 'components/after-press.ts',
    from: 'if (isPressing.current) waiting.current.push(then);\n    else then();',
    to: 'then();',
    promise: 'a press that takes the focus from a field is not lost',
    tests: ['tests/unit/components/panel/ChangesSection.notices.test.tsx'],
  },
];
