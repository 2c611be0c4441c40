/** What the set-up shares: where things are, and how other programs are run. */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
export const MODULES = join(ROOT, 'node_modules');
export const BIN = join(MODULES, '.bin');
export const isWindows = process.platform === 'win32';
export const isRoot = process.getuid?.() === 0;

/** Something the person must see to; its message is the whole explanation. */
export class SetupError extends Error {}

/** Says in a line what the set-up does. */
export function say(line) {
  console.log(`• ${line}`);
}

/** Windows spells it `Path`; a copy of the environment keeps that spelling. */
const PATH = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';

/** The folders of the search path, except this project's own. */
export const searchPath = () =>
  (process.env[PATH] ?? '').split(delimiter).filter((folder) => folder && folder !== BIN);

/** The environment in which the project's packages are found first, its recent `node` included. */
export const projectEnv = () => ({
  ...process.env,
  [PATH]: [BIN, ...searchPath()].join(delimiter),
});

/** The environment as it is outside the project, for what replaces the packages themselves. */
export const systemEnv = () => ({ ...process.env, [PATH]: searchPath().join(delimiter) });

/** An argument as a Windows shell needs it, where the packages' commands are scripts. */
export const quoted = (arg) => (/[\s"&|<>^()]/.test(arg) ? `"${arg.replaceAll('"', '""')}"` : arg);

/**
 * Runs a program to its end, without standard input.
 * `show` lets its output through; otherwise it is returned.
 */
export function runSync(command, args, { env = process.env, show = false, timeout } = {}) {
  const options = {
    cwd: ROOT,
    env,
    timeout,
    encoding: 'utf8',
    stdio: ['ignore', ...(show ? ['inherit', 'inherit'] : ['pipe', 'pipe'])],
  };
  const result = isWindows
    ? spawnSync([command, ...args].map(quoted).join(' '), { ...options, shell: true })
    : spawnSync(command, args, options);
  return {
    ok: result.status === 0,
    output: `${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`,
  };
}
