/** Runs test files in a process of their own, with or without a mutation of the modules. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROJECTS, ROOT } from './list.ts';
import { MUTATION, type Mutation } from './mutation.ts';

/** What came of the tests that were run. */
export interface TestsResult {
  /** `stuck`: it took too long; `broken`: no test was run. */
  kind: 'passed' | 'failed' | 'stuck' | 'broken';
  /** Files with a test that failed, or that could not be read. */
  failed: string[];
  /** The name of the first test that failed, or the output where none was run. */
  said: string;
  seconds: number;
}

/** The report of Vitest's JSON reporter. */
interface Report {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

const VITEST = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', ROOT));
/** How long one test may take, in ms: without a guard, some wait for what never comes. */
const TEST_LIMIT = 30_000;
/** How long a process that is asked to end may take before it is killed, in ms. */
const GRACE = 5000;

export interface TestsOptions {
  mutation?: Mutation;
  /** Whether the first failure ends it. */
  isHasty?: boolean;
  /** In ms. */
  limit: number;
}

export async function tryTests(
  tests: readonly string[],
  options: TestsOptions,
): Promise<TestsResult> {
  const start = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'tests-'));
  const file = join(folder, 'report.json');
  try {
    const { output, isStuck } = await runVitest(tests, file, options);
    const seconds = (performance.now() - start) / 1000;
    if (isStuck) return { kind: 'stuck', failed: [], said: '', seconds };
    const report = await readFile(file, 'utf8').catch(() => undefined);
    if (report) return { ...judged(JSON.parse(report)), seconds };
    return { kind: 'broken', failed: [...tests], said: output.slice(-500), seconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function judged({ testResults }: Report): Omit<TestsResult, 'seconds'> {
  const root = fileURLToPath(ROOT);
  const wrong = testResults.filter(({ status }) => status !== 'passed');
  const failed = wrong.map(({ name }) => name.replace(root, ''));
  const results = testResults.flatMap(({ assertionResults }) => assertionResults);
  const killer = results.find(({ status }) => status === 'failed');
  if (killer) return { kind: 'failed', failed, said: killer.fullName };
  const [first] = wrong;
  if (first) return { kind: 'broken', failed, said: first.message.slice(0, 500) };
  return { kind: results.length > 0 ? 'passed' : 'broken', failed, said: '' };
}

async function runVitest(
  tests: readonly string[],
  report: string,
  { mutation, isHasty, limit }: TestsOptions,
) {
  const projects = new Set(
    PROJECTS.filter(([folder]) => tests.some((test) => test.startsWith(folder))).map(
      ([, project]) => project,
    ),
  );
  const args = [
    ...[VITEST, 'run', '--config', 'tests/vitest.config.ts', '--reporter=json', '--retry=1'],
    `--outputFile.json=${report}`,
    ...[...projects].flatMap((project) => ['--project', project]),
    ...(isHasty ? ['--bail=1', `--testTimeout=${TEST_LIMIT}`] : []),
    ...tests,
  ];
  const child = spawn(process.execPath, args, {
    cwd: fileURLToPath(ROOT),
    env: {
      ...process.env,
      ...(mutation && { [MUTATION]: JSON.stringify(mutation) }),
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  let isStuck = false;
  let last: NodeJS.Timeout | undefined;
  const timer = setTimeout(() => {
    isStuck = true;
    // When it is asked to end, it closes its browser.
    child.kill('SIGTERM');
    last = setTimeout(() => child.kill('SIGKILL'), GRACE);
  }, limit);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  clearTimeout(last);
  return { output, isStuck };
}
