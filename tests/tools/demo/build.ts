import { spawnSync } from 'node:child_process';
import type { BrowserName } from '../browsers/browser-options.ts';

/** Builds the extension as it is shipped. Where that fails, the process ends with the build's output. */
export function build(browser: BrowserName): void {
  const target = browser === 'firefox' ? ['-b', 'firefox'] : [];
  console.log('Building the extension…');
  const { status, stdout, stderr } = spawnSync('wxt', ['build', ...target], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`${stdout}${stderr}\nThe build failed: see above.`);
  process.exit(1);
}
