// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { waitFor } from '../../../../utils/dom/act/act-and-wait';

/** Answers that have come and that the browser, being busy, has told nobody of yet. */
let untold: { name: string; initiatorType: string; startTime: number; duration: number }[] = [];

const ASKED = { name: 'https://x.myopenip.fr/Donnees/1', initiatorType: 'fetch' };

vi.stubGlobal(
  'PerformanceObserver',
  class {
    observe() {}
    disconnect() {}
    takeRecords() {
      return untold.splice(0);
    }
  },
);

let looks = 0;
const options = () => ({
  what: 'a paragraph',
  signal: AbortSignal.timeout(5_000),
  timeout: 5_000,
  quiet: 1_000,
  root: document.documentElement,
});

beforeEach(() => {
  looks = 0;
  untold = [];
  document.body.innerHTML = '<p></p>';
});
afterEach(() => vi.restoreAllMocks());

function hide(): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
}

/** A task of the page: as a framework does that draws its components one after the other. */
async function drawInTurn(count: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  for (let drawn = 0; drawn < count; drawn++) {
    document.querySelector('p')?.setAttribute('title', `${drawn}`);
    await Promise.resolve().then(() => {});
  }
}

/** How long a look takes, in ms. */
function spend(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

function isDrawn(count: number): true | undefined {
  looks++;
  return document.querySelector('p')?.title === `${count - 1}` || undefined;
}

test('a hidden page that draws part after part in one task is looked at once for all of it', async () => {
  hide();
  const waiting = waitFor(() => isDrawn(50), options());
  await drawInTurn(50);
  expect(await waiting).toBe(true);
  // One before, and one for all that has come; a mutation may have been told of by itself.
  expect(looks).toBeLessThanOrEqual(4);
});

test('a hidden page that changes all the time is given as much of it as is spent on looking', async () => {
  hide();
  let last = 0;
  const gaps: number[] = [];
  const waiting = waitFor(() => {
    gaps.push(performance.now() - last);
    spend(20);
    last = performance.now();
    return isDrawn(100);
  }, options());
  for (let drawn = 0; drawn < 100; drawn++) {
    document.querySelector('p')?.setAttribute('title', `${drawn}`);
    spend(1);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await waiting).toBe(true);
  expect(looks).toBeGreaterThan(2);
  // Some looks are at a moment of their own: whether the page is still.
  const [median = 0] = gaps.sort((a, b) => a - b).slice(gaps.length / 2);
  expect(median).toBeGreaterThan(19);
});

test('an answer that the browser has not told of yet is known at the look that follows it', async () => {
  const known: number[] = [];
  const waiting = waitFor(({ answeredAt }) => {
    known.push(answeredAt);
    return isDrawn(1);
  }, options());
  const startTime = performance.now();
  untold.push({ ...ASKED, startTime, duration: 4 });
  await drawInTurn(1);

  expect(await waiting).toBe(true);
  expect(known.at(-1)).toBeCloseTo(startTime + 4);
});

test('an answer to what was asked before the wait is none of it', async () => {
  untold.push({ ...ASKED, startTime: performance.now() - 50, duration: 4 });
  const known: number[] = [];
  const waiting = waitFor(({ answeredAt }) => {
    known.push(answeredAt);
    return isDrawn(1);
  }, options());
  await drawInTurn(1);

  expect(await waiting).toBe(true);
  expect(known.at(-1)).toBe(0);
});

test.each([
  ['a picture by its name', 'https://x.myopenip.fr/icons/plus.svg?v=2', 'fetch', 0],
  ['a picture by its use', 'https://x.myopenip.fr/photo/1', 'img', 0],
  ['a style sheet by its name', 'https://x.myopenip.fr/a.css#b', 'link', 0],
  ['a word that nobody waits for', 'https://x.myopenip.fr/seen', 'beacon', 0],
  ['what a script asks for', 'https://x.myopenip.fr/detail/plus', 'xmlhttprequest', 1],
  ['a script that brings data', 'https://x.myopenip.fr/detail.js?svg', 'script', 1],
  ['a page whose query names a picture', 'https://x.myopenip.fr/d?i=a.svg', 'fetch', 1],
])('%s counts as an answer, or not', async (_, name, initiatorType, count) => {
  let counted = -1;
  const waiting = waitFor(({ answers }) => {
    counted = answers;
    return isDrawn(1);
  }, options());
  untold.push({ name, initiatorType, startTime: performance.now(), duration: 4 });
  await drawInTurn(1);

  expect(await waiting).toBe(true);
  expect(counted).toBe(count);
});

test('a wait that times out throws what was waited for', async () => {
  const waiting = waitFor(() => undefined, { ...options(), timeout: 20 });

  await expect(waiting).rejects.toMatchObject({ name: 'TimedOut', what: 'a paragraph', ms: 20 });
});
