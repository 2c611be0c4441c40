import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/bulk/run/engine.ts`. */
export const mutants: Mutant[] = [
  {
    name: 'a run knows nothing of what its page has read before',
    file: 'utils/bulk/run/engine.ts',
    from: 'options.earlierReadings ?? { seenButtons: false }',
    to: '{ seenButtons: false }',
    promise: 'who shows no button is unavailable where another detail of the page has shown one',
    tests: ['tests/unit/bulk/earlier-readings.test.ts'],
  },
  {
    name: 'stop-not-heard',
    file: 'utils/bulk/run/engine.ts',
    from: "if (control.wish === 'stop') return 'stopped';",
    to: '',
    promise: 'nothing is pressed after a stop',
    tests: [
      'tests/unit/bulk/run/engine.interruptions.test.ts',
      'tests/unit/bulk/run/engine.test.ts',
    ],
  },
  {
    name: 'a run goes on after a lost number once its page has gone',
    file: 'utils/bulk/run/engine.ts',
    from: 'if (lostBefore) return stopFor(lostBefore, journal);',
    to: '',
    promise: 'a run ends at the first number that it has lost, whatever happens to its page',
    tests: ['tests/unit/chaos/pinned.test.ts'],
  },
  {
    name: 'what a first visit showed is not told',
    file: 'utils/bulk/run/engine.ts',
    from: '...part, ...told',
    to: '...(part || told)',
    promise: 'what is known to be somebody’s is not free',
    tests: ['tests/unit/bulk/task-order.exchange.test.ts'],
  },
  {
    name: 'a first visit that showed numbers is the last one',
    file: 'utils/bulk/run/engine.ts',
    from: '...part, ...told',
    to: '...(told || part)',
    promise: 'a run that is broken off between two visits makes the rest',
    tests: ['tests/unit/bulk/task-order.exchange.test.ts'],
  },
];
