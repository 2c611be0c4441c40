import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { waitUntil } from './find.ts';

/**
 * The only file of the downloads, once it has its name; taken out of the folder. Firefox first writes
 * to a name of its own (`10qKr96v.json`), whose ending is already the file's: only the whole name tells.
 *
 * @throws When no such file comes, or others lie beside it.
 */
export async function downloaded(
  folder: string,
  wanted: RegExp,
): Promise<{ name: string; bytes: Buffer }> {
  let names: string[] = [];
  await waitUntil(
    async () => {
      names = await readdir(folder);
      return names.length === 1 && wanted.test(names[0] ?? '');
    },
    () => `No ${wanted} was saved; there is ${names.join(', ') || 'nothing'}`,
  );
  const [name = ''] = names;
  const bytes = await readFile(join(folder, name));
  await rm(join(folder, name));
  return { name, bytes };
}
