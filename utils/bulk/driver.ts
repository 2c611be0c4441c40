import type { OptionLine, Reading } from './reading';
import type { Reason } from './reason';

/**
 * The one object through which a run touches a portal. `utils/portal` has the real one; tests have a
 * simulated one. Failures are thrown as `Problem` (this user only) or `Halt` (every user).
 */
export interface Driver {
  /** Opens a user's detail and makes sure that it is *his*, by the licence reference. */
  open(licence: string, signal: AbortSignal, opening?: Opening): Promise<OpenDetail>;
}

/**
 * How a detail is opened. `anew` promises that what is read has come from the server since the call,
 * whatever has to be loaded for it; where that cannot be had it fails with `not-from-server`.
 */
export type Opening = 'plainly' | 'anew';

/** A user's detail, open and known to be his. */
export interface OpenDetail {
  /** What the detail shows now. Never a remembered state. */
  read(): Reading;
  /** Whether it is still there; some portals close it after a change. */
  isOpen(): boolean;
  /**
   * Presses the + or x of one option and waits until the portal shows what came of it. The line, its
   * button and whose detail it is are checked again in the same task as the click.
   *
   * @param announced resolves once the press is safely stored as an intent: all that comes before the
   *   click may be done meanwhile, never the click; what it rejects with is thrown
   */
  press(press: Press, announced: Promise<void>, signal: AbortSignal): Promise<PressResult>;
  /** Closes it and waits until it is gone. Does nothing when it is gone already. */
  close(signal: AbortSignal): Promise<void>;
}

export interface Press {
  option: string;
  button: 'add' | 'remove';
  /** The value to give if the portal asks for one. */
  value?: string;
  /** The line as it was read when the press was decided: one that has changed since is not pressed. */
  judged: OptionLine;
  /** Questions that a person has allowed in this run to be answered with yes, by their exact sentence. */
  allowed?: readonly string[];
}

/**
 * What came of a press.
 * - `not-pressed`: nothing was pressed, so nothing was sent
 * - `shown`: the line shows the new state (not yet proof that it was saved)
 * - `refused`: pressed, and the portal said no, or what it asked was taken back before anything was sent
 * - `unclear`: pressed, and neither
 */
export type PressResult =
  | { kind: 'not-pressed'; reason: Reason }
  | { kind: 'shown' }
  | { kind: 'refused'; reason: Reason }
  | { kind: 'unclear'; reason?: Reason };
