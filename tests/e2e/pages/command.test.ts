import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import { waitUntil } from '../support/find.ts';
import { IN_CHROMIUM, test } from '../support/test.ts';

/** What the extension's worker has of the browser, as far as it is used here. */
interface Browser {
  commands: {
    getAll: () => Promise<{ name: string; shortcut: string }[]>;
    onCommand: { dispatch: (command: string, tab: unknown) => void };
  };
  tabs: { query: (wish: object) => Promise<unknown[]> };
}

/** The browser's own keys are out of a test's reach: what they do is told to the worker, as the browser tells it. */
test(
  'the key brings the focus into the panel, unfolds it, and gives the focus back',
  IN_CHROMIUM,
  async ({ browser, panel, proof }) => {
    const { page } = panel;
    const target = browser.targets().find((one) => one.type() === 'service_worker');
    const worker = await target?.worker();
    const press = () =>
      worker?.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: Browser };
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        const [command] = (await chrome.commands.getAll()).filter(({ shortcut }) => shortcut);
        if (command) chrome.commands.onCommand.dispatch(command.name, tab);
        return command?.shortcut;
      });
    await panel.region();
    await panel.lookAt();
    await panel.fold();
    await page.focus('#users a');

    expect(await press()).toMatch(/^Alt\+(Maj|Shift)\+O$/);
    await waitForFocus(page, 'myopenip-bulk panel');
    await panel.find('button', 'Réduire');

    await press();
    await waitForFocus(page, 'a');
    expect(proof.isUntouched).toBe(true);
  },
);

/** Waits until the focus is at an element of the page, or at one in the panel, by the class it begins with. */
async function waitForFocus(page: Page, wanted: string): Promise<void> {
  const now = () =>
    page.evaluate(() => {
      const { activeElement: element } = document;
      const within = element?.shadowRoot?.activeElement?.classList[0];
      return [element?.localName, within].filter(Boolean).join(' ');
    });
  await waitUntil(
    async () => (await now()) === wanted,
    () => `The focus does not go to ${wanted}`,
  );
}
