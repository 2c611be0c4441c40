import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** A source file; its path begins at the project's root. */
export interface Source {
  path: string;
  text: string;
}

export interface Import {
  /** What is imported: a path from the root without its ending, or a package's name. */
  of: string;
  isOurs: boolean;
  /** Whether only types are imported. */
  isTypeOnly: boolean;
}

const ROOT = join(import.meta.dirname, '../../..');
const FIXED = /^(?:import|export)\b\s*([^'"`;=]*?)\s*\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /^import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g;

/** All TypeScript files in these folders of the project, at any depth; none of a folder that does not exist. */
export function sourcesIn(...folders: string[]): Source[] {
  return filesIn(folders, /\.tsx?$/);
}

/** All style sheets below these folders of the project. */
export function stylesIn(...folders: string[]): Source[] {
  return filesIn(folders, /\.css$/);
}

function filesIn(folders: string[], ending: RegExp): Source[] {
  return folders.flatMap((folder) => {
    if (!existsSync(join(ROOT, folder))) return [];
    const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => ending.test(name))
      .map((name) => posix.join(folder, name))
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
  });
}

export function importsOf({ path, text }: Source): Import[] {
  const code = withoutComments(text);
  const fixed = [...code.matchAll(FIXED)].map(([, what = '', from = '']) => {
    return { ...resolved(from, path), isTypeOnly: isTypeOnly(what) };
  });
  const others = [...code.matchAll(BARE), ...code.matchAll(DYNAMIC)].map(([, from = '']) => {
    return { ...resolved(from, path), isTypeOnly: false };
  });
  return [...fixed, ...others];
}

/** The code without its comments. */
export function withoutComments(text: string): string {
  return text
    .replace(/\{\/\*.*?\*\/\}/g, '')
    .replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    .replace(/\s\/\/ .*$/gm, '');
}

function resolved(from: string, path: string): { of: string; isOurs: boolean } {
  // WXT's tsconfig makes `@/`, `~/` and their doubles the project's root.
  const alias = /^(?:@@?|~~?)\/(.*)$/.exec(from);
  const target = alias?.[1] ?? (from.startsWith('.') ? posix.join(dirname(path), from) : undefined);
  if (target === undefined) return { of: from, isOurs: false };
  return { of: target.replace(/\.tsx?$/, ''), isOurs: true };
}

function isTypeOnly(what: string): boolean {
  if (what.startsWith('type ')) return true;
  const named = /^\{([^}]*)\}$/.exec(what)?.[1]?.split(',') ?? [];
  const names = named.map((name) => name.trim()).filter(Boolean);
  return names.length > 0 && names.every((name) => name.startsWith('type '));
}
