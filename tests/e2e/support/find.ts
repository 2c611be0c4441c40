/** Finding by role and accessible name, as `tests/unit/locales/catalogues.test.ts` promises them. */
import type { ElementHandle, Page } from 'puppeteer';
import { inject } from 'vitest';
import type { BrowserName } from '../../tools/browsers/browser-options.ts';
import { NAMES_THAT_GO_ON } from './names-that-go-on.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: BrowserName;
    /** Whether the tests count what they run of the extension. */
    isCounted: boolean;
  }
}

/** The browser that these tests run in. */
export const browserName = inject('browser');

/** Two browsers on a small machine, and a portal that may be slow on purpose. */
export const PATIENCE = 15_000;
/** How often a page is asked whether it shows what is waited for: also a page in the background. */
const LOOK = 200;

let translated = (name: string) => name;

/** Has names be looked for in another language than French, in which all tests say them. */
export function speak(translate: (name: string) => string): void {
  translated = translate;
}

/** A name as the pages say it. */
export function spoken(name: string): string {
  return translated(name);
}

export type Found = ElementHandle<HTMLElement>;

export type Place = Page | ElementHandle;

/**
 * The control with this role and name, once it is in view.
 *
 * @param place where to look, or how to find it anew at each look: the page may put up another one
 */
export function find(
  place: Place | (() => Promise<Place>),
  role: string,
  name: string,
): Promise<Found> {
  const placeNow = typeof place === 'function' ? place : () => place;
  return whenInView(async () => findNow(await placeNow(), role, name), `${role} “${name}”`);
}

/** What fits a selector, once it is in view. */
export function findBySelector(place: Place, selector: string): Promise<Found> {
  return whenInView(() => place.$(selector), selector);
}

/**
 * The control with this role and name, or `null` when there is none now.
 *
 * Role and name are read from the markup. Asked for them, Firefox goes through its accessibility tree
 * for up to half a second at every look, and Chromium keeps one up from then on, at each change of the
 * page. That the tree says the same is proven once, by `names.test.ts`.
 */
export async function findNow(place: Place, role: string, name: string): Promise<Found | null> {
  const elements = `${IMPLICIT[role] ? `${IMPLICIT[role]}:not([role]),` : ''} [role="${role}"]`;
  const root = 'goto' in place ? await place.$(':root') : place;
  const found = await root?.evaluateHandle(
    (within, selector, wanted, mayGoOn) => {
      const textOf = (node: Node | null | undefined) => node?.textContent?.trim();
      const named = (element: Element) => {
        const title = element.getAttribute('aria-labelledby');
        const tree = element.getRootNode() as Document | ShadowRoot;
        const titled = title ? tree.getElementById(title) : null;
        return (
          element.getAttribute('aria-label') ??
          textOf(titled ?? element.closest('label') ?? element)
        );
      };
      const find = (root: Element | ShadowRoot): Element | undefined => {
        const hits = [...root.querySelectorAll(selector)];
        const hit = hits.find((element) => {
          const shown = named(element);
          return shown === wanted || (mayGoOn && shown?.startsWith(wanted));
        });
        if (hit) return hit;
        for (const { shadowRoot } of root.querySelectorAll('*')) {
          const inside = shadowRoot && find(shadowRoot);
          if (inside) return inside;
        }
        return undefined;
      };
      return find(within) ?? null;
    },
    elements,
    spoken(name),
    MAY_GO_ON.has(name),
  );
  return (found?.asElement() ?? null) as Found | null;
}

/** Waits until no control with this role and name is there. */
export async function waitUntilGone(place: Place, role: string, name: string): Promise<void> {
  const isGone = async () => (await findNow(place, role, name)) === null;
  await waitUntil(isGone, () => `The ${role} “${name}” is still there`);
}

/** The headings of the panel's steps, which go on with a summary of the step. */
const STEP_TITLES = [
  'Utilisateurs',
  'Modifications',
  'Vérification',
  'Exécution',
  'Bilan',
] as const;
export type StepTitle = (typeof STEP_TITLES)[number];

const MAY_GO_ON: ReadonlySet<string> = new Set([...NAMES_THAT_GO_ON, ...STEP_TITLES]);

/** Elements that have a role without being told. */
const IMPLICIT: Record<string, string> = {
  button: 'button',
  checkbox: 'input[type="checkbox"]',
  searchbox: 'input[type="search"]',
  textbox: ':is(textarea, input[type="text"])',
  combobox: 'select',
  list: 'ul',
  radio: 'input[type="radio"]',
};

/** Puppeteer's own wait never ends in a tab in the background, nor in a page that is just leaving. */
async function whenInView(look: () => Promise<ElementHandle | null>, what: string): Promise<Found> {
  let found: ElementHandle | null = null;
  let failure: unknown = '';
  const isThere = async () => {
    try {
      found = await look();
      return (await found?.isVisible()) === true;
    } catch (error) {
      failure = error;
      return false;
    }
  };
  await waitUntil(isThere, () => `There is no ${what} in view. ${failure}`);
  return found as unknown as Found;
}

/** Waits until a text is as it should be, and says what it was when it never is. */
export async function waitForText(
  read: () => Promise<string>,
  wanted: string | RegExp,
  patience = PATIENCE,
): Promise<string> {
  let text = '';
  await waitUntil(
    async () => {
      text = await read();
      return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
    },
    () => `“${wanted}” was waited for; it says “${text}”`,
    patience,
  );
  return text;
}

/** Waits until something is so. */
export async function waitUntil(
  isSo: () => Promise<boolean> | boolean,
  complaint: () => string,
  patience = PATIENCE,
): Promise<void> {
  const deadline = Date.now() + patience;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(complaint());
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
}

/** Presses a control; once more where the page has put up another one since it was found. */
export async function press(look: () => Promise<Found>): Promise<void> {
  try {
    await (await look()).click();
  } catch (error) {
    if (!/no such node|detached/i.test(String(error))) throw error;
    await (await look()).click();
  }
}

/** Replaces the text of a field, as by typing; a long text as by pasting it. */
export async function fill(page: Page, field: Found, text: string): Promise<void> {
  await field.click();
  await field.evaluate((element) => (element as HTMLInputElement).select());
  if (text === '') {
    await page.keyboard.press('Backspace');
  } else if (text.length < 40) {
    await field.type(text);
  } else {
    await field.evaluate((element, pasted) => {
      (element as HTMLInputElement).value = pasted;
      element.dispatchEvent(
        new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }),
      );
    }, text);
  }
}

/** A text with every run of spaces, also those that do not break, as one. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
