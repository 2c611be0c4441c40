import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { FileOrder } from './file-order.ts';
import { mutation } from './tools/mutants/mutation.ts';

const root = new URL('..', import.meta.url).pathname;

/**
 * Real browsers, each for all the files that its worker takes. Two of a kind: one test's browser waits
 * for its portal, or in a tab in the background, while the other's is at work.
 */
const inBrowser = (
  browser: 'chromium' | 'firefox',
  name: string,
  folder: string,
  { isCounted = false, isAlone = false, files = '*.test.ts' } = {},
) => ({
  test: {
    name,
    root,
    include: [`${folder}/**/${files}`],
    environment: 'node' as const,
    provide: { browser, isCounted },
    maxWorkers: isAlone ? 1 : 2,
    isolate: false,
    tags: [
      { name: 'in-chromium', description: 'left out of `npm test` in Firefox' },
      { name: 'in-firefox', description: 'left out of `npm test` in Chromium' },
      { name: 'seldom', description: 'left out of `npm test`' },
    ],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    // Four browsers on two cores: one may lose a click. What passes only then is told of at the end.
    retry: 1,
  },
});

const mutating = mutation();

const HISTORIES = 'tests/unit/chaos/**/*.test.ts';

/** Tests without a browser. */
const inWorkers = (
  name: string,
  include: string[],
  how: { pool: 'threads' | 'vmThreads'; exclude?: string[]; vmMemoryLimit?: string },
) => ({
  plugins: [WxtVitest(), ...mutating],
  test: {
    name,
    root,
    include,
    setupFiles: ['tests/unit/setup.ts'],
    maxWorkers: '100%',
    ...how,
  },
});

export default defineConfig({
  test: {
    // What is kept of a module between runs must never hold a fault put in on purpose.
    fsModuleCache: mutating.length === 0,
    sequence: { sequencer: FileOrder },
    projects: [
      inWorkers('unit', ['tests/unit/**/*.test.{ts,tsx}', 'tests/portal/**/*.test.ts'], {
        exclude: [HISTORIES],
        // A context of its own for each file takes half the time of a thread of its own.
        pool: 'vmThreads',
        vmMemoryLimit: '1GB',
      }),
      // They load the engine by Vite's own means, which do not work in such a context.
      inWorkers('histories', [HISTORIES], { pool: 'threads' }),
      {
        // Small pages, a few at once in each browser: each mostly waits for its page to be at rest. More browsers of
        // fewer pages leave the processor less idle than two, where the last slow page of a file holds up the next file.
        test: {
          name: 'in-page',
          root,
          include: ['tests/in-page/**/*.test.ts'],
          environment: 'node',
          maxWorkers: 4,
          isolate: false,
          sequence: { concurrent: true },
          maxConcurrency: 4,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          // A dozen pages share two cores: what passes only at the second try is told of at the end.
          retry: 1,
        },
      },
      inBrowser('chromium', 'chromium', 'tests/e2e'),
      inBrowser('firefox', 'firefox', 'tests/e2e'),
      inBrowser('chromium', 'coverage', 'tests/e2e', { isCounted: true, isAlone: true }),
      inBrowser('chromium', 'bench', 'tests/bench', { files: '*.bench.ts', isAlone: true }),
      inBrowser('chromium', 'screens-chromium', 'tests/screens', { isAlone: true }),
      inBrowser('firefox', 'screens-firefox', 'tests/screens', { isAlone: true }),
      inBrowser('chromium', 'matrix-chromium', 'tests/matrix'),
      inBrowser('firefox', 'matrix-firefox', 'tests/matrix'),
    ],
  },
});
