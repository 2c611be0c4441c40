/**
 * Runs a command of the project on any machine: `node tests/tools/run.mjs [--browsers | --browsers-and-shell] <command> [args…]`.
 *
 * First it sees to what the command needs (packages, generated types and, where told, the browsers
 * and the headless shell), so that a fresh clone needs no other command. Plain JavaScript with no dependency,
 * for it runs before any package is there, under the system's own Node.
 */
import { spawn } from 'node:child_process';
import { findOrInstallBrowsers } from './setup/browsers.mjs';
import { ensureNode, ensurePackages, ensureTypes } from './setup/packages.mjs';
import { isWindows, projectEnv, quoted, ROOT, SetupError } from './setup/shell.mjs';

/** The browsers that a command may ask for, before its name; none unless told. */
const BROWSERS = {
  '--browsers': () => findOrInstallBrowsers(false),
  '--browsers-and-shell': () => findOrInstallBrowsers(true),
};

/** Sees to everything the command needs; returns the environment to run it in. */
function setUp(findBrowsers) {
  ensureNode();
  const installed = ensurePackages();
  ensureTypes(installed);
  return { ...projectEnv(), ...findBrowsers?.() };
}

/** Runs the command in the foreground and ends as it ends, by exit code or by signal. */
function run(command, args, env) {
  const child = isWindows
    ? spawn([command, ...args].map(quoted).join(' '), {
        cwd: ROOT,
        env,
        stdio: 'inherit',
        shell: true,
      })
    : spawn(command, args, { cwd: ROOT, env, stdio: 'inherit' });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // A terminal's Ctrl-C reaches the child by itself, and twice means "at once" to some tools.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    console.error(`Cannot run ${command}: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    } else {
      process.exitCode = code ?? 1;
    }
  });
}

const args = process.argv.slice(2);
const findBrowsers = BROWSERS[args[0]];
const [command, ...rest] = findBrowsers ? args.slice(1) : args;

try {
  if (!command)
    throw new SetupError(
      `Usage: node tests/tools/run.mjs [${Object.keys(BROWSERS).join(' | ')}] <command> [args…]`,
    );
  run(command, rest, setUp(findBrowsers));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
