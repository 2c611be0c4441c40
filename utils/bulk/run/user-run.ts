import { type Doubt, doubtsAbout, unsettled } from '../doubts';
import type { Result, ShownNumber } from '../journal';
import { numbersInValue } from '../numbers/number-facts';
import { optionKey } from '../option-names';
import type { Plan, Task } from '../plan';
import { problemOfUser } from '../problem';
import type { Reading } from '../reading';
import type { Reason } from '../reason';
import { unreadResult } from '../to-check';
import { ChangePresses } from './change-presses';
import { DetailSession } from './detail-session';
import { putNumberBack } from './put-number-back';
import { resultsOf } from './read-back';
import { mayBegin, noteGift, noteReading, noteRemoval, noteResults } from './replacements';
import { startUserChange, type UserChange } from './user-change';
import type { UserContext } from './user-context';

/** Makes a plan's changes for one user: opens the detail, reads, decides, presses, reads back. */
export class UserRun {
  readonly #licence: string;
  readonly #changes: readonly number[];
  readonly #doubts: Doubt[];
  readonly #context: UserContext;
  readonly #session: DetailSession;
  readonly #presses: ChangePresses;
  /** What the user's detail showed last. */
  #reading: Reading | undefined;

  /**
   * @param doubts the doubts about this user. Each press that is announced is added, so that they are still
   *   known if `run` throws.
   */
  constructor({ user: { licence }, changes }: Task, doubts: Doubt[], context: UserContext) {
    this.#licence = licence;
    this.#changes = changes;
    this.#doubts = doubts;
    this.#context = context;
    this.#session = new DetailSession(licence, context, doubts.length > 0);
    this.#presses = new ChangePresses({ licence, session: this.#session, doubts, context });
  }

  /**
   * @returns one result per change of the task
   * @throws Halt when no user can be done: the session expired, the page was left, the journal failed
   * @throws PutAside when the user is to come again after the others; the detail is closed
   */
  async run(): Promise<Result[]> {
    const earlier = [...this.#doubts];
    try {
      const first = await this.#firstReading();
      this.#reading = first;
      noteReading(first, this.#context.replacements);
      const userChanges = this.#changes.map((index) => {
        return startUserChange(index, first, this.#doubts, this.#context);
      });
      await this.#pressAll(userChanges);
      const last = await this.#lastReading(userChanges, first);
      if ('options' in last) this.#reading = last;
      const results = resultsOf(userChanges, { licence: this.#licence, first, last, earlier });
      for (const [place, userChange] of userChanges.entries()) {
        const result = results[place];
        if (result) await putNumberBack(userChange, result, this.#presses, this.#session);
      }
      noteResults(userChanges, results, this.#context.replacements);
      await this.#close(results);
      return results;
    } catch (error) {
      const { reason } = problemOfUser(error);
      await this.#close([]);
      return this.#changes.map((change) => this.#unread(change, reason));
    }
  }

  /**
   * The numbers of the user's options that this run does not change. They belong to the user: nobody else is given one.
   */
  get shown(): ShownNumber[] {
    const { changes } = this.#context.plan;
    const asked = new Set(this.#changes.map((index) => optionKey(changes[index]?.option ?? '')));
    return (this.#reading?.options ?? []).flatMap(({ label, value }) => {
      const isTold = asked.has(optionKey(label)) || numbersInValue(value).length === 0;
      return isTold ? [] : [{ option: label, value }];
    });
  }

  /** Opens and reads the detail; again after the quarantine where doubts are not settled by the first reading. */
  async #firstReading(): Promise<Reading> {
    const { plan } = this.#context;
    const reading = await this.#session.fresh();
    const open = this.#changes.flatMap((index) => {
      const change = plan.changes[index];
      return change ? unsettled(this.#doubts, { index, change }, reading) : [];
    });
    if (open.length === 0) return reading;
    const latest = Math.max(...open.map(({ since }) => since));
    const isBegun = open.some(({ press }) => press === 'remove') && hasReplacements(plan);
    await this.#presses.waitOutQuarantine(latest, isBegun);
    return this.#session.fresh();
  }

  /** Makes the changes, one after the other, up to the first that fails in an unforeseen way. */
  async #pressAll(userChanges: readonly UserChange[]): Promise<void> {
    const { replacements, circular, plan } = this.#context;
    for (const userChange of userChanges) {
      if (userChange.verdict.kind !== 'to-do') continue;
      if (!mayBegin(userChange, replacements, circular)) continue;
      try {
        await this.#presses.pressAll(userChange);
        const read = () => this.#session.fresh();
        if (hasReplacements(plan)) await noteGift(userChange, replacements, read);
        await noteRemoval(userChange, replacements, read);
      } catch (error) {
        userChange.objections = [...userChange.objections, problemOfUser(error).reason];
        userChange.refused = !userChange.pressed;
        return;
      }
    }
  }

  /** What the detail shows in the end: opened again, unless the person chose to read it in place. */
  async #lastReading(
    userChanges: readonly UserChange[],
    first: Reading,
  ): Promise<Reading | Reason> {
    if (!userChanges.some((userChange) => userChange.pressed || userChange.hasRemoved))
      return first;
    try {
      const isReopened = this.#context.readBack === 'reopened';
      return isReopened ? await this.#session.fresh() : (await this.#session.open()).read();
    } catch (error) {
      return problemOfUser(error).reason;
    }
  }

  /** The result of a change when the user could not be read to the end, by all that was announced for it. */
  #unread(change: number, reason: Reason): Result {
    const presses = doubtsAbout(this.#doubts, change);
    const wanted = this.#context.plan.changes[change];
    return unreadResult({ licence: this.#licence, change }, wanted, presses, [reason]);
  }

  /** Closes the detail. That it stays open is no failure of the changes, but a person is told. */
  async #close(results: readonly Result[]): Promise<void> {
    try {
      await this.#session.close();
    } catch (error) {
      const { reason } = problemOfUser(error);
      for (const result of results) result.reasons.push(reason);
    }
  }
}

function hasReplacements({ changes }: Plan): boolean {
  return changes.some(({ action }) => action === 'replace');
}
