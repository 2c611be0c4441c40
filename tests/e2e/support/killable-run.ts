/** A run whose page, tab, worker, extension or browser is taken away at moments that nobody chose. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { expect } from 'vitest';
import type { Portal } from '../../portal/server.ts';
import { PORTAL_HOSTS } from '../../tools/browsers/browser-options.ts';
import { updateExtension } from '../../tools/browsers/installed-extension.ts';
import { launch } from '../../tools/browsers/launch.ts';
import { browserName, waitUntil } from './find.ts';
import { Panel } from './panel.ts';
import { openUsers } from './portal-tab.ts';
import type { Proof } from './proof.ts';
import { setQuarantine } from './settings.ts';

/** What can be taken away from a run. Firefox has no worker that can be killed, and is not updated in this way. */
export type Kill = 'page' | 'tab' | 'browser' | 'worker' | 'extension' | 'process' | 'memory';
export const KILLS: readonly Kill[] =
  browserName === 'firefox'
    ? ['page', 'tab', 'browser']
    : ['page', 'tab', 'browser', 'worker', 'extension'];
/** A tab that crashes, or is discarded to save memory: only Chromium can be told to do so. */
export const RARE_KILLS: readonly Kill[] = browserName === 'firefox' ? [] : ['process', 'memory'];

/** As long as a run may take that is killed again and again, in ms. */
export const LONG = 240_000;
/** The portal of these tests: slow enough to be met in the middle of something. */
export const KILLABLE_PORTAL = { users: 40, latency: 40 };

/** A change in doubt is read again after this, in seconds. */
const QUARANTINE = 2;
/** More than the longest series of kills can meet, also where the run goes on by itself meanwhile. */
const USERS = 12;

export class KillableRun {
  readonly #portal: Portal;
  readonly #proof: Proof;
  readonly #profile: string;
  #browser: Browser;
  #panel: Panel;
  #users: string[] = [];

  private constructor(portal: Portal, proof: Proof, profile: string, at: [Browser, Panel]) {
    this.#portal = portal;
    this.#proof = proof;
    this.#profile = profile;
    [this.#browser, this.#panel] = at;
  }

  /** Starts a run over users who can all be changed, in a browser of its own. */
  static async start(portal: Portal, proof: Proof): Promise<KillableRun> {
    const profile = await mkdtemp(join(tmpdir(), 'myopenip-bulk-profile-'));
    const browser = await launch(browserName, { hosts: PORTAL_HOSTS, profile });
    await setQuarantine(browser, QUARANTINE);
    const panel = new Panel(await openUsers(browser, portal));
    const run = new KillableRun(portal, proof, profile, [browser, panel]);
    await run.#begin();
    return run;
  }

  /** Waits for some moment, takes something away, and goes on as a person would. */
  async survive(kill: Kill): Promise<void> {
    await this.#untilSomeMoment();
    const { page } = this.#panel;
    switch (kill) {
      case 'worker': {
        const target = await this.#browser.waitForTarget((one) => one.type() === 'service_worker');
        await (await target.worker())?.close();
        // Nobody has to do anything: the page goes on, with a worker that the browser starts again.
        return;
      }
      case 'page':
        await page.reload();
        break;
      case 'extension':
        await updateExtension(this.#browser);
        await this.#panel.waitForAlert('L’extension a été mise à jour. Rechargez la page');
        await page.reload();
        break;
      case 'tab':
        await page.close();
        await this.#openPanel();
        break;
      case 'process':
        await crash(page);
        await page.reload();
        break;
      case 'memory':
        await this.#discard();
        break;
      case 'browser':
        this.#browser.process()?.kill('SIGKILL');
        // Puppeteer puts the profile in order, for which it needs a moment.
        await this.#browser.close();
        this.#browser = await launch(browserName, { hosts: PORTAL_HOSTS, profile: this.#profile });
        await this.#openPanel();
        break;
    }
    await this.#panel.lookAt();
    await this.#panel.waitForStatus(/Lot interrompu à \d+ sur \d+/);
    await this.#panel.resume();
  }

  /** The report and the portal say the same: each change is done, and was asked for once. */
  async expectAllDoneOnce(): Promise<void> {
    await this.#panel.waitUntilIdle(LONG);
    const outcomes = this.#users.map((licence) => [licence, 'Modifié']);
    expect(await this.#panel.outcomes()).toEqual(Object.fromEntries(outcomes));
    const once = this.#users.map((licence) => `${licence} + Superviseur`);
    expect(this.#proof.changes.sort()).toEqual(once.sort());
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #begin(): Promise<void> {
    const able = this.#portal.users().filter(({ licenceType, options }) => {
      return licenceType === 'Licence simple' && options.Superviseur === 'Non';
    });
    this.#users = able.slice(0, USERS).map(({ licence }) => licence);
    expect(this.#users).toHaveLength(USERS);
    this.#proof.selects(...this.#users);
    this.#acceptLeaving();
    await this.#panel.lookAt();
    await this.#panel.paste(this.#users.join('\n'));
    await this.#panel.waitForSelected(USERS);
    await this.#panel.change(1, { option: 'Superviseur' });
    await this.#panel.start();
  }

  /** The browser throws the tab's page away to save memory; the person comes back to the tab. */
  async #discard(): Promise<void> {
    const { page } = this.#panel;
    const { host } = new URL(page.url());
    await this.#browser.newPage();
    const target = await this.#browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    await worker?.evaluate(
      async (where) => {
        const { tabs } = (globalThis as unknown as { chrome: ChromeTabs }).chrome;
        const [tab] = await tabs.query({ url: `https://${where}/*` });
        const discarded = await tabs.discard(tab?.id ?? 0);
        await tabs.update(discarded?.id ?? 0, { active: true });
      },
      host.replace(/:.*/, ''),
    );
    const back = await this.#browser.waitForTarget((one) => one.url().includes(host));
    const shown = await back.page();
    if (!shown) throw new Error('The tab that was discarded does not come back');
    this.#panel = new Panel(shown);
    this.#acceptLeaving();
  }

  async #openPanel(): Promise<void> {
    this.#panel = new Panel(await openUsers(this.#browser, this.#portal));
    this.#acceptLeaving();
  }

  /** The page asks before it is left in mid-run. */
  #acceptLeaving(): void {
    this.#panel.page.on('dialog', (dialog) => void dialog.accept());
  }

  /** Waits until the portal has been asked for a few things more, as many as chance will have it. */
  async #untilSomeMoment(): Promise<void> {
    const wanted = this.#portal.audit.length + 1 + Math.floor(Math.random() * 4);
    await waitUntil(
      () => this.#portal.audit.length >= wanted,
      () => 'The run does not go on',
      45_000,
    );
  }
}

/** Ends the process that shows a page, as a fault in it would. */
async function crash(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const crashed = new Promise((resolve) => page.once('error', resolve));
  // It is never answered.
  session.send('Page.crash').catch(() => {});
  await crashed;
}

interface ChromeTabs {
  tabs: {
    query(what: { url: string }): Promise<{ id: number }[]>;
    discard(id: number): Promise<{ id: number } | undefined>;
    update(id: number, what: { active: boolean }): Promise<void>;
  };
}
