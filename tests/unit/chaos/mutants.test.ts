import { expect, test } from 'vitest';
import { MUTANTS } from './mutants';
import { withMutant } from './with-mutant';

const ROOT = new URL('../../../', import.meta.url).pathname;
/** Where a mutant survives this many histories, a kind of fault is missing. */
const HISTORIES = 20_000;

test.each(MUTANTS)('an engine that $name is caught', { timeout: 120_000 }, async (mutant) => {
  const { findViolation } = await withMutant(mutant, ROOT);

  const { violation, runs } = await findViolation(1, HISTORIES, mutant.kinds);

  expect(violation, `${runs} histories`).toBeDefined();
});
