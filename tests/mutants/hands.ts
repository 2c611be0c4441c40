/** Mutants of what keeps a person's hands his own, and of the time that is waited for. */
import type { Mutant } from './mutant.ts';

export const mutants: Mutant[] = [
  {
    name: 'a person’s keys and clicks reach the detail of a run',
    file: 'utils/dom/hands.ts',
    from: 'if (isByScript || isFree() || !target || isOwn(target) || !isKept(event, target)) return;',
    to: 'return;',
    promise: 'keys and clicks of a person never reach the detail that we opened',
    tests: ['tests/in-page/hands.test.ts'],
  },
  {
    name: 'a key that is held down presses again and again',
    file: 'components/trusted.ts',
    from: 'if (!repeat || !KEYS',
    to: 'if (repeat || !KEYS',
    promise: 'a held-down key counts once',
    tests: ['tests/unit/components/trusted.test.ts'],
  },
  {
    name: 'both tell of one period: ring after tick',
    file: 'utils/dom/page-clock.ts',
    from: 'hasTicked = isNeeded();',
    to: 'hasTicked = false;',
    promise: 'an interval of a hidden page is told of each period once',
    tests: ['tests/unit/dom/page-clock.test.ts'],
  },
  {
    name: 'an interval has a chain of rings for each time the page was hidden',
    file: 'utils/dom/page-clock.ts',
    from: 'if (timer?.chain !== (chain ?? 0)) return;',
    to: '',
    promise: 'hiding a page twice within a period rings no oftener',
    tests: ['tests/unit/dom/page-clock.test.ts'],
  },
  {
    name: 'throttled work goes by the wall clock',
    file: 'utils/throttle.ts',
    from: 'last = performance.now();',
    to: 'last = Date.now();',
    promise: 'what is waited for goes by a clock that nobody sets back',
    tests: ['tests/unit/throttle.test.ts'],
  },
  {
    name: 'what was not asked is confirmed',
    file: 'entrypoints/panel.content/kept-presses.ts',
    from: "if (!waiting || (!isAsked && answer !== 'cancel')) return false;",
    to: 'if (!waiting) return false;',
    promise: 'an answer is given to what waits now, and to nothing else',
    tests: ['tests/unit/entrypoints/kept-presses.test.ts'],
  },
  {
    name: 'any script presses',
    file: 'components/trusted.ts',
    from: 'if (event.isTrusted || vouchedFor.has(event)) handler();',
    to: 'handler();',
    promise: 'a script of the page presses nothing of ours',
    tests: ['tests/unit/components/Panel.test.tsx'],
  },
];
