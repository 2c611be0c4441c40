/** Mutants of what a hidden tab is given that a browser holds back there. */
import type { Mutant } from './mutant.ts';

export const mutants: Mutant[] = [
  {
    name: 'a timer of a hidden page is rung outside of its context',
    file: 'utils/dom/page-clock.ts',
    from: '{ ms: wait, ring: inContext(view, ring), isOnce: true, chain: 0 }',
    to: '{ ms: wait, ring, isOnce: true, chain: 0 }',
    promise: 'what a library has wrapped is rung in its own context',
    tests: ['tests/unit/dom/page-clock.test.ts'],
  },
  {
    name: 'an interval of a hidden page is rung outside of its context',
    file: 'utils/dom/page-clock.ts',
    from: '{ ms: wait, ring: inContext(view, ring), isOnce: false, chain: 0 }',
    to: '{ ms: wait, ring, isOnce: false, chain: 0 }',
    promise: 'what a library has wrapped is rung in its own context',
    tests: ['tests/unit/dom/page-clock.test.ts'],
  },
];
