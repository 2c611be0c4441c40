/** What a browser has to load. */
import { readdir, readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { test } from 'vitest';
import { say } from './support/figures.ts';

const BUILD = new URL('../../.output/chrome-mv3/', import.meta.url);

test('sizes', async () => {
  const files = await readdir(BUILD, { recursive: true });
  const scripts = files.filter((file) => /\.(js|css)$/.test(file)).sort();
  const rows = await Promise.all(
    scripts.map(async (file) => {
      const content = await readFile(new URL(file, BUILD));
      return [file, content.length, gzipSync(content, { level: 9 }).length] as const;
    }),
  );
  await say(
    'Sizes in kB',
    ['file', 'minified', 'gzipped'],
    rows.map(([file, ...sizes]) => [file, ...sizes.map((size) => (size / 1000).toFixed(1))]),
  );
});
