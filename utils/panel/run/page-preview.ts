import type { Change } from '../../bulk/change';
import type { ReadBack } from '../../bulk/journal';
import type { Plan } from '../../bulk/plan';
import { reanswered } from '../../bulk/preview/if-none';
import { preview } from '../../bulk/preview/preview';
import type { PreviewLine } from '../../bulk/preview/preview-line';
import { settledLines } from '../../bulk/preview/settled-preview';
import { reasonOf } from '../../bulk/problem';
import type { Reason } from '../../bulk/reason';
import { RunControl } from '../../bulk/run/run-control';
import type { EarlierReadings } from '../../bulk/verdict';
import { delay } from '../../delay';
import type { StartWork } from './portal-work';

/** What a preview in this page needs. */
export interface PagePreviewOptions {
  startWork: StartWork;
  signal: AbortSignal;
  /** How long it waits before it asks a busy portal again, in ms. */
  busyPause: number;
  onChange: () => void;
  earlierReadings?: EarlierReadings;
}

/** The preview of this page: the one that goes on, or the last one. */
export class PagePreview {
  readonly #options: PagePreviewOptions;
  #control: RunControl | undefined;
  /** How long each user took, in ms. */
  #times: number[] = [];
  plan: Plan | undefined;
  /** How the person wanted changes to be read back. */
  readBack: ReadBack = 'reopened';
  /** How many users have been read. */
  done = 0;
  /** In the time of `performance.now()`. */
  startedAt = 0;
  /** When it ended, in ms since 1970. */
  readAt = 0;
  /** The same in the time of `performance.now()`. */
  #endedAt = 0;
  /** Whether all users of the plan were read. */
  isWhole = false;
  /** Whether a run has been started since: then what was read is out of date. */
  isUsed = false;
  /** The licences of the users that the next run leaves out. */
  excluded: ReadonlySet<string> = new Set();
  /** What was read of each user alone. */
  #read: readonly PreviewLine[] = [];
  /** The lines that follow from that, and what they were made from. */
  #settled: { from: readonly unknown[]; lines: readonly PreviewLine[] } = { from: [], lines: [] };

  constructor(options: PagePreviewOptions) {
    this.#options = options;
  }

  get control(): RunControl | undefined {
    return this.#control;
  }

  /** What comes of each change; while it goes on, by what was read of that user alone. */
  get lines(): readonly PreviewLine[] {
    const { plan, excluded, isActive } = this;
    const read = this.#read;
    if (!plan || isActive) return read;
    const from = [plan, excluded, read];
    if (from.some((one, place) => one !== this.#settled.from[place])) {
      this.#settled = { from, lines: settledLines({ plan, lines: read }, excluded) };
    }
    return this.#settled.lines;
  }

  set lines(lines: readonly PreviewLine[]) {
    this.#read = lines;
  }

  get isActive(): boolean {
    return this.#control !== undefined;
  }

  /**
   * How long ago it ended, in ms. Of two clocks the larger figure counts: one may be set back, the other stands still
   * while the machine sleeps.
   */
  get age(): number {
    return Math.max(Date.now() - this.readAt, performance.now() - this.#endedAt);
  }

  /** How long a user takes to read, in ms. The middle one: the first is slower, and a person may have paused. */
  get pace(): number {
    return this.#times.toSorted((a, b) => a - b)[Math.floor(this.#times.length / 2)] ?? 0;
  }

  /** Reads the users of a plan. @returns why it ended early, unless a person stopped it */
  async start(plan: Plan, readBack: ReadBack): Promise<Reason | undefined> {
    const { startWork, signal, onChange, earlierReadings } = this.#options;
    const control = new RunControl();
    const read: PreviewLine[] = [];
    this.#begin(control, plan, readBack, read);
    const { driver, leave } = startWork(plan);
    onChange();
    try {
      let since = performance.now();
      const onUser = (lines: PreviewLine[]) => {
        const now = performance.now();
        this.#times.push(now - since);
        since = now;
        read.push(...lines);
        this.done++;
        onChange();
      };
      const wait = (_: unknown, stop: AbortSignal) => delay(this.#options.busyPause, stop);
      const asked = { plan, driver, control, signal, wait, earlierReadings };
      this.isWhole = await preview({ ...asked, onUser });
      return undefined;
    } catch (error) {
      return reasonOf(error);
    } finally {
      this.#control = undefined;
      this.readAt = Date.now();
      this.#endedAt = performance.now();
      leave();
      onChange();
    }
  }

  /** Takes users into the next run, or leaves them out of it. */
  include(licence: string, included: boolean): void {
    const excluded = new Set(this.excluded);
    if (included) excluded.delete(licence);
    else excluded.add(licence);
    this.excluded = excluded;
  }

  /**
   * To be called when the form asks for something else. If only the answer about users without a number has changed,
   * nothing is read again.
   */
  reanswer(changes: readonly Change[]): boolean {
    if (!this.plan || this.isActive || this.isUsed) return false;
    const next = reanswered({ plan: this.plan, lines: this.#read }, changes);
    if (next) Object.assign(this, next);
    return next !== undefined;
  }

  /** To be called when another lot begins: nothing is checked for it yet. */
  forget(): void {
    this.plan = undefined;
    this.excluded = new Set();
  }

  #begin(control: RunControl, plan: Plan, readBack: ReadBack, read: PreviewLine[]): void {
    this.#control = control;
    this.plan = plan;
    this.readBack = readBack;
    this.#read = read;
    this.#times = [];
    this.done = 0;
    this.startedAt = performance.now();
    this.isWhole = false;
    this.isUsed = false;
    // A user whom a person has left out stays out until they are ticked again.
    const licences = plan.tasks.map(({ user }) => user.licence);
    this.excluded = new Set(licences.filter((licence) => this.excluded.has(licence)));
  }
}
