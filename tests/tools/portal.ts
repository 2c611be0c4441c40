/** Runs the mock portal alone, to look at it or to work on the extension by hand. */
import { parseArgs } from 'node:util';
import { skinName, startPortal } from '../portal/server.ts';
import { PORTAL_HOSTS } from './browsers/browser-options.ts';
import { numberOf } from './numbers.ts';

const USAGE = 'Usage: npm run portal -- [--users N] [--latency MS] [--port N] [--skin NAME]';
const DEFAULTS = { users: '200', latency: '150', port: '8443' };

/** How a person's own browser finds the mock portal under the real name. */
function instructions(url: string, usersUrl: string): string {
  const hosts = PORTAL_HOSTS.map((host) => `MAP ${host} 127.0.0.1`).join(',');
  return `
The mock portal is at ${url}
Log in as demo, password demo. The users are at ${usersUrl}

Its name exists on this machine only, and its certificate is signed by nobody, so the
browser must be told. With the extension built (npm run build, npm run build:firefox):

  Chromium   chromium --user-data-dir=.output/chromium-profile --ignore-certificate-errors \\
               --host-resolver-rules='${hosts}' \\
               ${usersUrl}
             (then load .output/chrome-mv3 in chrome://extensions, in developer mode)

  Firefox    npx web-ext run --source-dir .output/firefox-mv3 \\
               --pref network.dns.localDomains=${PORTAL_HOSTS.join(',')} \\
               --start-url ${usersUrl}
             (then accept the certificate)

To have all of it done at once: npm run demo. While changing the code: npm run dev, beside
this portal on port 8443, opens a browser that is told already and rebuilds at each change.

Ctrl-C stops the portal.`;
}

/** The options of the command line; ends the process with a sentence where they are wrong. */
function optionsGiven() {
  try {
    const { values } = parseArgs({
      options: {
        users: { type: 'string', default: DEFAULTS.users },
        latency: { type: 'string', default: DEFAULTS.latency },
        port: { type: 'string', default: DEFAULTS.port },
        skin: { type: 'string', default: 'classic' },
      },
    });
    return {
      users: numberOf('users', values.users),
      latency: numberOf('latency', values.latency),
      port: numberOf('port', values.port),
      skin: skinName(values.skin),
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}

const portal = await startPortal(optionsGiven());
console.log(instructions(portal.url, portal.service.usersUrl));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await portal.close();
    process.exit();
  });
}
