import {
  applyInventoryEntry,
  foldInventory,
  type InventoryState,
  unreadUsers,
} from '../../bulk/inventory/inventory-state';
import { takeInventory } from '../../bulk/inventory/take-inventory';
import type { Journal } from '../../bulk/journal';
import { type PlannedUser, plainUser, type Service } from '../../bulk/plan';
import type { User } from '../../bulk/reading';
import type { RunControl } from '../../bulk/run/run-control';
import { isOver } from '../../bulk/run-state';
import type { JournalClient } from '../../journal/journal-client';
import { failureReason, newEntry } from '../../journal/writer';
import { ControlledWork } from '../run/controlled-work';
import type { StartWork } from '../run/portal-work';
import { RunWaits, type RunWaitsOptions } from '../run/run-waits';
import type { StartResult } from '../run/start-result';

/** What taking an inventory in this page needs. */
export interface PageInventoryOptions extends RunWaitsOptions {
  journal: JournalClient;
  startWork: StartWork;
  signal: AbortSignal;
  /** The labels of options that details of this portal have shown before. */
  seenOptions: () => readonly string[];
  onChange: () => void;
}

/** The inventory of this page, at most one: it is taken, resumed and followed from here. */
export class PageInventory {
  readonly #options: PageInventoryOptions;
  readonly #waits: RunWaits;
  readonly #work: ControlledWork;
  state: InventoryState | undefined;
  /** When this page began to take it, in ms of `performance.now()`. */
  activeSince = 0;
  /** How many users earlier pages have read. */
  doneBefore = 0;
  /** Whose detail was opened last. */
  inHand: string | undefined;

  constructor(options: PageInventoryOptions) {
    this.#options = options;
    this.#waits = new RunWaits(options);
    this.#work = new ControlledWork(options);
  }

  /** Whether this page takes an inventory now. One that is paused or about to start counts too. */
  get isActive(): boolean {
    return this.control !== undefined;
  }

  /** Whether this page takes this inventory of the journal, or waits for the journal to give it. */
  holds(run: string): boolean {
    return this.#work.holds(run);
  }

  /** Whether there is an inventory that is not over, and this page does not take it. */
  get isInterrupted(): boolean {
    return !this.isActive && this.state !== undefined && !isOver(this.state);
  }

  get control(): RunControl | undefined {
    return this.#work.control;
  }

  /** Takes an inventory. Resolves when it is over, or could not be started. @param isReady when the page is free */
  start(
    service: Service,
    users: readonly User[],
    { page, isReady }: { page: string; isReady: Promise<unknown> },
  ): Promise<StartResult> {
    return this.#work.do(async (control) => {
      await isReady;
      const plain = users.map(plainUser);
      const event = { kind: 'inventory-started', service, users: plain, page } as const;
      const entry = newEntry(crypto.randomUUID(), 1, event, Date.now());
      this.#work.claim(entry.run);
      const answer = await this.#options.journal.ask({
        kind: 'start',
        entry,
        service: service.key,
      });
      if (answer.kind === 'taken') return answer;
      if (answer.kind !== 'stored') return { kind: 'failed', reason: failureReason(answer) };
      this.state = foldInventory([entry]);
      return this.#take(control);
    });
  }

  /** Finds the service's inventory that is not over and that no tab takes now: this page can go on with it. */
  async findInterrupted(service: string): Promise<void> {
    const answer = await this.#options.journal.ask({ kind: 'inventory-of-service', service });
    if (answer.kind !== 'entries' || answer.isHeld || this.isActive) return;
    const found = foldInventory(answer.entries);
    if (!found || isOver(found)) return;
    this.state = found;
    this.#options.onChange();
  }

  /** Goes on with the inventory that `findInterrupted` found. */
  resume(isReady: Promise<unknown>): Promise<StartResult> {
    return this.#work.do(async (control) => {
      await isReady;
      if (this.state?.isUnguarded) control.dropGuard();
      return (await this.#takeOver()) ?? this.#take(control, true);
    });
  }

  /** Ends an interrupted inventory as it is. */
  abandon(): Promise<StartResult> {
    return this.#work.abandon(
      () => this.#takeOver(),
      () => this.#writer(),
    );
  }

  /** Leaves the inventory as it is, because the page is left. */
  interrupt(): void {
    this.#work.interrupt();
  }

  #takeOver(): Promise<StartResult | undefined> {
    return this.#work.takeOver(this.state?.id, ({ entries }) => {
      this.state = foldInventory(entries);
      return this.state;
    });
  }

  #writer(): Journal {
    const { state } = this;
    if (!state) throw new Error('No inventory to write to');
    return this.#work.writer(state, (entry) => applyInventoryEntry(state, entry));
  }

  async #take(control: RunControl, isResumed = false): Promise<StartResult> {
    const { state } = this;
    if (!state) throw new Error('No inventory to take');
    const { startWork, seenOptions, onChange } = this.#options;
    this.activeSince = performance.now();
    this.doneBefore = state.readings.size;
    // In a detail without a part for its options, a line without a button is read only if it is known to be an option.
    const known = [...seenOptions()];
    const { driver, leave } = startWork(workOf(state), known);
    onChange();
    const journal = this.#writer();
    try {
      if (isResumed) await journal.append({ kind: 'resumed' });
      await takeInventory({
        users: unreadUsers(state),
        driver: {
          open: (licence, ...how) => {
            this.inHand = licence;
            known.splice(0, known.length, ...seenOptions());
            return driver.open(licence, ...how);
          },
        },
        journal,
        control,
        signal: this.#work.signal,
        wait: this.#waits.wait,
      });
      return { kind: 'ended' };
    } finally {
      leave();
    }
  }
}

/** The work as the portal's driver knows it: these users, and nothing to change. */
function workOf({ service, users }: InventoryState) {
  const tasks = users.map((user: PlannedUser) => ({ user, changes: [] }));
  return { service, changes: [], tasks };
}
