import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { waitUntil } from './find.ts';

interface Place {
  x: number;
  y: number;
}

/** How long the tip of a picture may take to come up beneath the mouse, in ms. */
const TIP = 600;
/** How many pictures a person points at before they look elsewhere. */
const MOST_POINTED = 5;

/**
 * Clicks as a person does on what says these words first, or is named or described so, if only by its tip:
 * wherever it stands, also in shadow roots and frames. What the extension shows does not count.
 */
export async function clickOn(page: Page, words: string): Promise<void> {
  const { x, y } = (await placeByTip(page, words)) ?? (await waitForPlace(page, words));
  await page.mouse.click(x, y);
}

/** Moves the mouse over buttons that say nothing, where nothing on the page says the words, until a tip does. */
async function placeByTip(page: Page, words: string): Promise<Place | undefined> {
  const isSaid = () => page.evaluate(placeNow, words, 'words' as Wanted);
  if (await isSaid()) return undefined;
  for (const place of (await page.evaluate(silentNow)).slice(0, MOST_POINTED)) {
    await page.mouse.move(place.x, place.y);
    await sleep(TIP);
    if (await isSaid()) return place;
  }
  return undefined;
}

/** Runs in the page: the middles of the buttons that say nothing by themselves. */
function silentNow(): Place[] {
  const silent = [...document.querySelectorAll('button:not([aria-label], [title])')].filter(
    (button) => button.textContent?.trim() === '' && button.checkVisibility(),
  );
  return silent.map((button) => {
    const { left, top, width, height } = button.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  });
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
    const isSubmit = element.matches('input[type="submit"]');
    const written = isSubmit ? ['value'] : ['aria-label', 'label', 'title'];
    const names = written.map((name) => element.getAttribute(name) ?? '');
    const { ariaDescribedByElements } = element;
    const tips = (ariaDescribedByElements ?? []).map(({ textContent }) => textContent);
    return [own.replace(/\s:$/, ''), ...names, ...tips].some((text) => {
      return text === words || text.startsWith(`${words} `);
    });
  };
  const isButton = (element: Element) => {
    if (element.matches('input[type="image"]:enabled')) return true;
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
