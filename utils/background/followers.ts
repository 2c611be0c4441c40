import type { Runtime } from 'webextension-polyfill';
import type { Entry } from '../bulk/journal';
import { openPage } from '../extension/tabs';
import type { FollowedRun, FollowMessage, FollowRequests, RunRecord } from '../journal/protocol';
import { runsOfRecentLots } from '../journal/recent-lots';
import type { JournalStore } from '../journal/store';
import { answerMessage, type Handlers } from '../requests';
import { askRunPage } from './ask-run-page';

interface FollowersOptions {
  store: Pick<JournalStore, 'runs' | 'record' | 'entries'>;
  isHeld: (record: RunRecord) => Promise<boolean>;
  /** Stops a run that no tab carries out. @returns whether it is over now */
  stop: (run: string) => Promise<boolean>;
}

/** How many lots that are over are shown. */
const MOST_OVER = 5;

/** The popups that follow the runs. Each gets all runs, then every new entry. */
export class Followers {
  readonly #options: FollowersOptions;
  #ports = new Set<Runtime.Port>();

  readonly #handlers: Handlers<FollowRequests, [port: Runtime.Port]> = {
    ask: async ({ run, what }, port) => {
      const record = await this.#options.store.record(run);
      if (record && !(await askRunPage(record, { kind: 'ask', run, what }, false))) {
        if (what === 'resume') await this.#reopen(record);
        if (what === 'stop') await this.#stop(record, port);
      }
      await this.#tellAll(port);
    },
    refresh: (_, port) => this.#tellAll(port),
  };

  constructor(options: FollowersOptions) {
    this.#options = options;
  }

  /** Adds a popup, and sends it all runs. */
  welcome(port: Runtime.Port): void {
    this.#ports.add(port);
    port.onDisconnect.addListener(() => void this.#ports.delete(port));
    port.onMessage.addListener((message) => void answerMessage(this.#handlers, message, port));
    void this.#tellAll(port);
  }

  /** Sends every popup what was stored. */
  add(run: string, entries: Entry[]): void {
    for (const port of this.#ports) this.#tell(port, { kind: 'added', run, entries });
  }

  /** Sends every popup all runs: a page may have left its run. */
  refresh(): void {
    for (const port of this.#ports) void this.#tellAll(port);
  }

  /** Opens again the page that a run was started on. The run can be resumed there. */
  async #reopen({ run }: RunRecord): Promise<void> {
    const [first] = await this.#options.store.entries(run);
    const event = first?.event;
    const hasPage = event?.kind === 'started' || event?.kind === 'inventory-started';
    if (hasPage) await openPage(event.page);
  }

  async #stop({ run }: RunRecord, port: Runtime.Port): Promise<void> {
    const isOver = await this.#options.stop(run);
    if (!isOver) this.#tell(port, { kind: 'unheard', run });
  }

  async #tellAll(port: Runtime.Port): Promise<void> {
    const records = runsOfRecentLots(await this.#options.store.runs(), MOST_OVER);
    const runs = await Promise.all(records.map((record) => this.#followed(record)));
    this.#tell(port, { kind: 'all', runs });
  }

  async #followed(record: RunRecord): Promise<FollowedRun> {
    const { store, isHeld } = this.#options;
    const held = !record.isOver && (await isHeld(record));
    const isSlow = held && (await askRunPage(record, { kind: 'is-slow', run: record.run }, false));
    return { record, entries: await store.entries(record.run), isHeld: held, isSlow };
  }

  #tell(port: Runtime.Port, message: FollowMessage): void {
    if (this.#ports.has(port)) port.postMessage(message);
  }
}
