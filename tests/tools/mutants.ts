/**
 * Puts one mutant after the other into the modules, and checks that their tests fail:
 * `npm run test:mutants -- [--only NAME] [--sample N [--seed S]] [--passing]`. The sources stay as they are.
 * With `--passing` the tests are not run without mutants first: they have just passed.
 */
import { parseArgs, styleText } from 'node:util';
import type { Mutant } from '../mutants/mutant.ts';
import { allMutants, faultsOf, sampleOf } from './mutants/list.ts';
import { type TestsResult, tryTests } from './mutants/try-tests.ts';
import { numberOf } from './numbers.ts';

/** How many are tried at once. */
const AT_ONCE = 2;
/** A mutant is killed, too, if its tests take longer than this, in ms, or than this many times their usual time. */
const LIMIT = 60_000;
const LIMIT_FACTOR = 2;
/** The same for all tests without a mutant, in ms. */
const CLEAN_LIMIT = 20 * 60_000;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    passing: { type: 'boolean', default: false },
  },
});

const all = await allMutants();
const faults = faultsOf(all);
for (const fault of faults) console.log(`✗ ${fault}`);
const { only, sample, seed, passing } = values;
const named = only === undefined ? all : all.filter(({ name }) => name.includes(only));
const mutants = sample
  ? sampleOf(named, numberOf('sample', sample), numberOf('seed', seed))
  : named;

if (faults.length > 0 || mutants.length === 0) {
  process.exitCode = 1;
} else {
  const ms = passing ? 0 : await passingTime(mutants);
  const isKilling =
    ms !== undefined && (await areKilled(mutants, Math.max(LIMIT, LIMIT_FACTOR * ms)));
  process.exitCode = isKilling ? 0 : 1;
}

/**
 * How long the tests take without a mutant, in ms; `undefined` where one of them fails, since its failures then
 * prove nothing.
 */
async function passingTime(mutants: readonly Mutant[]): Promise<number | undefined> {
  const tests = [...new Set(mutants.flatMap(({ tests }) => tests))];
  const { kind, failed, said, seconds } = await tryTests(tests, { limit: CLEAN_LIMIT });
  const passed = kind === 'passed';
  console.log(
    `${passed ? '✓' : '✗'} ${tests.length} test files without a mutation (${seconds.toFixed(1)} s)`,
  );
  if (!passed) console.log([said, ...failed].join('\n  '));
  return passed ? seconds * 1000 : undefined;
}

async function areKilled(mutants: readonly Mutant[], limit: number): Promise<boolean> {
  const start = performance.now();
  const waiting = [...mutants];
  const alive: Mutant[] = [];
  const work = async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const hasty = await tryTests(mutant.tests, { mutation: mutant, isHasty: true, limit });
      // The first failure ends the other tests, and sometimes is ended itself before it is reported.
      const isTold = hasty.kind !== 'broken';
      const tested = isTold ? hasty : await tryTests(mutant.tests, { mutation: mutant, limit });
      const isKilled = tested.kind === 'failed' || tested.kind === 'stuck';
      if (!isKilled) alive.push(mutant);
      console.log(lineOf(mutant, tested, isKilled));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  console.log(
    `\nMutants ${mutants.length - alive.length} of ${mutants.length} killed (${minutes} min)`,
  );
  for (const { name, file, promise, tests } of alive) {
    console.log(
      `${styleText('bold', name)} survives in ${file}: ${promise}\n  ${tests.join('\n  ')}`,
    );
  }
  return alive.length === 0;
}

function lineOf({ name }: Mutant, { kind, said, seconds }: TestsResult, isKilled: boolean): string {
  const how = {
    passed: 'SURVIVES',
    failed: said,
    stuck: 'took too long',
    broken: `BROKEN ${said}`,
  };
  return `${isKilled ? '✓' : '✗'} ${name.padEnd(36)} ${seconds.toFixed(1).padStart(5)} s  ${how[kind]}`;
}
