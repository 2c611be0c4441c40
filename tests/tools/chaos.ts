/** Runs histories of the run engine: `npm run chaos -- [--runs N] [--seed S]`. */
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { numberOf } from './numbers.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const COMMAND = '/tests/unit/chaos/command.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});

const { module } = await runnerImport<typeof import('../unit/chaos/command.ts')>(COMMAND, {
  root: ROOT,
  configFile: false,
  logLevel: 'error',
});
const violations = await module.chaos({
  runs: numberOf('runs', values.runs),
  seed: numberOf('seed', values.seed),
  say: (line) => console.log(line),
});
process.exitCode = violations === 0 ? 0 : 1;
