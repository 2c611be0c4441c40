import type { OptionLine, Reading } from './reading';
import type { Reason } from './reason';

/**
 * How the engine reads and presses the portal: it has no other way. `utils/portal` has the real driver, tests
 * have a simulated one. Failures are thrown as `Problem` (of this user) or `Halt` (of every user).
 */
export interface Driver {
  /** Opens a user's detail and makes sure, by the licence reference, that it is this user's. */
  open(licence: string, signal: AbortSignal, opening?: Opening): Promise<OpenDetail>;
}

/**
 * How a detail is opened. `anew` promises that what is read has come from the server since the call, whatever
 * must be loaded for it; where that is impossible, the opening fails with `not-from-server`.
 */
export type Opening = 'plainly' | 'anew';

/** The open detail of a user, known to be theirs. */
export interface OpenDetail {
  /** What the detail shows now, never a remembered state. */
  read(): Reading;
  /** Whether it is still open: some portals close it after a change. */
  isOpen(): boolean;
  /**
   * Presses the + or x of one option and waits until the portal shows what came of it. The line, its button
   * and the detail's user are checked again in the same task as the click.
   *
   * @param announced resolves once the intent is safely stored. The press is prepared meanwhile, but nothing
   *   is clicked before. What it rejects with is thrown.
   */
  press(press: Press, announced: Promise<void>, signal: AbortSignal): Promise<PressResult>;
  /** Closes it and waits until it is gone; does nothing where it is gone already. */
  close(signal: AbortSignal): Promise<void>;
}

/** A press of the + or the x of one option. */
export interface Press {
  option: string;
  button: 'add' | 'remove';
  /** The value to give if the portal asks for one. */
  value?: string;
  /** The line by which the press was decided: where it has changed since, nothing is pressed. */
  judged: OptionLine;
  /** The sentences of questions that a person has allowed to be answered with yes. */
  allowed?: readonly string[];
}

/**
 * What came of a press.
 * - `not-pressed`: nothing was pressed, so nothing was sent
 * - `shown`: the line shows the new state, which does not yet prove that it was saved
 * - `refused`: the portal said no, or asked a question that was taken back before anything was sent
 * - `unclear`: it was pressed, and neither was seen
 *
 * Where a value was asked for and none was to be given, `offered` has the texts that could be chosen, as far as they can
 * be read without opening anything.
 */
export type PressResult =
  | { kind: 'not-pressed'; reason: Reason; offered?: readonly string[] }
  | { kind: 'shown' }
  | { kind: 'refused'; reason: Reason; offered?: readonly string[] }
  | { kind: 'unclear'; reason?: Reason };
