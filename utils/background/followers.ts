import type { Runtime } from 'webextension-polyfill';
import type { Entry } from '../bulk/journal';
import type { Ports } from '../extension/messages';
import { openPage } from '../extension/tabs';
import type {
  FollowedRun,
  FollowMessage,
  FollowRequests,
  NewsMessage,
  RunRecord,
} from '../journal/protocol';
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

/**
 * The pages that follow the runs. A popup gets all runs with what their journals hold, then every new entry. A page
 * that reads the journal by itself gets the entries, too, but of all runs only which ones go on: to send what it has
 * costs more with each user.
 */
export class Followers {
  readonly #options: FollowersOptions;
  #ports = new Map<Runtime.Port, keyof Pick<Ports, 'follow' | 'news'>>();

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

  /** Adds a page, and tells it of all runs. @param name of its port: only a popup may ask for something */
  welcome(port: Runtime.Port, name: 'follow' | 'news'): void {
    this.#ports.set(port, name);
    port.onDisconnect.addListener(() => void this.#ports.delete(port));
    if (name === 'follow') {
      port.onMessage.addListener((message) => void answerMessage(this.#handlers, message, port));
    }
    void this.#tellAll(port);
  }

  /** Tells every page what was stored. */
  add(run: string, entries: Entry[]): void {
    for (const port of this.#ports.keys()) this.#tell(port, { kind: 'added', run, entries });
  }

  /** Tells every page of all runs: a page may have left its run. */
  refresh(): void {
    for (const port of this.#ports.keys()) void this.#tellAll(port);
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
    if (this.#ports.get(port) === 'news') return this.#tellHeld(port);
    const records = runsOfRecentLots(await this.#options.store.runs(), MOST_OVER);
    const runs = await Promise.all(records.map((record) => this.#followed(record)));
    this.#tell(port, { kind: 'all', runs });
  }

  async #followed(record: RunRecord): Promise<FollowedRun> {
    const { store, isHeld } = this.#options;
    const held = !record.isOver && (await isHeld(record));
    const isSlow = held && (await askRunPage(record, { kind: 'is-slow', run: record.run }, false));
    const entries = (await store.entries(record.run)).map(withoutLines);
    return { record, entries, isHeld: held, isSlow };
  }

  async #tellHeld(port: Runtime.Port): Promise<void> {
    const { store, isHeld } = this.#options;
    const open = (await store.runs()).filter(({ isOver }) => !isOver);
    const areHeld = await Promise.all(open.map(isHeld));
    const runs = open.flatMap(({ run }, at) => (areHeld[at] ? run : []));
    this.#tell(port, { kind: 'held', runs });
  }

  #tell(port: Runtime.Port, message: FollowMessage | NewsMessage): void {
    if (this.#ports.has(port)) port.postMessage(message);
  }
}

/** An entry without the option lines that an inventory has read, which are most of it. */
function withoutLines(entry: Entry): Entry {
  const { event } = entry;
  return event.kind === 'user-read' ? { ...entry, event: { ...event, options: [] } } : entry;
}
