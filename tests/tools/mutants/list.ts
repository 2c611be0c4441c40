/** The list of mutants, and what would be wrong with it. */

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'rolldown/utils';
import type { Mutant } from '../../mutants/mutant.ts';
import { mutated } from './mutation.ts';

export const ROOT = new URL('../../../', import.meta.url);

const FOLDER = new URL('tests/mutants/', ROOT);
/** Where tests stand that may kill a mutant, by Vitest's project. */
export const PROJECTS: readonly (readonly [folder: string, project: string])[] = [
  ['tests/unit/chaos/', 'histories'],
  ['tests/unit/', 'unit'],
  ['tests/portal/', 'unit'],
  ['tests/in-page/', 'in-page'],
];

/** All mutants of `tests/mutants`, by their file there: its path in that folder. */
export async function mutantsByFile(): Promise<Map<string, Mutant[]>> {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'mutant.ts')
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const listed = files.map(async (file): Promise<[string, Mutant[]]> => {
    const { mutants } = await import(new URL(file, FOLDER).href);
    return [file, mutants];
  });
  return new Map(await Promise.all(listed));
}

/** All mutants of `tests/mutants`, file by file. */
export async function allMutants(): Promise<Mutant[]> {
  return [...(await mutantsByFile()).values()].flat();
}

/** The mutants that stand in the wrong file, a sentence each: `utils/a/b.ts` has its own in `a/b.ts` or in `a.ts`. */
export function misplaced(byFile: ReadonlyMap<string, readonly Mutant[]>): string[] {
  return [...byFile].flatMap(([file, mutants]) => {
    const place = file.replace(/\.ts$/, '');
    const isHere = (path: string) => path === place || path.startsWith(`${place}/`);
    return mutants
      .filter((mutant) => !isHere(mutant.file.replace(/^utils\//, '').replace(/\.tsx?$/, '')))
      .map(
        ({ name, file: of }) => `${name}: it stands in tests/mutants/${file}, its file is ${of}`,
      );
  });
}

/** What keeps mutants from being run, a sentence each. */
export function faultsOf(mutants: readonly Mutant[]): string[] {
  const names = mutants.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...twice.map((name) => `${name}: another one has the same name`),
    ...mutants.flatMap((mutant) => faultsIn(mutant).map((fault) => `${mutant.name}: ${fault}`)),
  ];
}

/** Some of the mutants, the same ones for the same seed. */
export function sampleOf(mutants: readonly Mutant[], count: number, seed: number): Mutant[] {
  const place = ({ name }: Mutant) => createHash('sha1').update(`${seed} ${name}`).digest('hex');
  const drawn = mutants.map((mutant) => ({ mutant, at: place(mutant) }));
  drawn.sort((a, b) => (a.at < b.at ? -1 : 1));
  return drawn.slice(0, count).map(({ mutant }) => mutant);
}

function faultsIn({ file, from, to, promise, tests }: Mutant): string[] {
  const noTests = tests.filter((test) => {
    return (
      !PROJECTS.some(([folder]) => test.startsWith(folder)) || !existsSync(new URL(test, ROOT))
    );
  });
  const faults = noTests.map((test) => `there is no test ${test}`);
  if (tests.length === 0) faults.push('it names no test');
  if (promise.trim() === '') faults.push('it names no promise');
  if (from === to) faults.push('it changes nothing');
  const fault = sourceFault(file, from, to);
  return fault ? [...faults, fault] : faults;
}

/** A mutant that cannot be read as a program would be killed by every test. */
function sourceFault(file: string, from: string, to: string): string | undefined {
  const path = new URL(file, ROOT);
  if (!existsSync(path)) return `there is no file ${file}`;
  try {
    const { errors } = parseSync(file, mutated(readFileSync(path, 'utf8'), from, to));
    return errors.length > 0 ? `it is no program: ${errors[0]?.message}` : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
