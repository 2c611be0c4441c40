/** Prints the tests that prove files: `npm run test:proofs -- pager` for all whose path holds « pager ». */
import { PROOFS } from '../proofs.ts';
import { allMutants } from './mutants/list.ts';
import { filesToProve, proofsOf } from './proofs/list.ts';

const [part = ''] = process.argv.slice(2);
const files = filesToProve().filter((file) => file.includes(part));
if (files.length === 0) {
  console.error(`No file of utils/portal or utils/dom has “${part}” in its path.`);
  process.exitCode = 1;
}

const mutants = await allMutants();
for (const file of files) console.log([file, ...proofsOf(file, mutants, PROOFS)].join('\n  '));
