/** The extension at the job, as a person has it do it. */
import type { Browser } from 'puppeteer';
import { expect } from 'vitest';
import { Panel } from '../../e2e/support/panel.ts';
import { openUsers } from '../../e2e/support/portal-tab.ts';
import type { Portal } from '../../portal/server.ts';
import { type Measured, measured, OPTION, resetPortal } from './measured.ts';

const LONG = 60 * 60_000;

export type ReadBack = 'reopened' | 'in-place';

export class Extension {
  readonly panel: Panel;
  readonly #portal: Portal;

  private constructor(panel: Panel, portal: Portal) {
    this.panel = panel;
    this.#portal = portal;
  }

  static async open(browser: Browser, portal: Portal): Promise<Extension> {
    const panel = new Panel(await openUsers(browser, portal));
    panel.page.on('dialog', (dialog) => void dialog.accept());
    return new Extension(panel, portal);
  }

  /** @param background whether another tab is in front meanwhile */
  async run(licences: string[], readBack: ReadBack, background?: Browser): Promise<Measured> {
    const { panel } = this;
    const portal = this.#portal;
    await panel.page.reload();
    resetPortal(portal);
    await panel.lookAt();
    await panel.paste(licences.join('\n'), LONG);
    await panel.waitForSelected(licences.length, LONG);
    await panel.change(1, { option: OPTION });
    await panel.press('Avancé');
    const reading = await panel.find('combobox', 'Relecture');
    await reading.select(readBack);
    await panel.start();
    const front = await background?.newPage();
    if (front) {
      await front.bringToFront();
      expect(await panel.page.evaluate(() => document.visibilityState)).toBe('hidden');
    }
    await untilChanged(portal, licences.length);
    await panel.waitUntilIdle(LONG);
    await front?.close();
    return measured(portal, licences);
  }
}

/** A portal that is asked nothing for so long, in ms, is not about to be: a user was passed by. */
const OVER = 60_000;

/**
 * The page is not asked meanwhile: that would cost it time.
 *
 * @throws where the portal is asked nothing more, and not all were changed
 */
async function untilChanged(portal: Portal, count: number): Promise<void> {
  const changes = () => portal.audit.filter(({ kind }) => kind === 'change').length;
  for (let [heard, heardAt] = [0, Date.now()]; changes() < count; ) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (portal.audit.length !== heard) [heard, heardAt] = [portal.audit.length, Date.now()];
    if (Date.now() - heardAt > OVER) throw new Error(`${changes()} of ${count} users were changed`);
  }
}
