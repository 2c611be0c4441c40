import type { Entry } from '../../bulk/journal';
import { type Lot, lotsOf } from '../../bulk/lots/lot';
import { foldRun, type RunState } from '../../bulk/run-state';
import type { JournalClient } from '../../journal/journal-client';

/** What following the lots of a service needs. */
export interface PageLotsOptions {
  journal: JournalClient;
  /** Called when another lot has come into view. */
  onChange: () => void;
}

/** The lots of the service in view that this page knows: the last one, and those that a person has opened. */
export class PageLots {
  readonly #runs = new Map<string, RunState>();
  /** The run that makes its lot the last one. */
  #last: string | undefined;
  /** A run of the lot that a person has opened. */
  #opened: string | undefined;
  readonly #options: PageLotsOptions;
  #folded: { lots: readonly Lot[]; of: readonly RunState[]; seqs: readonly number[] } | undefined;

  constructor(options: PageLotsOptions) {
    this.#options = options;
  }

  /** The service's last lot: the one whose run was started last. */
  get last(): Lot | undefined {
    return this.#lotOf(this.#last);
  }

  /** The lot whose outcome is shown and that is followed up: the opened one, else the last. */
  get inView(): Lot | undefined {
    return this.#lotOf(this.#opened) ?? this.last;
  }

  /** Takes in the service's last lot. @param histories the entries of its runs, newest run first */
  learnLast(histories: readonly Entry[][]): void {
    const [last] = this.#learn(histories);
    if (last) this.#last = last.id;
  }

  /**
   * Has a lot of the service in view.
   *
   * @param run any run of it
   * @returns whether it can be shown: not where it was erased, or another tab carries it out
   */
  async open(service: string, run: string): Promise<boolean> {
    const { journal, onChange } = this.#options;
    const answer = await journal.ask({ kind: 'of-lot', service, run });
    if (answer.kind !== 'entries' || answer.isHeld) return false;
    this.#learn([answer.entries, ...(answer.others ?? [])]);
    this.#opened = run;
    onChange();
    return true;
  }

  /** Has the last lot in view again. */
  close(): void {
    this.#opened = undefined;
  }

  /** Follows a run that this page starts or goes on with. @param state whoever writes the run keeps it up to date */
  follow(state: RunState): void {
    this.#runs.set(state.id, state);
    this.#last = state.id;
    this.#opened = undefined;
  }

  #learn(histories: readonly Entry[][]): RunState[] {
    const states = histories.flatMap((entries) => foldRun(entries) ?? []);
    for (const state of states) this.#runs.set(state.id, state);
    return states;
  }

  #lotOf(id: string | undefined): Lot | undefined {
    return id === undefined
      ? undefined
      : this.#lots.find((lot) => lot.runs.some((run) => run.id === id));
  }

  /** The runs are folded again only when one has moved on: this is called several times a second. */
  get #lots(): readonly Lot[] {
    const of = [...this.#runs.values()];
    const seqs = of.map(({ lastSeq }) => lastSeq);
    const known = this.#folded;
    const isKnown =
      known?.of.length === of.length &&
      of.every((run, place) => run === known.of[place] && seqs[place] === known.seqs[place]);
    if (known && isKnown) return known.lots;
    this.#folded = { lots: lotsOf(of), of, seqs };
    return this.#folded.lots;
  }
}
