import type { JournalAnswer, JournalRequest, RunRecord } from '../../../utils/journal/protocol';
import { JournalServer } from '../../../utils/journal/server';
import type { MemoryStore } from '../support/memory-store';
import { never } from './never';
import type { Simulation } from './simulation';

/** The extension's background worker: the journal's server, which dies with it. */
export class Worker {
  isAlive = true;
  readonly #simulation: Simulation;
  readonly #server: JournalServer;
  #ports: (() => void)[] = [];
  /** The error with which the next entries are not stored. */
  #storeError: string | undefined;

  constructor(simulation: Simulation) {
    this.#simulation = simulation;
    // A dead worker does nothing more, even where it had begun something.
    const store = new Proxy(simulation.disk, {
      get: (disk, name: keyof MemoryStore) => {
        const value = disk[name];
        if (typeof value !== 'function') return value;
        return async (...args: never[]) => {
          if (!this.isAlive) await never();
          simulation.openJournal();
          if (name === 'append' && this.#storeError) throw new Error(this.#storeError);
          return (value as (...args: never[]) => unknown).apply(disk, args);
        };
      },
    });
    this.#server = new JournalServer({
      store,
      isHeld: (record) => this.#isHeld(record),
      onStored: () => {},
    });
  }

  die(): void {
    this.isAlive = false;
    for (const disconnect of this.#ports.splice(0)) this.#simulation.clock.after(1, disconnect);
  }

  /** Has a port disconnected when the worker dies. */
  onDeath(disconnect: () => void): void {
    this.#ports.push(disconnect);
  }

  /** Answers a request of a tab's page, or never, as the faults have it. */
  async answer(body: JournalRequest, tab: number): Promise<JournalAnswer> {
    const { clock, chance } = this.#simulation;
    await clock.sleep(1 + chance.below(3));
    const fault = this.#simulation.fault('request');
    if (fault === 'worker-dies-before') this.die();
    if (fault === 'power-cut' && chance.is(0.5)) this.#simulation.cutPower();
    if (!this.isAlive) return never();
    if (fault === 'journal-newer') this.#simulation.hideJournal();
    if (fault === 'disk-full') this.#storeError = 'QuotaExceededError';
    if (fault === 'append-aborted') this.#storeError = 'AbortError';
    const answer = await this.#server.answer(body, tab);
    this.#storeError = undefined;
    if (fault === 'worker-dies-after') this.die();
    if (fault === 'power-cut') this.#simulation.cutPower();
    if (fault === 'connection-closed') return { kind: 'error', text: 'InvalidStateError' };
    if (fault === 'ack-lost' || !this.isAlive) return never();
    await clock.sleep(fault === 'ack-late' ? 4_000 + chance.below(3_000) : 1);
    return answer;
  }

  async #isHeld({ tab, run }: RunRecord): Promise<boolean> {
    const page = this.#simulation.tab(tab);
    if (!page?.isExtensionAlive || page.isAway) return false;
    // If the tab is closed meanwhile, the browser answers at once that nobody is there.
    await Promise.race([page.untilAwake(), page.untilDead()]);
    return page.isAlive && !page.isAway && page.run.holds(run);
  }
}
