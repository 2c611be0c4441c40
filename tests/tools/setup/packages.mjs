/** The npm packages, among them a recent Node, and the types WXT generates from the project. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MODULES, projectEnv, ROOT, runSync, SetupError, say, systemEnv } from './shell.mjs';

const OLDEST_SYSTEM_NODE = 20;
const OLDEST_PROJECT_NODE = [22, 12];

/** Stops where even npm's own Node is too old to begin. */
export function ensureNode() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_SYSTEM_NODE) {
    throw new SetupError(
      `This project needs Node ${OLDEST_SYSTEM_NODE} or later; this is Node ${process.versions.node}. ` +
        'Install a recent one: https://nodejs.org',
    );
  }
}

/** Installs the packages of package-lock.json unless they are all there; tells whether it did. */
export function ensurePackages() {
  const current = packagesAreCurrent();
  if (!current) installPackages();
  checkProjectNode();
  return !current;
}

/** Has WXT write .wxt/, whose tsconfig.json and types the other tools extend. */
export function ensureTypes(packagesChanged) {
  if (!packagesChanged && existsSync(join(ROOT, '.wxt/wxt.d.ts'))) return;

  say('Generating types (wxt prepare)…');
  const { ok, output } = runSync('wxt', ['prepare'], { env: projectEnv() });
  if (!ok) throw new SetupError(`${output}\nThe types could not be generated: WXT says why above.`);
}

function installPackages() {
  say('Installing the packages (npm ci), about a minute…');
  const [command, ...start] = npm();
  // Without warnings: that the system's Node is older than some packages want is known here.
  const args = [...start, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // Not with the project's own Node: npm removes it on the way.
  if (!runSync(command, args, { env: systemEnv(), show: true }).ok) {
    throw new SetupError('The packages could not be installed: npm says why above.');
  }
}

/** npm writes the list of what it installed as its last act, so a broken install shows too. */
function packagesAreCurrent() {
  const wanted = packagesListedIn(join(ROOT, 'package-lock.json'));
  const installed = packagesListedIn(join(MODULES, '.package-lock.json'));
  if (!wanted)
    throw new SetupError('package-lock.json is missing or unreadable: restore it with git.');
  if (!installed) return false;

  return Object.entries(wanted).every(([folder, { version, integrity, optional }]) => {
    const found = installed[folder];
    // The root itself is not listed; optional packages are for other systems.
    if (!found) return folder === '' || optional;
    return found.version === version && found.integrity === integrity;
  });
}

function packagesListedIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The npm that started this script, by the Node it started with; else the one on the path. */
function npm() {
  const { npm_execpath: script, npm_node_execpath: node } = process.env;
  const isNpm = script?.endsWith('npm-cli.js') && node && !node.startsWith(MODULES);
  return isNpm ? [node, script] : ['npm'];
}

/** The `node` package fetches its program by an install script, which npm may be told to skip. */
function checkProjectNode() {
  const { output } = runSync('node', ['--version'], { env: projectEnv() });
  const [major = 0, minor = 0] = output.trim().replace('v', '').split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_PROJECT_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new SetupError(
      `The tools need Node ${OLDEST_PROJECT_NODE.join('.')} or later, and the npm package "node" did not ` +
        'bring it (are install scripts switched off?). Install a recent Node: https://nodejs.org',
    );
  }
}
