/** `npm run demo`: the real extension on the mock portal, for a person to try, or doing its main job by itself. */
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs, styleText } from 'node:util';
import { type Portal, skinName, startPortal } from '../portal/server.ts';
import type { BrowserName } from './browsers/browser-options.ts';
import { launch } from './browsers/launch.ts';
import { build } from './demo/build.ts';
import { logIn, runMainJob } from './demo/main-job.ts';
import { runWorkbookJob } from './demo/workbook-job.ts';
import { numberOf } from './numbers.ts';

const USAGE =
  'Usage: npm run demo -- [--auto | --workbook] [--browser chromium|firefox] [--users N] [--latency MS] [--skin NAME]';
const OUTPUT = new URL('../../.output/demo/', import.meta.url);

const options = optionsGiven();
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const isAuto = options.auto || options.workbook || !hasDisplay;

build(options.browser);
const portal = await startPortal(options);
let isRight = true;
try {
  if (isAuto) {
    await rm(OUTPUT, { recursive: true, force: true });
    await mkdir(OUTPUT, { recursive: true });
  }
  const downloads = isAuto ? { downloads: fileURLToPath(OUTPUT) } : {};
  const browser = await launch(options.browser, { headless: isAuto, ...downloads });
  try {
    const page = await logIn(browser, portal);
    if (isAuto) {
      const job = options.workbook ? runWorkbookJob : runMainJob;
      isRight = await job(browser, page, portal, OUTPUT);
    } else {
      console.log(invitation(portal));
      await new Promise((resolve) => {
        browser.once('disconnected', resolve);
        process.once('SIGINT', resolve);
      });
    }
  } finally {
    await browser.close();
  }
} finally {
  await portal.close();
}
process.exit(isRight ? 0 : 1);

function invitation({ service, users }: Portal): string {
  return `
${styleText('bold', 'The extension is in the window that has opened')}, on the users of ${service.name}
(${users().length} licences, none of them real). Try, in the panel at the right:

  1. type "licence simple" in the filter, tick "Tout sélectionner", press "Continuer";
  2. choose "Ajouter" and "Superviseur", and press "Prévisualiser": nothing is changed;
  3. press "Appliquer", read the confirmation, press "Confirmer", and watch;
  4. "Exporter le rapport", then "Annuler ce lot"; load the page again: the lot is still there, also in "Historique".

Close the window, or press Ctrl-C here, to stop.`;
}

function optionsGiven() {
  try {
    const { values } = parseArgs({
      options: {
        auto: { type: 'boolean', default: false },
        workbook: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        browser: { type: 'string', default: 'chromium' },
        users: { type: 'string', default: '60' },
        latency: { type: 'string', default: '50' },
        skin: { type: 'string', default: 'classic' },
      },
    });
    if (values.help) {
      console.log(USAGE);
      process.exit(0);
    }
    const { auto, workbook, browser } = values;
    if (browser !== 'chromium' && browser !== 'firefox') {
      throw new RangeError(`--browser takes chromium or firefox, not "${browser}"`);
    }
    return {
      auto,
      workbook,
      browser: browser as BrowserName,
      users: numberOf('users', values.users),
      latency: numberOf('latency', values.latency),
      skin: skinName(values.skin),
    };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}
