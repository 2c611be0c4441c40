import { JournalClient, type JournalPort } from '../../../utils/journal/journal-client';
import type { JournalRequest, Numbered } from '../../../utils/journal/protocol';
import { PageRun } from '../../../utils/panel/run/page-run';
import { SERVICE } from '../support/builders';
import { never } from './never';
import { SimulatedPage } from './simulated-page';
import type { Simulation } from './simulation';

/** The quarantine of the runs, in ms. */
export const QUARANTINE = 30_000;

/** A tab with a page of the portal, in which the extension's own `PageRun` runs. */
export class Tab {
  readonly id: number;
  readonly run: PageRun;
  isAlive = true;
  /** Whether the page's part of the extension can still reach the worker. */
  isExtensionAlive = true;
  /** Whether the tab shows another page now; the browser may show this one again. */
  isAway = false;
  readonly #simulation: Simulation;
  readonly #page = new AbortController();
  #awake: Promise<void> = Promise.resolve();
  #death: Promise<void>;
  #announceDeath = () => {};
  #ports: (() => void)[] = [];

  constructor(simulation: Simulation, id: number) {
    this.#simulation = simulation;
    this.id = id;
    this.#death = new Promise((resolve) => {
      this.#announceDeath = resolve;
    });
    this.run = new PageRun({
      journal: new JournalClient({
        connect: () => this.#connect(),
        isAlive: () => this.isExtensionAlive,
      }),
      startWork: () => ({ driver: new SimulatedPage(simulation, this), leave: () => {} }),
      signal: this.#page.signal,
      waitTimes: () => ({ quarantine: QUARANTINE, busy: 5_000 }),
      onChange: () => {},
      onLastLot: () => {},
    });
  }

  /** The page is gone at once: it does nothing more. */
  die(): void {
    this.isAlive = false;
    this.#announceDeath();
  }

  /** Leaves the page for another one. After `ms` the browser shows it again, as it was. */
  leave(ms: number): void {
    this.run.interrupt();
    this.isAway = true;
    this.#announceDeath();
    this.freeze(ms);
    for (const disconnect of this.#ports.splice(0)) disconnect();
    this.#simulation.clock.after(ms, () => {
      this.isAway = false;
      void this.run.findInterrupted(SERVICE.key);
    });
  }

  /** Resolves when the page is gone, or left. */
  untilDead(): Promise<void> {
    return this.#death;
  }

  /** Lets the page do nothing for some time. */
  freeze(ms: number): void {
    this.#awake = this.#simulation.clock.sleep(ms);
  }

  /** Resolves when the page is not frozen; never for a page that is gone. */
  async untilAwake(): Promise<void> {
    await this.#awake;
    if (!this.isAlive) await never();
  }

  #connect(): JournalPort {
    if (!this.isExtensionAlive || !this.isAlive) throw new Error('Extension context invalidated.');
    const { worker } = this.#simulation;
    const listeners: ((message: unknown) => void)[] = [];
    return {
      onMessage: { addListener: (listener) => listeners.push(listener) },
      onDisconnect: {
        addListener: (listener) => {
          worker.onDeath(listener);
          this.#ports.push(listener);
        },
      },
      postMessage: ({ id, body }: Numbered<JournalRequest>) => {
        if (!worker.isAlive || !this.isAlive) throw new Error('disconnected port');
        void worker.answer(body, this.id).then(async (answer) => {
          await this.untilAwake();
          if (!this.isExtensionAlive) return;
          for (const listener of listeners) listener({ id, body: answer });
        });
      },
    };
  }
}
