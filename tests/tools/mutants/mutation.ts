/** Puts a mutation into the modules that a test runs, without writing a file. */
import type { Mutant } from '../../mutants/mutant.ts';

/** The environment variable that holds the mutation of a test process. */
export const MUTATION = 'MUTATION';

export type Mutation = Pick<Mutant, 'file' | 'from' | 'to'>;

/**
 * Plugins of Vite and of Rolldown that put the mutation of this process, if any, into its file.
 *
 * @throws SyntaxError where the variable holds something else
 */
export function mutation() {
  const given = process.env[MUTATION];
  if (!given) return [];
  const { file, from, to }: Mutation = JSON.parse(given);
  return [
    {
      name: 'mutation',
      enforce: 'pre' as const,
      transform(code: string, id: string): string | undefined {
        const [path = ''] = id.split('?');
        return path.replaceAll('\\', '/').endsWith(`/${file}`)
          ? mutated(code, from, to)
          : undefined;
      },
    },
  ];
}

/** A source with the mutation. @throws Error where its text is not found exactly once */
export function mutated(code: string, from: string, to: string): string {
  const places = code.split(from).length - 1;
  if (places !== 1) throw new Error(`The text to be replaced occurs ${places} times`);
  return code.replace(from, () => to);
}
