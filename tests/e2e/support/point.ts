import type { Page } from 'puppeteer';
import { waitUntil } from './find.ts';

/**
 * Clicks as a person does on what says these words first, or is named so: wherever it stands, also in
 * shadow roots and frames. What the extension shows does not count.
 */
export async function clickOn(page: Page, words: string): Promise<void> {
  const place = await waitForPlace(page, words);
  await page.mouse.click(place.x, place.y);
}

/** Waits until these words stand on the page. @returns the middle of the element that says them */
export async function waitForPlace(page: Page, words: string): Promise<{ x: number; y: number }> {
  let place: { x: number; y: number } | undefined;
  const isThere = async () => {
    place = await page.evaluate(placeNow, words);
    return place !== undefined;
  };
  await waitUntil(isThere, () => `Nothing on the page says “${words}”`);
  return place as unknown as { x: number; y: number };
}

/** Runs in the page. */
function placeNow(words: string): { x: number; y: number } | undefined {
  const within = (element: Element): Element[] => {
    if (element.localName === 'myopenip-bulk' || element.hasAttribute('data-myopenip-bulk')) {
      return [];
    }
    const { contentDocument } = element as Partial<HTMLIFrameElement>;
    const shown = contentDocument ? [contentDocument.documentElement] : [];
    const inside = [...element.children, ...(element.shadowRoot?.children ?? []), ...shown];
    return [element, ...inside.flatMap(within)];
  };
  const says = (element: Element) => {
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    const own = texts.map((text) => text.textContent?.trim() ?? '').join('');
    const names = ['aria-label', 'label'].map((name) => element.getAttribute(name) ?? '');
    return [own.replace(/\s:$/, ''), ...names].some((text) => {
      return text === words || text.startsWith(`${words} `);
    });
  };
  const hit = within(document.body).find((element) => {
    return says(element) && element.checkVisibility({ visibilityProperty: true });
  });
  if (!hit) return undefined;
  hit.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = hit.getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  for (let at = hit.ownerDocument.defaultView?.frameElement; at; ) {
    const box = at.getBoundingClientRect();
    middle.x += box.left + at.clientLeft;
    middle.y += box.top + at.clientTop;
    at = at.ownerDocument.defaultView?.frameElement;
  }
  return middle;
}

/** Clicks as a person does on the first button after a label, in frames too. */
export async function clickInLine(page: Page, label: string): Promise<void> {
  let place: { x: number; y: number } | undefined;
  const isThere = async () => {
    place = await page.evaluate(buttonNow, label);
    return place !== undefined;
  };
  await waitUntil(isThere, () => `No button stands after “${label}”`);
  const { x, y } = place as unknown as { x: number; y: number };
  await page.mouse.click(x, y);
}

/** Runs in the page. */
function buttonNow(label: string): { x: number; y: number } | undefined {
  const within = (element: Element): Element[] => {
    if (element.localName === 'myopenip-bulk') return [];
    const { contentDocument } = element as Partial<HTMLIFrameElement>;
    const shown = contentDocument ? [contentDocument.documentElement] : [];
    const inside = [...element.children, ...(element.shadowRoot?.children ?? []), ...shown];
    return [element, ...inside.flatMap(within)];
  };
  const all = within(document.body).filter((one) => one.checkVisibility());
  const own = (element: Element) => {
    const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    return texts.map((text) => text.textContent?.trim() ?? '').join('');
  };
  const line = all.findIndex((one) => own(one).replace(/\s:$/, '') === label);
  if (line < 0) return undefined;
  const hit = all.slice(line + 1).find((one) => {
    const isButton = one.matches('button, a') || getComputedStyle(one).cursor === 'pointer';
    return isButton && !one.matches(':disabled, label, input, [role="switch"]');
  });
  if (!hit) return undefined;
  hit.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const { left, top, width, height } = hit.getBoundingClientRect();
  const middle = { x: left + width / 2, y: top + height / 2 };
  for (let at = hit.ownerDocument.defaultView?.frameElement; at; ) {
    const box = at.getBoundingClientRect();
    middle.x += box.left + at.clientLeft;
    middle.y += box.top + at.clientTop;
    at = at.ownerDocument.defaultView?.frameElement;
  }
  return middle;
}
