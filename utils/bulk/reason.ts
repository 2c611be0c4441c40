/**
 * Why something is as it is, as data: journals keep it, and `utils/locales` puts it into words in the
 * person's language. Texts from the portal stay as the portal wrote them.
 */
export type Reason =
  | { code: 'portal-said'; text: string }
  /** It says so, but may not say so in a while. */
  | { code: 'portal-busy'; text: string }
  | { code: 'option-unknown'; option: string }
  | { code: 'option-ambiguous'; option: string }
  | { code: 'no-button' }
  | { code: 'button-unclear' }
  /** None, and on this portal no + nor x was recognised yet: it may be there all the same. */
  | { code: 'no-button-seen' }
  | { code: 'page-not-framed' }
  | { code: 'other-value'; value: string }
  | { code: 'changed-since'; value: string }
  | { code: 'value-needed' }
  | { code: 'value-not-offered'; value: string }
  /** It stands in the list, and something keeps it from being pressed. */
  | { code: 'value-not-pressable'; value: string }
  | { code: 'list-not-opened' }
  /** Several fields, ways to say yes, or entries of a list where one was looked for. */
  | { code: 'choice-ambiguous'; text: string }
  /** `sentence` is the form in which a person may allow it for the run; empty where nobody may. */
  | { code: 'question-unknown'; text: string; sentence: string }
  /** The same with a box in it that the portal has ticked: nobody can allow it. */
  | { code: 'question-ticked'; text: string }
  /** A question that was not answered, and could not be taken back either. */
  | { code: 'question-standing'; text: string }
  /** A value that says neither yes, no nor a number, or that its button contradicts. */
  | { code: 'value-unclear'; option: string; value: string }
  /** The line is not the one any more by which the press was decided. */
  | { code: 'line-changed'; option: string }
  | { code: 'not-from-server' }
  | { code: 'user-not-found' }
  | { code: 'user-twice' }
  /** The row of the licence has another name and another SDA than the plan. */
  | { code: 'user-changed'; was: string; shown: string }
  /** In a hidden tab rows may not be made, so that a user who is not found may be there. */
  | { code: 'waits-for-front' }
  | { code: 'no-detail-link' }
  | { code: 'detail-not-opened' }
  | { code: 'detail-of-other'; shown: string }
  | { code: 'detail-unnamed' }
  | { code: 'ambiguous-detail' }
  | { code: 'detail-closed' }
  | { code: 'detail-not-closed' }
  | { code: 'covered' }
  | { code: 'not-shown' }
  | { code: 'no-answer' }
  | { code: 'not-read-back' }
  | { code: 'old-value-put-back'; value: string }
  | { code: 'old-value-lost'; value: string }
  /** It was taken away, and what is there now is not known. */
  | { code: 'old-value-unsure'; value: string }
  /** Nothing was taken away, for it is not known what could be given back. */
  | { code: 'old-value-unknown'; value: string }
  | { code: 'replacement-untried' }
  | { code: 'replacement-failed' }
  | { code: 'number-lost'; licence: string; option: string; value: string }
  /** What was there at first is not any more, though nobody asked for that. */
  /** It was as wanted at first; after the other changes the detail could not be read. */
  | { code: 'not-looked-at-again' }
  | { code: 'changed-meanwhile'; option: string; value: string }
  | { code: 'also-changed'; option: string; before: string; after: string }
  /** Read back, and not understood. */
  | { code: 'read-back-unclear'; option: string; value: string }
  | { code: 'trial-failed' }
  | { code: 'failed-alike'; cause: Reason }
  | { code: 'failed-often'; failed: string; users: string }
  | { code: 'session-expired' }
  | { code: 'page-left' }
  | { code: 'users-not-found' }
  | { code: 'page-not-turned' }
  | { code: 'journal-unavailable'; text: string }
  | { code: 'journal-lost' }
  | { code: 'extension-gone' }
  | { code: 'run-elsewhere' }
  | { code: 'run-over' }
  | { code: 'unexpected'; text: string };

/** A failure with a reason that a person can be told. Only the user in hand is concerned. */
export class Problem extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, options?: ErrorOptions) {
    super('text' in reason ? `${reason.code}: ${reason.text}` : reason.code, options);
    this.name = 'Problem';
    this.reason = reason;
  }
}

/** A failure that would meet every following user too: the run waits for a person. */
export class Halt extends Problem {
  override name = 'Halt';
}

/** The journal cannot be written: nothing may be pressed any more, not even after a pause. */
export class JournalFailure extends Halt {
  override name = 'JournalFailure';
}

/**
 * The failure of the user in hand alone.
 *
 * @throws whatever else was thrown: it concerns every user, or nobody foresaw it
 */
export function problemOfUser(error: unknown): Problem {
  if (!(error instanceof Problem) || error instanceof Halt) throw error;
  return error;
}

/** The reason of whatever was thrown; an unknown error keeps its own words. */
export function reasonOf(error: unknown): Reason {
  if (error instanceof Problem) return error.reason;
  return { code: 'unexpected', text: error instanceof Error ? error.message : String(error) };
}
