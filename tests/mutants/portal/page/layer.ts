import type { Mutant } from '../../mutant.ts';

/** Faults of the file `utils/portal/page/layer.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a button whose words are read out is a passing message',
    file: 'utils/portal/page/layer.ts',
    from: 'at.matches(TOASTS) && !at.matches(LIVE_BUTTONS)',
    to: 'at.matches(TOASTS)',
    promise: 'a question whose buttons are read out when they change is answered',
    tests: ['tests/unit/portal/page/layer.test.ts'],
  },
  {
    name: 'what is read out is no passing message where it can be pressed',
    file: 'utils/portal/page/layer.ts',
    from: '[role="button"][aria-live], a[href]',
    to: '[role="button"][aria-live], [onclick][aria-live], a[href]',
    promise: 'an offer to undo, in a message that a press takes away, is left alone',
    tests: ['tests/unit/portal/page/layer.test.ts'],
  },
  {
    name: 'what is never read out is a passing message',
    file: 'utils/portal/page/layer.ts',
    from: '[aria-live]:not([aria-live="off"])',
    to: '[aria-live]',
    promise: 'a question in a part of the page that is not read out is answered',
    tests: ['tests/unit/portal/page/layer.test.ts'],
  },
];
