import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue, type Language } from '../support/catalogue';

const PRODUCT = 'MyOpenIP Bulk';
const ROOT = join(import.meta.dirname, '../../..');

test.each<Language>(['fr', 'en'])(
  'the product has one name in %s, in list and store',
  (language) => {
    const words = catalogue(language);

    expect(words.get('extension_name')).toBe(PRODUCT);
    expect(words.get('extension_description')).toMatch(new RegExp(`^${PRODUCT}\u00a0?: `));
    // What Chrome's store takes.
    expect(words.get('extension_description')?.length).toBeLessThanOrEqual(132);
  },
);

test.each([
  ['README.md', `# ${PRODUCT}\n`],
  ['entrypoints/popup/index.html', `<title>${PRODUCT}</title>`],
  ['entrypoints/options/index.html', `<title>${PRODUCT}</title>`],
  ['public/icon.svg', `<title>${PRODUCT}</title>`],
])("%s has the product's name", (file, name) => {
  expect(readFileSync(join(ROOT, file), 'utf8')).toContain(name);
});
