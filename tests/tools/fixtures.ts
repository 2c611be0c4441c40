/**
 * `npm run fixtures`: captures each skin of the mock portal with the extension's own diagnostic file,
 * into tests/fixtures; `npm run fixtures -- NAME` captures one. A capture of the real portal is added
 * there in the same way: by its button.
 */
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { SKIN_NAMES, type SkinName, skinName, startPortal } from '../portal/server.ts';
import { launchChromium } from './browsers/launch-chromium.ts';
import { openPopup } from './browsers/open-popup.ts';
import { build } from './demo/build.ts';
import { logIn } from './demo/main-job.ts';
import { byRole } from './demo/panel.ts';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const USERS = 10;
/** Whose detail is captured: a licence that may have every option, and is given two of them. */
const ROW = 4;
const GIVEN = { Superviseur: 'Oui', 'Numéro Fax2Mail': '0184795003' } as const;
/** Longer than any skin takes to fade its dialog in, in ms. */
const FADE = 1_000;
const SAVE_TIMEOUT = 15_000;

const asked = process.argv.slice(2).map(skinName);
build('chromium');
await mkdir(FIXTURES, { recursive: true });
const downloads = await mkdtemp(join(tmpdir(), 'myopenip-fixtures-'));
try {
  for (const skin of asked.length > 0 ? asked : SKIN_NAMES) await captureSkin(skin);
} finally {
  await rm(downloads, { recursive: true, force: true });
}

async function captureSkin(skin: SkinName): Promise<void> {
  const portal = await startPortal({ skin, users: USERS, latency: 0 });
  const licence = portal.users()[ROW]?.licence ?? '';
  for (const option of Object.keys(GIVEN) as (keyof typeof GIVEN)[]) {
    portal.setOption(licence, option, GIVEN[option]);
  }
  const browser = await launchChromium({ downloads });
  try {
    const page = await logIn(browser, portal);
    await waitForFoundLine(page, `${USERS} lignes`);
    await capture(page, `${skin}-users`);
    await openDetail(page, ROW);
    // A detail that is a page of its own has no panel until a person asks for it.
    if (skin === 'pages') await openPanel(browser, page);
    await waitForFoundLine(page, 'Superviseur');
    await delay(FADE);
    await capture(page, `${skin}-detail`);
  } finally {
    await browser.close();
    await portal.close();
  }
}

async function capture(page: Page, name: string): Promise<void> {
  await pressInPanel(page, 'Fichier de diagnostic');
  const path = join(FIXTURES, `${name}.html`);
  const saved = await savedFile();
  await copyFile(saved, path);
  await rm(saved);
  console.log(path);
}

/** Presses the portal's own Détail of a row. */
async function openDetail(page: Page, row: number): Promise<void> {
  const isPressed = await page.evaluate((index) => {
    const within = (element: Element): Element[] => {
      if (element.localName === 'myopenip-bulk') return [];
      const inside = [...element.children, ...(element.shadowRoot?.children ?? [])];
      return [element, ...inside.flatMap(within)];
    };
    const isDetail = (element: Element) => {
      const tips = (element.ariaDescribedByElements ?? []).map((tip) => tip.textContent ?? '');
      const texts = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
      const own = texts.map((text) => text.textContent ?? '').join('');
      const names = ['aria-label', 'label', 'title'].map(
        (name) => element.getAttribute(name) ?? '',
      );
      return [...tips, own, ...names].some((text) => /^Détail(?: de .+)?$/.test(text.trim()));
    };
    const shown = within(document.body).filter((element) => {
      return element.checkVisibility({ visibilityProperty: true });
    });
    // A component that gives its name to a button in it is one Détail all the same.
    const controls = shown
      .filter(isDetail)
      .filter((element) => !(element.getRootNode() as ShadowRoot).host?.hasAttribute('label'));
    const control = controls[index] as HTMLElement | undefined;
    control?.click();
    return control !== undefined;
  }, row);
  if (!isPressed) throw new Error(`There is no Détail in row ${row + 1}`);
}

async function openPanel(browser: Browser, page: Page): Promise<void> {
  await page.waitForNavigation({ waitUntil: 'load', timeout: SAVE_TIMEOUT }).catch(() => undefined);
  await page.bringToFront();
  const popup = await openPopup(browser);
  await (await byRole(popup, 'button', 'Ouvrir le panneau dans cet onglet')).click();
  await page.bringToFront();
  await popup.close();
}

/** Waits until the extension recognises something. */
async function waitForFoundLine(page: Page, words: string): Promise<void> {
  await pressInPanel(page, 'Diagnostic');
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('myopenip-bulk')?.shadowRoot;
      return root?.querySelector('.found')?.textContent?.includes(wanted);
    },
    { timeout: SAVE_TIMEOUT, polling: 100 },
    words,
  );
  await pressInPanel(page, 'Diagnostic');
}

/** By script, not by mouse: a modal dialog of the portal makes the panel inert to a person. */
async function pressInPanel(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector('myopenip-bulk')?.shadowRoot;
      const section = root?.querySelector('.recognition');
      const buttons = [...(section?.querySelectorAll('button') ?? [])];
      const named = (name: string) => buttons.find(({ textContent }) => textContent === name);
      const button = named(wanted);
      const advanced = named('Avancé');
      if (!button && advanced?.ariaExpanded === 'false') advanced.click();
      button?.click();
      return button !== undefined;
    },
    { timeout: SAVE_TIMEOUT, polling: 100 },
    name,
  );
}

/** The only downloaded file, once it is complete. */
async function savedFile(): Promise<string> {
  const deadline = Date.now() + SAVE_TIMEOUT;
  for (;;) {
    const names = await readdir(downloads);
    const [name] = names;
    if (name?.endsWith('.html') && names.length === 1) return join(downloads, name);
    if (Date.now() > deadline) throw new Error(`No file was saved; there is ${names.join(', ')}`);
    await delay(50);
  }
}
