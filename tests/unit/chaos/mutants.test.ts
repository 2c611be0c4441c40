import { expect, test } from 'vitest';
import { MUTANTS, withMutant } from './mutants';

const ROOT = new URL('../../../', import.meta.url).pathname;
/** A mutant that survives so many histories means that a fault is missing. */
const HISTORIES = 20_000;

test.each(MUTANTS)('an engine that $name is caught', { timeout: 120_000 }, async (mutant) => {
  const { findViolation } = await withMutant(mutant, ROOT);

  const { violation, runs } = await findViolation(1, HISTORIES, mutant.kinds);

  expect(violation, `${runs} histories`).toBeDefined();
});
