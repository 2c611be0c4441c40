import { runnerImport } from 'vite';
import type { Mutant } from './mutants';

/** The histories with a bug in the engine. @throws Error where a text is not there any more */
export async function withMutant({ name, file, edits }: Mutant, root: string) {
  let isFound = false;
  const { module } = await runnerImport<typeof import('./find-violation')>(
    '/tests/unit/chaos/find-violation.ts',
    {
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform(code, id) {
            if (!id.endsWith(file)) return undefined;
            isFound = true;
            return edits.reduce((text, [from, to]) => {
              if (!text.includes(from))
                throw new Error(`“${name}”: no “${from}” in ${file} any more`);
              return text.replace(from, () => to);
            }, code);
          },
        },
      ],
    },
  );
  if (!isFound) throw new Error(`“${name}”: ${file} is not part of the histories`);
  return module;
}
