import type { Page } from 'puppeteer';
import { waitUntil } from './find.ts';

interface Place {
  x: number;
  y: number;
}

/**
 * Clicks as a person does on what says these words first, or is named so: wherever it stands, also in
 * shadow roots and frames. What the extension shows does not count.
 */
export async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = await waitForPlace(page, words);
  await page.mouse.click(x, y);
}

/** Waits until these words stand on the page. @returns the middle of the element that says them */
export function waitForPlace(page: Page, words: string): Promise<Place> {
  return waitFor(page, words, 'words', `Nothing on the page says “${words}”`);
}

/** Clicks as a person does on the first button after a label. */
export async function clickInLine(page: Page, label: string): Promise<void> {
  const { x, y } = await waitFor(page, label, 'button', `No button stands after “${label}”`);
  await page.mouse.click(x, y);
}

type Wanted = 'words' | 'button';

async function waitFor(page: Page, words: string, wanted: Wanted, complaint: string) {
  let place: Place | undefined;
  const isThere = async () => {
    place = await page.evaluate(placeNow, words, wanted);
    return place !== undefined;
  };
  await waitUntil(isThere, () => complaint);
  return place as unknown as Place;
}

/** Runs in the page: where the words stand, or the first button after them. */
function placeNow(words: string, wanted: Wanted): Place | undefined {
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
  const isButton = (element: Element) => {
    const isPressed =
      element.matches('button, a') || getComputedStyle(element).cursor === 'pointer';
    return isPressed && !element.matches(':disabled, label, input, [role="switch"]');
  };
  const all = within(document.body).filter((element) => {
    return element.checkVisibility({ visibilityProperty: true });
  });
  const said = all.findIndex(says);
  if (said < 0) return undefined;
  const hit = wanted === 'words' ? all[said] : all.slice(said + 1).find(isButton);
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
