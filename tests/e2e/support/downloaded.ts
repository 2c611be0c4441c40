import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from './find.ts';

/** The only file of the downloads, once it is whole; taken out of the folder. */
export async function downloaded(
  folder: string,
  ending: string,
): Promise<{ name: string; bytes: Buffer }> {
  let names: string[] = [];
  await waitUntil(
    async () => {
      names = await readdir(folder);
      return names.length === 1 && names[0]?.endsWith(ending) === true;
    },
    () => `No ${ending} was saved; there is ${names.join(', ') || 'nothing'}`,
  );
  const [name = ''] = names;
  const bytes = await readFile(join(folder, name));
  await rm(join(folder, name));
  return { name, bytes };
}
