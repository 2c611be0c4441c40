/**
 * Runs the project's checks and tests, all of them even when some fail, and sums them up.
 *
 *   test.ts                                    everything
 *   test.ts check                              types, lint and unit tests
 *   test.ts e2e [chromium|firefox] [-- args…]  builds and tests in browsers; args go to Vitest
 *   test.ts coverage                           what the tests in Chromium run of the modules for pages
 *   test.ts bench [-- parts…]                  how fast: runs, peers, panel, journal, sizes, growth
 *   test.ts endurance                          kills, sleep and slowness, again and again
 *   test.ts screens                            pictures of every state of the interface, in .output/screens
 *   test.ts round-trip [chromium|firefox]      the way of a workbook for hundreds of users
 *   test.ts matrix                             every job and offer on every skin, and manners in pairs
 */
import { coverageReport } from './test/coverage.ts';
import { matrixTables } from './test/matrix.ts';
import { steps } from './test/plan.ts';
import { report } from './test/report.ts';
import { runAll } from './test/steps.ts';

const USAGE =
  'Usage: test.ts [check | e2e [chromium|firefox] | bench | coverage | endurance | matrix | round-trip [chromium | firefox] | screens] [-- arguments for Vitest]';

try {
  const args = process.argv.slice(2);
  if (args[0] === 'coverage') await coverageReport().cleanCache();
  const results = await runAll(steps(args));
  if (args[0] === 'matrix') console.log(`\n${await matrixTables()}`);
  if (args[0] === 'coverage') await coverageReport().generate();
  report(results);
  process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
