import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/dom/seen/tips.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'tips: only the title is a tip',
    file: 'utils/dom/seen/tips.ts',
    from: 'const isSo = known.get(name) ?? TIP.test(name);',
    to: "const isSo = name === 'title';",
    promise: 'whatever a maker calls the attribute, a tip names its control',
    tests: ['tests/unit/dom/seen/tips.test.ts', 'tests/in-page/detail-controls/'],
  },
  {
    name: 'tips: settings are words',
    file: 'utils/dom/seen/tips.ts',
    from: '!SETTING.test(text) && ',
    to: '',
    promise: 'where a tip stands is no word of its control',
    tests: ['tests/unit/dom/seen/tips.test.ts'],
  },
  {
    name: 'tips: what a script makes a tip of is a tip',
    file: 'utils/dom/seen/tips.ts',
    from: ' && !EXPRESSION.test(text)',
    to: '',
    promise: 'an expression or a key in an attribute is no word of its control',
    tests: ['tests/unit/dom/seen/tips.test.ts', 'tests/in-page/pagers/'],
  },
  {
    name: 'tips: one that is named by a word of its kit is none',
    file: 'utils/dom/seen/tips.ts',
    from: '/(?:tip|(?:^|-)(?:hint|',
    to: '/(?:tooltip|(?:^|-)(?:tip|hint|',
    promise: 'whatever a maker calls the attribute, a tip names its control',
    tests: ['tests/unit/dom/seen/tips.test.ts'],
  },
];
