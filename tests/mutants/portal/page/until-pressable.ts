import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/page/until-pressable.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'covered-is-free',
    file: 'utils/portal/page/until-pressable.ts',
    from: ' && !isCovered(found)',
    to: '',
    promise: 'what lies over a control is waited for',
    tests: ['tests/in-page/guards/press.test.ts'],
  },
  {
    name: 'listening: what was brought to its end is pressed at once',
    file: 'utils/portal/page/until-pressable.ts',
    from: 'const hasArrived = !isPatient || activity.hasArrived(found);',
    to: 'const hasArrived = true;',
    promise: 'a + is pressed once a portal that goes by its own clock listens to it',
    tests: ['tests/in-page/listening.test.ts'],
  },
  {
    name: 'what lies over a way out is not waited for',
    file: 'utils/portal/page/until-pressable.ts',
    from: 'if (now - coveredSince > coverPatience)',
    to: 'if (now >= coveredSince)',
    promise: 'a toast over a close control goes by itself',
    tests: ['tests/in-page/covered-way-out.test.ts'],
  },
  {
    name: 'a page that has just come is pressed before its own timers',
    file: 'utils/portal/page/until-pressable.ts',
    from: 'await untilScriptsRan(portal);',
    to: '',
    promise: 'a page whose scripts listen by a timer is heard at the first press',
    tests: ['tests/unit/portal/page/page-scripts.test.ts'],
  },
];
