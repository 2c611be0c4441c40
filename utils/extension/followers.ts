import type { Runtime } from 'webextension-polyfill';
import type { Entry } from '../bulk/journal';
import type { FollowedRun, FollowMessage, FollowRequest, RunRecord } from '../journal/protocol';
import { askPage, type PageMessage } from './messages';
import { openPage } from './tabs';

interface Store {
  runs: () => Promise<RunRecord[]>;
  record: (run: string) => Promise<RunRecord | undefined>;
  entries: (run: string) => Promise<Entry[]>;
}

interface FollowersOptions {
  store: Store;
  isHeld: (record: RunRecord) => Promise<boolean>;
  /** Stops a run that no tab is at. */
  stop: (run: string) => Promise<boolean>;
}

/** How many finished runs are still told of. */
const MOST_FINISHED = 5;

/** The popups that follow the runs, told of each new entry. */
export class Followers {
  readonly #options: FollowersOptions;
  #ports = new Set<Runtime.Port>();

  constructor(options: FollowersOptions) {
    this.#options = options;
  }

  /** Takes in a popup: it is told all there is, then what is added. */
  welcome(port: Runtime.Port): void {
    this.#ports.add(port);
    port.onDisconnect.addListener(() => void this.#ports.delete(port));
    port.onMessage.addListener((message) => void this.#hear(port, message as FollowRequest));
    void this.#tellAll(port);
  }

  /** Tells every popup what was stored. */
  add(run: string, entries: Entry[]): void {
    for (const port of this.#ports) this.#tell(port, { kind: 'added', run, entries });
  }

  /** Tells every popup all there is: a page may have left its run. */
  refresh(): void {
    for (const port of this.#ports) void this.#tellAll(port);
  }

  async #hear(port: Runtime.Port, request: FollowRequest): Promise<void> {
    if (request.kind === 'ask') {
      const record = await this.#options.store.record(request.run);
      const { run, what } = request;
      const isHeard = record && (await asked(record, { kind: 'ask', run, what }));
      if (record && !isHeard && what === 'resume') await this.#reopen(record);
      if (record && !isHeard && what === 'stop') {
        const isOver = await this.#options.stop(run);
        if (!isOver) this.#tell(port, { kind: 'unheard', run });
      }
    }
    await this.#tellAll(port);
  }

  /** Opens the page again that a run was started on: there it can be gone on with. */
  async #reopen({ run }: RunRecord): Promise<void> {
    const [first] = await this.#options.store.entries(run);
    if (first?.event.kind === 'started') await openPage(first.event.page);
  }

  async #tellAll(port: Runtime.Port): Promise<void> {
    const { store, isHeld } = this.#options;
    const records = await store.runs();
    const open = records.filter(({ isOver }) => !isOver);
    const over = records.filter(({ isOver }) => isOver).slice(0, MOST_FINISHED);
    const runs = await Promise.all(
      [...open, ...over].map(async (record): Promise<FollowedRun> => {
        const held = !record.isOver && (await isHeld(record));
        const isSlow = held && (await asked(record, { kind: 'is-slow', run: record.run }));
        return { record, entries: await store.entries(record.run), isHeld: held, isSlow };
      }),
    );
    this.#tell(port, { kind: 'all', runs });
  }

  #tell(port: Runtime.Port, message: FollowMessage): void {
    if (this.#ports.has(port)) port.postMessage(message);
  }
}

/** How long a page may take to answer: one that is frozen never does, nor may the others wait for it, in ms. */
const FROZEN = 3000;

/** Asks the page that has a run. @returns whether there is one, and it says yes in time */
async function asked({ tab }: RunRecord, message: PageMessage): Promise<boolean> {
  try {
    const silence = new Promise<false>((resolve) => setTimeout(() => resolve(false), FROZEN));
    return (await Promise.race([askPage(tab, message), silence])) === true;
  } catch {
    // No page of ours in that tab, or no such tab.
    return false;
  }
}
