import type { BrowserName } from '../browsers/browser-options.ts';
import { COVERAGE_MODE } from './coverage.ts';
import { partOfDay, today } from './day.ts';
import { MATRIX_FILES } from './matrix.ts';
import type { Step } from './steps.ts';

/** The two browsers share only the processor, and each uses one core by itself. */
const BROWSERS_AT_ONCE = true;

const NAMES: Record<BrowserName, string> = { chromium: 'Chromium', firefox: 'Firefox' };
/** How long what takes hours may take, in ms. */
const DAY = 24 * 60 * 60_000;

const VITEST = ['vitest', 'run', '--config', 'tests/vitest.config.ts'];

const CHECKS: Step[] = [
  {
    name: 'Types',
    // The messages' keys are types too, which WXT writes anew from the translations.
    commands: [
      ['wxt', 'prepare'],
      ['tsc', '--noEmit'],
    ],
  },
  { name: 'Lint and format', commands: [['biome', 'ci', '--colors=off', '.']] },
  {
    name: 'Unit tests',
    commands: [[...VITEST, '--project', 'unit', '--project', 'histories']],
    note: testCount,
  },
];

const BROWSERS: Record<BrowserName, { build: Step; test: (args: string[]) => Step }> = {
  chromium: {
    build: { name: 'Build for Chrome', commands: [['wxt', 'build']] },
    test: (args) =>
      inBrowser('chromium', 'chromium', 'Tests in Chromium', 'Build for Chrome', args),
  },
  firefox: {
    build: { name: 'Build for Firefox', commands: [['wxt', 'build', '-b', 'firefox']] },
    test: (args) => inBrowser('firefox', 'firefox', 'Tests in Firefox', 'Build for Firefox', args),
  },
};

/**
 * What of the tests in browsers is run every day; `e2e` runs all. A file is run in one browser today, and in the
 * other tomorrow; the main job and the attacks in both (see file-order.ts).
 */
const DAILY = {
  chromium: ['--tags-filter', '!seldom && !in-firefox', `--shard=${partOfDay(0)}/2`],
  firefox: ['--tags-filter', '!seldom && !in-chromium', `--shard=${partOfDay(1)}/2`],
} as const;

/** Small pages in Chromium, with the shipped modules in them. */
const inPages = (args: string[]): Step => ({
  name: 'Pages in Chromium',
  variable: 'CHROMIUM_PATH',
  live: 'in-page',
  commands: [[...VITEST, '--project', 'in-page', ...args]],
  note: testCount,
});

/** A few mutants, others every day: of each some test must fail, that has just been seen to pass. */
const MUTANTS_OF_THE_DAY: Step = {
  name: 'Mutants of the day',
  variable: 'CHROMIUM_PATH',
  commands: [['node', 'tests/tools/mutants.ts', '--sample', '2', '--seed', today(), '--passing']],
  note: (output) => /^Mutants (.+)$/m.exec(output)?.[1],
};

/** Every job, and every offer, on every skin of the mock portal; every two of its manners together. */
const MATRIX: Step[][] = [
  [
    inMatrix('chromium', 'Skins in Chromium', MATRIX_FILES.chromium, 'skins'),
    inMatrix('firefox', 'Skins in Firefox', MATRIX_FILES.firefox, 'skins'),
  ],
  [inMatrix('chromium', 'Manners in Chromium', MATRIX_FILES.manners, 'manners')],
  [
    inMatrix('chromium', 'Offers in Chromium', MATRIX_FILES.offers.chromium, 'offers'),
    inMatrix('firefox', 'Offers in Firefox', MATRIX_FILES.offers.firefox, 'offers'),
  ],
];

/** What takes too long for every day: everything killed under a run again and again, sleep, slowness. */
const ENDURANCE: Step[][] = inBrowsers([
  inEndurance('chromium', 'Endurance in Chromium'),
  inEndurance('firefox', 'Endurance in Firefox'),
]);

/** The way of a workbook for hundreds of users: hours of reading details. */
const roundTrip = (browser: BrowserName): Step => {
  const args = ['--maxWorkers=1', 'tests/matrix/round-trip.test.ts'];
  const { name } = BROWSERS[browser].build;
  const title = `Round trip in ${NAMES[browser]}`;
  return { ...inBrowser(browser, `matrix-${browser}`, title, name, args), limit: DAY };
};

/** Pictures of every state of the interface, for people to look at. */
const SCREENS: Step[] = (['chromium', 'firefox'] as const).flatMap((browser) => {
  const { build } = BROWSERS[browser];
  const name = `Screens in ${NAMES[browser]}`;
  return [build, inBrowser(browser, `screens-${browser}`, name, build.name, ['--retry=0'])];
});

/** How fast it is, and beside what; every part of it unless told which. */
const bench = (parts: string[]): Step[] => [
  BROWSERS.chromium.build,
  {
    ...inBrowser('chromium', 'bench', 'Benchmark', BROWSERS.chromium.build.name, []),
    commands: [
      [
        ...VITEST,
        // Before the options, one of which would take the first for its value.
        ...parts,
        ...['--project', 'bench', '--retry=0', '--no-file-parallelism'],
        '--disable-console-intercept',
      ],
    ],
    limit: DAY,
  },
];

/** What of the extension the tests in Chromium run; Firefox does not tell. */
const COVERAGE: Step[] = [
  { name: 'Build to be counted', commands: [['wxt', 'build', '--mode', COVERAGE_MODE]] },
  inBrowser('chromium', 'coverage', 'Tests in Chromium', 'Build to be counted', []),
];

const ADDON_LINT: Step = {
  name: "Mozilla's lint",
  needs: 'Build for Firefox',
  commands: [
    [
      ...['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--self-hosted'],
      ...['--no-config-discovery', '--no-input', '--boring'],
    ],
  ],
  note: (output) => {
    const count = /^warnings\s+(\d+)/m.exec(output)?.[1] ?? '0';
    return `${count} warning${count === '1' ? '' : 's'}`;
  },
};

/** The steps that a command line asks for, in groups: the steps of one group run at once. */
export function steps(args: string[]): Step[][] {
  const end = args.indexOf('--');
  const [part, browser, ...rest] = end < 0 ? args : args.slice(0, end);
  const forVitest = end < 0 ? [] : args.slice(end + 1);
  if (rest.length > 0) throw new RangeError(`Unknown argument: ${rest[0]}`);
  const takesBrowser = part === 'e2e' || part === 'round-trip';
  if (browser && !takesBrowser) throw new RangeError(`Unknown argument: ${browser}`);

  switch (part) {
    case undefined: {
      const { chromium, firefox } = BROWSERS;
      return [
        ...oneByOne([...CHECKS, inPages([]), MUTANTS_OF_THE_DAY]),
        ...oneByOne([chromium.build, firefox.build, ADDON_LINT]),
        ...inBrowsers([
          chromium.test([...DAILY.chromium, ...forVitest]),
          firefox.test([...DAILY.firefox, ...forVitest]),
        ]),
      ];
    }
    case 'in-page':
      return oneByOne([inPages(forVitest)]);
    case 'check':
      return oneByOne(CHECKS);
    case 'e2e': {
      const chosen = browsersNamed(browser).map((name) => BROWSERS[name]);
      return [
        ...oneByOne(chosen.map(({ build }) => build)),
        ...inBrowsers(chosen.map(({ test }) => test(forVitest))),
      ];
    }
    case 'matrix': {
      const builds = Object.values(BROWSERS).map(({ build }) => build);
      return [...oneByOne(builds), ...MATRIX];
    }
    case 'round-trip':
      return oneByOne(
        browsersNamed(browser).flatMap((name) => [BROWSERS[name].build, roundTrip(name)]),
      );
    case 'endurance': {
      const builds = Object.values(BROWSERS).map(({ build }) => build);
      return [...oneByOne(builds), ...ENDURANCE];
    }
    case 'screens':
      return oneByOne(SCREENS);
    case 'bench':
      return oneByOne(bench(forVitest));
    case 'coverage':
      return oneByOne(COVERAGE);
    default:
      throw new RangeError(`Unknown argument: ${part}`);
  }
}

/** The browser of this name, or both without one. */
function browsersNamed(wanted: string | undefined): BrowserName[] {
  const chosen = (['chromium', 'firefox'] as const).filter((name) => !wanted || name === wanted);
  if (chosen.length === 0) throw new RangeError(`Unknown browser: ${wanted}`);
  return chosen;
}

function oneByOne(steps: Step[]): Step[][] {
  return steps.map((step) => [step]);
}

function inBrowsers(steps: Step[]): Step[][] {
  return BROWSERS_AT_ONCE ? [steps] : oneByOne(steps);
}

function inBrowser(
  browser: BrowserName,
  project: string,
  name: string,
  build: string,
  args: string[],
): Step {
  return {
    name,
    needs: build,
    variable: browser === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH',
    live: browser,
    commands: [[...VITEST, '--project', project, '--reporter=verbose', ...args]],
    note: testCount,
  };
}

function inMatrix(browser: BrowserName, name: string, results: string, tests: string): Step {
  const reporters = ['--reporter=verbose', '--reporter=json', `--outputFile.json=${results}`];
  return {
    ...inBrowser(browser, `matrix-${browser}`, name, BROWSERS[browser].build.name, []),
    commands: [
      [...VITEST, '--project', `matrix-${browser}`, ...reporters, `tests/matrix/${tests}.test.ts`],
    ],
  };
}

function inEndurance(browser: BrowserName, name: string): Step {
  const tests = ['kills', 'endurance'].map((file) => `tests/matrix/${file}.test.ts`);
  return inBrowser(browser, `matrix-${browser}`, name, BROWSERS[browser].build.name, tests);
}

function testCount(output: string): string | undefined {
  const count = /^\s*Tests\s+(.+)$/m.exec(output)?.[1];
  const again = output.match(/^.*✓.*\(retry x\d+\).*$/gm)?.length ?? 0;
  return count && again > 0 ? `${count}, ${again} of them at the second try` : count;
}
