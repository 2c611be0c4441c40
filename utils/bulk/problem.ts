import type { Reason } from './reason';

/** A failure with a reason to tell a person. It concerns the current user only. */
export class Problem extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, options?: ErrorOptions) {
    super('text' in reason ? `${reason.code}: ${reason.text}` : reason.code, options);
    this.name = 'Problem';
    this.reason = reason;
  }
}

/** A failure that every following user would meet too: the run pauses until a person resumes it. */
export class Halt extends Problem {
  override name = 'Halt';
}

/** The journal cannot be written: nothing more may be pressed, not even after a pause. */
export class JournalFailure extends Halt {
  override name = 'JournalFailure';
}

/**
 * What was thrown, as a failure of the current user.
 *
 * @throws `error` itself where it is a `Halt`, or no `Problem` at all
 */
export function problemOfUser(error: unknown): Problem {
  if (!(error instanceof Problem) || error instanceof Halt) throw error;
  return error;
}

/** The reason of whatever was thrown; `unexpected` with its message where it is no `Problem`. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof Problem) return error.reason;
  return { code: 'unexpected', text: error instanceof Error ? error.message : String(error) };
}
