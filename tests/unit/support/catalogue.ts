import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type Language = 'fr' | 'en';

/** The sentences of a language by the key that the built extension gives them. */
export function catalogue(language: Language): Map<string, string> {
  const path = join(import.meta.dirname, `../../../utils/locales/${language}.yml`);
  return new Map(flatten(parse(readFileSync(path, 'utf8')), []));
}

function flatten(node: unknown, path: string[]): [string, string][] {
  if (typeof node === 'string') return [[path.join('_'), node]];
  const children = Object.entries(node as Record<string, unknown>);
  // Plural forms are one message, as `@wxt-dev/i18n` wants them.
  if (children.every(([name]) => /^(?:\d+|n)$/.test(name))) {
    return [[path.join('_'), children.map(([, text]) => text).join(' | ')]];
  }
  return children.flatMap(([name, child]) => flatten(child, [...path, name]));
}
