/** What the tests in a browser have run of the modules that know pages, as a report. */
import { relative } from 'node:path';
import { CoverageReport } from 'monocart-coverage-reports';

/** The build that has source maps, and the mode in which it is made. */
export const COVERAGE_MODE = 'coverage';
export const COVERAGE_BUILD = '.output/chrome-mv3-coverage';

const ROOT = new URL('../../../', import.meta.url).pathname;
const REPORT = '.output/coverage';

/** Where the modules stand that know pages, and the portal. */
const MEASURED = ['utils/dom/', 'utils/portal/'];

/** The report that tests add to, and that is written in the end. */
export function coverageReport(): CoverageReport {
  return new CoverageReport({
    name: 'In Chromium',
    logging: 'error',
    outputDir: REPORT,
    // As one text: the build joins all modules of a script.
    entryFilter: (entry) => entry.url.endsWith('/content-scripts/panel.js'),
    sourcePath: (file) => relative(ROOT, file.startsWith('/') ? file : `${ROOT}${file}`),
    sourceFilter: (file) => MEASURED.some((folder) => file.includes(folder)),
    reports: ['v8', ['console-details', { metrics: ['lines', 'branches', 'functions'] }]],
  });
}
