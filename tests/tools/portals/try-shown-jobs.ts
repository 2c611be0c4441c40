/** A drawn portal with some strange pieces: one demonstration, then a run. */
import type { Browser, ElementHandle, Page } from 'puppeteer';
import type { Traits } from '../../portal/generated/axes.ts';
import { type Piece, STRANGE_OPTION } from '../../portal/generated/strange.ts';
import type { Portal } from '../../portal/server.ts';
import type { Wanted } from './jobs.ts';
import {
  askedOf,
  doJob,
  inPortal,
  type JobOptions,
  type Outcome,
  outcomeOf,
  strays,
  untrue,
} from './try-job.ts';

/** The users of the demonstration: one gets the option, one loses it. */
const [GIVEN, RELIEVED] = ['FPC17293', 'FPC172947'] as const;
/** The user who gets the option from the extension, which takes it from the first one again. */
const ADDED = 'FPC172948';
const LICENCES = [GIVEN, RELIEVED, ADDED];

const OPTION = 'Superviseur';
const BY_HAND = [`${GIVEN} add ${OPTION}`, `${RELIEVED} remove ${OPTION}`];
const WANTED = [...BY_HAND, `${ADDED} add ${OPTION}`, `${GIVEN} remove ${OPTION}`];
const ADD: Wanted = { option: OPTION, action: 'add' };
const REMOVE: Wanted = { option: OPTION, action: 'remove' };

/** How long a person looks for something, and waits until a press is understood, in ms. */
const PATIENCE = 8000;
const UNDERSTANDING = 2500;
const SOON = 1000;

/** The controls that a person looks for, as the page of a drawn portal marks them. */
interface Hand {
  openers: Record<string, HTMLElement | undefined>;
  signs: Record<string, HTMLElement | undefined>;
  entry?: HTMLElement;
  yes?: HTMLElement;
  close?: HTMLElement;
}

/** Demonstrates an addition and a removal, then has one of each done. The portal's server is the judge. */
export function tryShownJobs(
  browser: Browser,
  drawn: Traits,
  strange: readonly Piece[],
  options: JobOptions = {},
): Promise<Outcome> {
  const traits: Traits = { ...drawn, words: 'plain' };
  const option = strange.includes('labels') ? (STRANGE_OPTION as typeof OPTION) : OPTION;
  return inPortal(
    browser,
    traits,
    { ...options, strange },
    {
      prepare: (portal) => portal.setOption(RELIEVED, OPTION, 'Oui'),
      work: async (page, portal) => {
        await page.evaluate(() => window.ours.watch());
        await showByHand(page, portal, traits, GIVEN);
        await showByHand(page, portal, traits, RELIEVED);
        const understood = await page.evaluate(() =>
          window.ours.watched().explained.map(({ what, words }) => `${what} by « ${words} »`),
        );
        await agree(page);
        const added = await doJob(page, { changes: [{ ...ADD, option }], licences: [ADDED] });
        const removed = await doJob(page, { changes: [{ ...REMOVE, option }], licences: [GIVEN] });
        return [added.join(' '), removed.join(' '), `understood: ${understood.join(', ')}`];
      },
      judge: (portal, said) => {
        const [added = '', removed = ''] = said.map((one) => one.split(' ')[0] ?? '');
        const wrong = [
          ...strays(portal, LICENCES, WANTED),
          ...untrue(portal, [ADD], ADDED, added),
          ...untrue(portal, [REMOVE], GIVEN, removed),
        ];
        const isDone = added === 'modified' && removed === 'modified';
        return outcomeOf(wrong, isDone, [added, removed], said);
      },
    },
  );
}

/** Presses what a person would press for a user: Détail, the button, yes, and the close control. */
async function showByHand(
  page: Page,
  portal: Portal,
  { opener, question, closing }: Traits,
  licence: string,
): Promise<void> {
  const changes = askedOf(portal).length;
  await enter(page, opener, licence);
  await untilUnderstood(page, 'opened', licence);
  await page.evaluate(() => Object.assign(window, { isByHand: true }));
  await press(page, ({ signs }, name) => signs[name], OPTION);
  if (question !== 'none' && question !== 'native') await press(page, ({ yes }) => yes);
  await until(() => askedOf(portal).length > changes, PATIENCE);
  await page.evaluate(() => void Reflect.deleteProperty(window, 'isByHand'));
  // Where the press was not understood, the person opens the detail once more, as the card asks.
  if (!(await untilUnderstood(page, 'changed', licence))) {
    await leave(page, closing);
    await enter(page, opener, licence);
    await untilUnderstood(page, 'changed', licence);
  }
  await leave(page, closing);
  await untilUnderstood(page, 'closed', licence);
}

async function enter(page: Page, opener: Traits['opener'], licence: string): Promise<void> {
  await press(page, ({ openers }, user) => openers[user], licence);
  if (opener === 'menu') await press(page, ({ entry }) => entry);
  await find(page, ({ signs }, name) => signs[name], OPTION);
}

/** Closes a detail, unless the portal has done so itself. */
async function leave(page: Page, closing: Traits['closing']): Promise<void> {
  if (closing === 'escape') return page.keyboard.press('Escape');
  await press(page, ({ close }) => close, '', SOON).catch(() => {});
}

/** Says what was done, where the card asks: what a person did to the first line that is not told. */
async function agree(page: Page): Promise<void> {
  const explained = await page.evaluate(() => window.ours.seen());
  const open = explained.find((press) => press.what === 'changed' && !press.button);
  const before = open?.what === 'changed' ? open.before : '';
  const what = /En réserve|Non/.test(before)
    ? 'add'
    : /Accordé|Oui/.test(before)
      ? 'remove'
      : undefined;
  await page.evaluate(
    (first) => void window.ours.agree(first),
    what as 'add' | 'remove' | undefined,
  );
}

type Look = (hand: Hand, name: string) => HTMLElement | undefined;

/** What a person looks for and sees, in the page or in a frame of it. @throws where it does not come into view */
async function find(
  page: Page,
  look: Look,
  name = '',
  patience = PATIENCE,
): Promise<ElementHandle<HTMLElement>> {
  let found: ElementHandle<HTMLElement> | null = null;
  const script = `((look, name) => {
    const one = window.hand && look(window.hand, name);
    return one?.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().width > 0 ? one : null;
  })(${look}, ${JSON.stringify(name)})`;
  const isThere = async () => {
    for (const frame of page.frames()) {
      const handle = await frame.evaluateHandle(script).catch(() => undefined);
      found = (handle?.asElement() as ElementHandle<HTMLElement> | null | undefined) ?? null;
      if (found) return true;
    }
    return false;
  };
  await until(isThere, patience);
  if (!found) throw new Error(`Nobody finds ${look} ${name}`);
  return found;
}

async function press(page: Page, look: Look, name = '', patience = PATIENCE): Promise<void> {
  // What is found may be drawn again before it is pressed.
  for (let times = 1; ; times++) {
    const found = await find(page, look, name, patience);
    try {
      return await found.click();
    } catch (error) {
      if (times === 3) throw error;
    }
  }
}

/** Waits, as a person does who looks at the card, until a press is explained; not for ever. @returns whether it is */
function untilUnderstood(page: Page, what: string, licence: string): Promise<boolean> {
  return until(async () => {
    const { explained, isClear } = await page.evaluate(() => window.ours.watched());
    const last = explained.findLast((press) => press.what === what);
    return isClear && last !== undefined && (last.what !== 'opened' || last.licence === licence);
  }, UNDERSTANDING);
}

/** @returns whether it came to be so */
async function until(check: () => boolean | Promise<boolean>, patience: number): Promise<boolean> {
  const end = performance.now() + patience;
  for (;;) {
    if (await check()) return true;
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
