import type { ElementHandle, Page } from 'puppeteer';

/** How long a browser on a busy machine may take to answer, in ms. */
const TIMEOUT = 60_000;
/** How long a run of many users may take, in ms. */
const RUN_TIMEOUT = 3_600_000;

/** The elements that have these roles without being told. */
const IMPLICIT: Record<string, string> = {
  button: 'button',
  checkbox: 'input[type="checkbox"]',
  searchbox: 'input[type="search"]',
};

/** Finds a control in view by its role and how its name begins, in the page or in the panel's shadow root. */
export async function byRole(page: Page, role: string, name: string): Promise<ElementHandle> {
  const selector = [IMPLICIT[role], `[role="${role}"]`].filter(Boolean).join(',');
  const found = await page.waitForFunction(
    (wanted, beginning) => {
      const panel = document.querySelector('myopenip-bulk')?.shadowRoot;
      const all = [document, panel].flatMap((tree) => [...(tree?.querySelectorAll(wanted) ?? [])]);
      return all.find((element) => {
        const text =
          element.ariaLabel ?? element.closest('label')?.textContent ?? element.textContent;
        return text.trim().startsWith(beginning) && element.checkVisibility();
      });
    },
    { timeout: TIMEOUT },
    selector,
    name,
  );
  return found as ElementHandle;
}

/** Waits until the panel's status line says something. */
export async function panelText(page: Page, pattern: RegExp): Promise<void> {
  await page.waitForFunction(
    (source) => {
      const root = document.querySelector('myopenip-bulk')?.shadowRoot;
      const lines = [...(root?.querySelectorAll('[role="status"]') ?? [])];
      return lines.some((line) => new RegExp(source).test(line.textContent ?? ''));
    },
    { timeout: TIMEOUT },
    pattern.source,
  );
}

/**
 * Waits until more than `done` users are done.
 *
 * @returns how many are; `undefined` when the run is over
 */
export async function progressOf(page: Page, done: number): Promise<number | undefined> {
  const handle = await page.waitForFunction(
    (known) => {
      const root = document.querySelector('myopenip-bulk')?.shadowRoot;
      const bar = root?.querySelector('[role="progressbar"]');
      if (!bar) return root?.querySelector('[aria-busy="true"]') ? false : 'over';
      const now = Number(bar.getAttribute('aria-valuenow'));
      return now > known ? String(now) : false;
    },
    { timeout: RUN_TIMEOUT },
    done,
  );
  const said = await handle.jsonValue();
  return said === 'over' || said === false ? undefined : Number(said);
}

/** Waits until no run or preview is going on. */
export async function waitUntilIdle(page: Page): Promise<void> {
  await page.waitForSelector('>>> section[aria-busy="false"]', { timeout: RUN_TIMEOUT });
}
