/** Reads and writes generated workbooks: `npm run test:workbooks -- [--files N]`, 100 000 unless told. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { numberOf } from './numbers.ts';

const { values } = parseArgs({ options: { files: { type: 'string', default: '100000' } } });
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config=tests/vitest.config.ts',
    '--project=unit',
    'tests/unit/report/workbook.property.test.ts',
  ],
  {
    cwd: new URL('../../', import.meta.url),
    env: { ...process.env, WORKBOOKS: String(numberOf('files', values.files)) },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
