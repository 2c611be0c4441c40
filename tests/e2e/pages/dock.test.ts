import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import { browserName } from '../support/find.ts';
import type { Panel } from '../support/panel.ts';
import { test } from '../support/test.ts';

/** Sizes of the window are set as Chromium does it; the rest is measured in pages, for both. */
const testInChromium = test.skipIf(browserName === 'firefox');

/** Which of the portal's controls a press by hand would not hit. */
function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.querySelectorAll(
      '#users .detail, input[type="search"], .pagination a, .navbar-right a',
    );
    return [...found].flatMap((control) => {
      control.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
      const { left, top, width, height } = control.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return control.contains(hit) ? [] : (control.textContent ?? control.localName);
    });
  });
}

const edgeOf = (panel: Panel) => panel.find('separator', 'Largeur du panneau');
const widthOf = async (panel: Panel) => {
  return (await edgeOf(panel)).evaluate((edge) => Number(edge.ariaValueNow));
};

testInChromium('the panel stands beside the portal, at either side', async ({ panel, proof }) => {
  const { page } = panel;
  for (const width of [1440, 1280, 1024]) {
    await page.setViewport({ width, height: 900 });
    await panel.find('searchbox', 'Filtrer les utilisateurs');
    await expect.poll(() => outOfReach(page), { timeout: 5_000 }).toEqual([]);
  }
  expect(await page.evaluate(() => window.scrollX), 'at 1024').toBe(0);
  await panel.press('Plus d’actions');
  await (await panel.find('menuitem', 'Placer à gauche')).click();
  await expect.poll(() => outOfReach(page), { timeout: 5_000 }).toEqual([]);
  expect(await (await panel.region()).evaluate(({ offsetLeft }) => offsetLeft)).toBe(0);
  await page.reload();
  await expect
    .poll(async () => (await panel.region()).evaluate(({ className }) => className))
    .toContain('is-left');
  expect(proof.isUntouched).toBe(true);
});

testInChromium('the panel is as wide as a person makes it, by keys', async ({ panel, proof }) => {
  const { page } = panel;
  await page.setViewport({ width: 1440, height: 900 });
  await (await edgeOf(panel)).focus();
  await page.keyboard.press('Home');
  expect(await widthOf(panel)).toBe(360);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  expect(await widthOf(panel)).toBe(640);
  await page.reload();
  await expect.poll(() => widthOf(panel)).toBe(640);
  expect(proof.isUntouched).toBe(true);
});
