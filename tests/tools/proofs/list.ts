/**
 * Which tests prove a file: the unit tests in its place, the tests of its mutants, and the tests in `tests/proofs.ts`.
 */

import { existsSync, readdirSync } from 'node:fs';
import type { Mutant } from '../../mutants/mutant.ts';
import { ROOT } from '../mutants/list.ts';

/** The folders in which each file must be proven. */
const PROVEN = ['utils/portal', 'utils/dom'];

/** Tests by file, or by folder for all files in it; see `tests/proofs.ts`. */
export type Proofs = Readonly<Record<string, readonly string[]>>;

/** The files that must be proven, by their paths from the root. */
export function filesToProve(): string[] {
  return PROVEN.flatMap((folder) => {
    const names = readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .sort();
  });
}

/** The tests that prove a file, those that are the surest first. */
export function proofsOf(file: string, mutants: readonly Mutant[], proofs: Proofs): string[] {
  const ofMutants = mutants.filter((mutant) => mutant.file === file).flatMap(({ tests }) => tests);
  const listed = Object.entries(proofs)
    .filter(([place]) => place === file || file.startsWith(`${place}/`))
    .sort(([one], [other]) => other.length - one.length)
    .flatMap(([, tests]) => tests);
  return [...new Set([...unitTestsOf(file), ...ofMutants, ...listed])];
}

/** The unit tests in the same place: `x.ts` has `x.test.ts`, and may have `x.part.test.ts` too. */
function unitTestsOf(file: string): string[] {
  const [, folder = '', name = ''] = /^utils\/(.*)\/([^/]+)\.ts$/.exec(file) ?? [];
  const place = new URL(`tests/unit/${folder}/`, ROOT);
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((test) => test.startsWith(`${name}.`) && test.endsWith('.test.ts'))
    .map((test) => `tests/unit/${folder}/${test}`);
}

/** What is wrong with the proofs, and what to do about it, a sentence each. */
export function faultsOf(mutants: readonly Mutant[], proofs: Proofs): string[] {
  const unproven = filesToProve().filter((file) => proofsOf(file, mutants, proofs).length === 0);
  const places = Object.keys(proofs).filter((place) => !existsSync(new URL(place, ROOT)));
  const tests = [...new Set(Object.values(proofs).flat())];
  const missing = tests.filter((test) => !existsSync(new URL(test, ROOT)));
  return [
    ...unproven.map((file) => {
      return `${file}: no test proves it. Name one in tests/proofs.ts, or write a mutant.`;
    }),
    ...places.map((place) => `tests/proofs.ts: there is no ${place} any more`),
    ...missing.map((test) => `tests/proofs.ts: there is no test ${test}`),
  ];
}
