import type { Doubt } from '../doubts';
import type { PressResult } from '../driver';
import type { Intent } from '../journal';
import type { Reason } from '../reason';
import { isDone, judgeOneOf, type PlannedPress } from '../verdict';
import type { DetailSession } from './detail-session';
import { pressForNextFree } from './press-next-free';
import { PutAside } from './put-aside';
import { lineIn, type UserChange } from './user-change';
import type { UserContext } from './user-context';

/** Extra presses while the portal answers that it is busy, each after a new reading. */
const MORE_PRESSES = 2;

/** What the presses for one user need. */
export interface ChangePressesOptions {
  licence: string;
  session: DetailSession;
  /** The doubts about this user. Each press that is announced is added, each that had no effect taken out. */
  doubts: Doubt[];
  context: UserContext;
}

/** Makes the presses for one user. Each is stored in the journal as an intent before it is made. */
export class ChangePresses {
  readonly #licence: string;
  readonly #session: DetailSession;
  readonly #doubts: Doubt[];
  readonly #context: UserContext;

  constructor({ licence, session, doubts, context }: ChangePressesOptions) {
    this.#licence = licence;
    this.#session = session;
    this.#doubts = doubts;
    this.#context = context;
  }

  /** Makes the presses of a change, one after the other, as long as each shows its effect. */
  async pressAll(userChange: UserChange): Promise<void> {
    const presses = await this.#pressesOf(userChange);
    for (const [place, planned] of presses.entries()) {
      const { kind } = await this.#pressPatiently(userChange, planned);
      const isLast = place === presses.length - 1;
      if (isLast || !(await this.#isOldNumberGone(userChange, kind === 'shown'))) return;
      userChange.hasSeenGone = true;
      userChange.objections = [];
      userChange.refused = false;
    }
  }

  /**
   * Makes one press: stores the intent, presses, and notes on the change what came of it.
   *
   * @throws what the driver or the journal threw; the press then stays a doubt
   */
  async pressOnce(userChange: UserChange, planned: PlannedPress): Promise<PressResult> {
    const { journal, signal, questions } = this.#context;
    const { option } = userChange.change;
    const { before } = userChange.verdict;
    const detail = await this.#session.open();
    const intent: Intent = {
      kind: 'intent',
      licence: this.#licence,
      change: userChange.index,
      press: planned.press,
      before,
    };
    const picked = await this.#pick(userChange, planned, intent);
    if (typeof picked === 'object') return { kind: 'not-pressed', reason: picked };
    const announced = picked === undefined ? journal.append(intent) : Promise.resolve();
    // The driver makes the detail ready meanwhile; if that fails first, nobody waits for `announced`.
    announced.catch(() => {});
    const doubt: Doubt = {
      option,
      press: planned.press,
      before,
      since: performance.now(),
      change: userChange.index,
      ...(picked !== undefined && { picked }),
    };
    this.#doubts.push(doubt);
    const judged = userChange.line ?? { label: option, value: before, button: planned.press };
    const value = picked ?? planned.value;
    const press = { option, button: planned.press, ...(value && { value }) };
    const wish = { ...press, judged, allowed: questions.sentences };
    let result: PressResult;
    try {
      result = await detail.press(wish, announced, signal);
      await announced;
    } catch (error) {
      // It is not known whether it was pressed, nor when.
      doubt.since = performance.now();
      notePressed(userChange, planned, doubt);
      throw error;
    }
    await this.#note(result, userChange, planned, doubt);
    return result;
  }

  /**
   * Closes the detail and waits until the portal can no longer carry out a press.
   *
   * @param since when it was made, in the time of `performance.now()`, in ms
   * @param isBegun whether something was done for this user that a later turn would find half done, or do again: then
   *   we wait
   * @throws PutAside where the user comes again after the others instead
   */
  async waitOutQuarantine(since: number, isBegun: boolean): Promise<void> {
    const { wait, signal, mayPutAside } = this.#context;
    await this.#session.close();
    if (mayPutAside && !isBegun) throw new PutAside();
    await wait('quarantine', signal, since);
  }

  /**
   * Presses, and again where that is safe: up to `MORE_PRESSES` times where the portal was busy, and once
   * where the line had changed before the press. A busy portal may still carry out what it refused, so the
   * quarantine is waited out; then only a reading that shows nothing done allows the next press.
   *
   * @returns what came of the last press
   */
  async #pressPatiently(userChange: UserChange, planned: PlannedPress): Promise<PressResult> {
    let hasReread = false;
    for (let more = MORE_PRESSES; ; ) {
      const result = await this.pressOnce(userChange, planned);
      if (result.kind === 'shown') return result;
      const reason = 'reason' in result ? result.reason : undefined;
      if (result.kind === 'not-pressed' && reason?.code === 'line-changed' && !hasReread) {
        hasReread = true;
      } else {
        if (reason?.code !== 'portal-busy') return result;
        const isBegun = userChange.hasRemoved || this.#hasPressedOther(userChange);
        await this.waitOutQuarantine(userChange.pressedAt, isBegun);
        if (more-- === 0) return result;
      }
      if (!(await this.#isStillToDo(userChange, planned))) return result;
      userChange.objections = [];
      userChange.refused = false;
    }
  }

  /** The presses that the change needs: where the next free number is wanted, the portal is asked for its list first. */
  async #pressesOf(userChange: UserChange): Promise<readonly PlannedPress[]> {
    const { change, verdict } = userChange;
    if (!change.pick || change.value !== undefined) return verdict.presses;
    const planned = await pressForNextFree(userChange, {
      session: this.#session,
      press: (one) => this.#pressPatiently(userChange, one),
    });
    return planned ? [planned] : [];
  }

  /**
   * Chooses the number that a press gives, and stores its intent with it. From then on that number is what the change
   * wants, whatever happens: another one is not read back as done, and no other one is chosen.
   *
   * @returns the number; why there is none, and nothing is to be pressed; `undefined` where none is to be chosen
   */
  async #pick(
    userChange: UserChange,
    { from }: PlannedPress,
    intent: Intent,
  ): Promise<string | Reason | undefined> {
    const { pick, value } = userChange.change;
    const offered = value === undefined ? from : [value];
    if (!pick || !offered) return undefined;
    const picked = await this.#context.journal.pick(intent, offered);
    if (typeof picked === 'string') userChange.change = { ...userChange.change, value: picked };
    else Object.assign(userChange, { objections: [picked], refused: true });
    return picked;
  }

  /** Whether another change was pressed for this user, which may have been refused. */
  #hasPressedOther({ index }: UserChange): boolean {
    return this.#doubts.some(({ change }) => change !== index);
  }

  /** Reads the detail again, and tells whether the same press is still what the change needs. */
  async #isStillToDo(userChange: UserChange, planned: PlannedPress): Promise<boolean> {
    const reading = await this.#session.fresh();
    const change = userChange.hasRemoved
      ? { ...userChange.change, action: 'add' as const }
      : userChange.change;
    const [next] = judgeOneOf(change, reading, this.#context.earlierReadings).presses;
    userChange.line = lineIn(reading, userChange);
    return next?.press === planned.press;
  }

  /**
   * Whether the old number of a replacement is seen to be gone, so that the new one may be given.
   *
   * @param isShown whether the portal showed the effect of the x
   */
  async #isOldNumberGone(userChange: UserChange, isShown: boolean): Promise<boolean> {
    if (!userChange.pressed) return false;
    const inPlace = isShown ? lineIn((await this.#session.open()).read(), userChange) : undefined;
    // Where the portal did not show the effect of the x, only a detail that is opened again counts. The same holds
    // where the + is missing: a portal may draw it later than the value.
    const line =
      inPlace?.button === 'add' ? inPlace : lineIn(await this.#session.fresh(), userChange);
    if (!line || !isDone({ ...userChange.change, action: 'remove' }, line)) return false;
    userChange.line = line;
    return true;
  }

  /** Notes what came of a press. One that had no effect is retracted from the journal, and is no doubt. */
  async #note(
    result: PressResult,
    userChange: UserChange,
    planned: PlannedPress,
    doubt: Doubt,
  ): Promise<void> {
    const isPressed = result.kind !== 'not-pressed';
    const mayHaveEffect = isPressed && !(result.kind === 'refused' && isQuestion(result.reason));
    // The portal may have begun to carry it out only now.
    doubt.since = performance.now();
    if (mayHaveEffect) notePressed(userChange, planned, doubt);
    else {
      userChange.pressed ||= isPressed;
      this.#doubts.splice(this.#doubts.indexOf(doubt), 1);
      const retracted = { licence: this.#licence, change: userChange.index };
      await this.#context.journal.append({ kind: 'retracted', ...retracted });
    }
    if (result.kind === 'shown') return;
    if (result.reason) userChange.objections = [...userChange.objections, result.reason];
    userChange.refused = result.kind === 'refused' || result.kind === 'not-pressed';
  }
}

function notePressed(userChange: UserChange, { press }: PlannedPress, { since }: Doubt): void {
  userChange.pressed = true;
  userChange.pressedAt = since;
  if (press === 'remove' && userChange.change.action === 'replace') userChange.hasRemoved = true;
}

/** Whether the portal refused by a question that was taken back: then nothing was sent. */
function isQuestion({ code }: Reason): boolean {
  return ['question-unknown', 'question-ticked', 'value-needed'].includes(code);
}
