/** One job on one drawn portal, by the shipped modules in a page of it; the portal's server is the judge. */
import type { Browser, Page } from 'puppeteer';
import { putShippedInto } from '../../in-page/support/shipped.ts';
import type { Traits } from '../../portal/generated/axes.ts';
import { generatedSkin } from '../../portal/generated/index.ts';
import type { Piece } from '../../portal/generated/strange.ts';
import { type Portal, startPortal } from '../../portal/server.ts';
import { type Job, USERS, type Wanted } from './jobs.ts';

/** How long a job may take, and a portal may take to show its users, in ms. */
const LONG = 90_000;
const PATIENCE = 15_000;

/** `done`: as it should be. `refused`: nothing done that was not wanted, and said so. `wrong`: something was. */
export interface Outcome {
  kind: 'done' | 'refused' | 'failed' | 'wrong';
  /** What was seen instead, in words; empty where it is done. */
  seen: string;
}

export interface JobOptions {
  /** How many times slower the processor is for the page. */
  slow?: number;
  /** Pieces of the portal that nobody has told us of. */
  strange?: readonly Piece[];
}

/** Tries a job on a portal, in a browser in which no other portal is open: they share host and cookies. */
export function tryJob(
  browser: Browser,
  traits: Traits,
  job: Job,
  options: JobOptions = {},
): Promise<Outcome> {
  return inPortal(browser, traits, options, {
    prepare: (portal) => job.prepare?.(portal),
    work: (page) => doJob(page, job),
    judge: (portal, said) => judge(portal, job, said),
  });
}

interface Work {
  prepare: (portal: Portal) => void;
  /** @returns what was said of each user */
  work: (page: Page, portal: Portal) => Promise<string[]>;
  judge: (portal: Portal, said: string[]) => Outcome;
}

/** Opens the users of a drawn portal in a page with the shipped modules, and judges what was done there. */
export async function inPortal(
  browser: Browser,
  traits: Traits,
  { slow = 1, strange }: JobOptions,
  { prepare, work, judge }: Work,
): Promise<Outcome> {
  const skin = generatedSkin(traits, strange);
  const portal = await startPortal({ users: USERS, latency: Number(traits.latency), skin });
  const page = await browser.newPage();
  try {
    prepare(portal);
    await openUsers(page, portal, slow);
    return judge(portal, await withinTime(work(page, portal)));
  } catch (error) {
    if (!browser.connected) throw error;
    return judge(portal, [`! ${String(error).slice(0, 300)}`]);
  } finally {
    await page.close().catch(() => {});
    await portal.close();
  }
}

async function openUsers(page: Page, portal: Portal, slow: number): Promise<void> {
  if (isChromium(page.browser())) await setUp(page, slow);
  // The browser's own questions, as the extension's part in the page's world has them answered.
  await page.evaluateOnNewDocument(answerNatively);
  const cookie = { ...portal.sessionCookie(), path: '/', secure: true, httpOnly: true };
  await page.browserContext().setCookie(cookie);
  await page.goto(portal.service.usersUrl);
  await page.waitForFunction(
    () => document.querySelector('#list')?.textContent?.includes('FPC17293'),
    { timeout: PATIENCE, polling: 100 },
  );
  await putShippedInto(page);
}

/** Only Chromium can have a page think that it is in front, or a slow processor. */
function isChromium(browser: Browser): boolean {
  return browser.process()?.spawnfile !== process.env.FIREFOX_PATH;
}

async function setUp(page: Page, slow: number): Promise<void> {
  const session = await page.createCDPSession();
  // Tabs behind others would draw nothing.
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow });
}

/** The page's side of the browser's own dialogs, in the page and in its frames. */
function answerNatively(): void {
  const given = (kind: string) => (text: string) => {
    let said: unknown;
    const hear = (event: Event) => {
      said = JSON.parse((event as CustomEvent<string>).detail).answer;
    };
    const outermost = window.top ?? window;
    outermost.addEventListener('myopenip-bulk:answer', hear);
    const detail = JSON.stringify({ kind, text });
    outermost.dispatchEvent(new CustomEvent('myopenip-bulk:asked', { detail }));
    outermost.removeEventListener('myopenip-bulk:answer', hear);
    if (kind === 'prompt') return typeof said === 'string' ? said : null;
    // Nobody of ours answers: a person who does it by hand says yes.
    return said === undefined ? Object.hasOwn(outermost, 'isByHand') : said === true;
  };
  for (const kind of ['alert', 'confirm', 'prompt']) Object.assign(window, { [kind]: given(kind) });
}

/** Does a job. @returns what was said of each user: an outcome, and why */
export async function doJob(
  page: Page,
  { isPreview, changes, licences }: Pick<Job, 'isPreview' | 'changes' | 'licences'>,
): Promise<string[]> {
  if (isPreview) {
    const lines = await page.evaluate((...given) => window.ours.preview(...given), changes, [
      ...licences,
    ]);
    return lines.map(({ kind, reasons }) =>
      worded(
        kind,
        reasons.map(({ code }) => code),
      ),
    );
  }
  const report = await page.evaluate((...given) => window.ours.run(...given), changes, [
    ...licences,
  ]);
  const { lines, pause, stop, halt } = report;
  const rest = [pause && `pause ${pause}`, stop && `stop ${stop}`, halt && `halt ${halt}`];
  const said = licences.map((licence) => {
    const line = lines.find((one) => one.licence === licence);
    return line ? worded(line.outcome, line.reasons) : 'nothing';
  });
  return [...said, ...rest.filter((one) => one !== '')];
}

const worded = (kind: string, reasons: string[]) => [kind, ...reasons].join(' ');

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It takes too long')), LONG);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Holds what was said against what the server was asked. */
function judge(portal: Portal, job: Job, said: string[]): Outcome {
  const kinds = job.licences.map((_, index) => said[index]?.split(' ')[0] ?? '');
  const asked = askedOf(portal);
  const wrong = [
    ...strays(portal, job.licences, job.asked),
    ...job.licences.flatMap((licence, index) => {
      return job.isPreview ? [] : untrue(portal, job.changes, licence, kinds[index] ?? '');
    }),
  ];
  const isDone =
    job.asked.every((one) => asked.includes(one)) &&
    job.outcomes.every((outcome, index) => kinds[index] === outcome);
  return outcomeOf(wrong, isDone, kinds, said);
}

/** @param kinds the first word that was said of each user */
export function outcomeOf(
  wrong: readonly string[],
  isDone: boolean,
  kinds: readonly string[],
  said: readonly string[],
): Outcome {
  const seen = said.join('; ');
  if (wrong.length > 0) return { kind: 'wrong', seen: `${wrong.join(', ')} | ${seen}` };
  if (isDone) return { kind: 'done', seen: '' };
  const isTold = kinds.every((kind) => kind !== '' && kind !== '!');
  return { kind: isTold ? 'refused' : 'failed', seen };
}

/** The changes that the portal was asked for, a line each: `FPC17293 add Superviseur`. */
export function askedOf(portal: Portal): string[] {
  const changes = portal.audit.filter(({ kind }) => kind === 'change');
  return changes.map(({ licence, action, option }) => `${licence} ${action} ${option}`);
}

/** What the portal was asked for that nobody wanted: other changes, one twice, other users, other buttons. */
export function strays(
  portal: Portal,
  licences: readonly string[],
  wanted: readonly string[],
): string[] {
  const asked = askedOf(portal);
  const others = portal.audit.filter(({ kind, licence }) => {
    if (kind === 'open') return !licences.includes(licence ?? '');
    return kind !== 'change' && kind !== 'login';
  });
  return [
    ...others.map(({ kind, message, licence }) => `${kind} ${message ?? ''} ${licence ?? ''}`),
    ...asked.filter((one, index) => !wanted.includes(one) || asked.indexOf(one) !== index),
  ];
}

/** What was said of a user that is not so. */
export function untrue(
  portal: Portal,
  changes: readonly Wanted[],
  licence: string,
  kind: string,
): string[] {
  if (!['modified', 'already'].includes(kind)) return [];
  return changes.flatMap(({ option, action, value }) => {
    const now = portal.user(licence).options[option];
    const isSo = action === 'remove' ? !/\d|Oui/.test(now) : now === (value ?? 'Oui');
    return isSo ? [] : [`${licence} is said to be ${kind}: ${option} is ${now}`];
  });
}
