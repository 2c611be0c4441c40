/** What it costs to have an event on the disk before going on. */
import type { Page } from 'puppeteer';
import { onTestFinished, test } from 'vitest';
import { Panel } from '../e2e/support/panel.ts';
import { openUsers } from '../e2e/support/portal-tab.ts';
import { startPortal } from '../portal/server.ts';
import { PORTAL_HOSTS } from '../tools/browsers/browser-options.ts';
import { extensionId } from '../tools/browsers/installed-extension.ts';
import { launch } from '../tools/browsers/launch.ts';
import { quantile, say, spread } from './support/figures.ts';

const APPENDS = 500;
const RESTARTS = 10;
const LONG = 10 * 60_000;

/** Appends as a run does, from where a run does. @returns how long each took, in ms */
async function append(page: Page, origin: string, count: number): Promise<number[]> {
  const session = await page.createCDPSession();
  const contexts: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context));
  await session.send('Runtime.enable');
  const world = contexts.find((context) => context.origin === origin);
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: world?.id,
    awaitPromise: true,
    returnByValue: true,
    expression: `(${appendHere.toString()})(${count})`,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
  return result.value as number[];
}

/** Runs where the content script does. */
async function appendHere(count: number): Promise<number[]> {
  const { chrome } = globalThis as unknown as { chrome: ChromeRuntime };
  const port = chrome.runtime.connect({ name: 'journal' });
  const answered = () =>
    new Promise<{ body: { kind: string } }>((resolve) => {
      const listener = (message: { body: { kind: string } }) => {
        port.onMessage.removeListener(listener);
        resolve(message);
      };
      port.onMessage.addListener(listener);
    });
  const run = crypto.randomUUID();
  const ask = async (seq: number) => {
    const event = { kind: 'intent', licence: 'FPC172947', change: 0, press: 'add', before: 'Non' };
    const entry = { run, seq, nonce: crypto.randomUUID(), at: Date.now(), event };
    const body =
      seq === 1
        ? { kind: 'start', entry, service: `bench ${run}` }
        : { kind: 'append', entries: [entry] };
    const start = performance.now();
    const answer = answered();
    port.postMessage({ id: seq, body });
    const { body: said } = await answer;
    if (said.kind !== 'stored') throw new Error(`The journal says ${said.kind}`);
    return performance.now() - start;
  };
  const times: number[] = [];
  for (let seq = 1; seq <= count; seq++) times.push(await ask(seq));
  port.disconnect();
  return times;
}

interface ChromeRuntime {
  runtime: {
    connect(how: { name: string }): {
      postMessage(message: unknown): void;
      disconnect(): void;
      onMessage: {
        addListener(listener: (message: { body: { kind: string } }) => void): void;
        removeListener(listener: (message: { body: { kind: string } }) => void): void;
      };
    };
  };
}

test(
  'journal',
  async () => {
    const portal = await startPortal({ users: 16, latency: 0 });
    const browser = await launch('chromium', { hosts: PORTAL_HOSTS });
    onTestFinished(async () => {
      await browser.close();
      await portal.close();
    });
    const page = await openUsers(browser, portal);
    await new Panel(page).waitForSelected(0);
    const origin = `chrome-extension://${extensionId(browser)}`;
    await append(page, origin, 20);
    const times = await append(page, origin, APPENDS);
    const restarts: number[] = [];
    for (let at = 0; at < RESTARTS; at++) {
      const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
      await (await target.worker())?.close();
      restarts.push(...(await append(page, origin, 1)));
    }
    const perSecond = 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length);
    await say(
      'The journal, strictly durable, from the page: median / p95',
      ['ms per append', 'appends per second', 'ms with a worker that has to start'],
      [[fine(times), perSecond.toFixed(0), spread(restarts)]],
    );
  },
  LONG,
);

function fine(values: number[]): string {
  return [0.5, 0.95].map((share) => quantile(values, share).toFixed(1)).join(' / ');
}
