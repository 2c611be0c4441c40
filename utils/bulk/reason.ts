/**
 * Why a change was not made, a run paused or a user could not be read, as data. Journals store it, so a code
 * keeps its name and its fields. `utils/locales` puts it into the person's language; texts of the portal stay
 * as the portal wrote them.
 */
export type Reason =
  | { code: 'portal-said'; text: string }
  /** The portal refuses because it is overloaded; it may accept later. */
  | { code: 'portal-busy'; text: string }
  | { code: 'option-unknown'; option: string }
  | { code: 'option-ambiguous'; option: string }
  | { code: 'no-button' }
  | { code: 'button-unclear' }
  /** No button was read, and on this portal none was recognised yet: there may be one all the same. */
  | { code: 'no-button-seen' }
  | { code: 'page-not-framed' }
  | { code: 'other-value'; value: string }
  | { code: 'changed-since'; value: string }
  /** The + is gone now, and the same run takes the option away from others before: it may come back. */
  | { code: 'after-removals' }
  /** The number is another user's until this change is made: they give each other their numbers, alone or in a circle. */
  | { code: 'number-circle'; value: string }
  /** The user has no number, and the replacement leaves such users alone. */
  | { code: 'nothing-to-replace' }
  | { code: 'value-needed' }
  /** The portal's list cannot be read, or every number in it is taken. */
  | { code: 'no-free-number' }
  /** The journals of the service could not be read whole, so that nobody knows which numbers are free. */
  | { code: 'numbers-unread' }
  /** The option shows a number that is not the one that was chosen for the user. */
  | { code: 'number-not-given'; value: string }
  | { code: 'value-not-offered'; value: string }
  /** The value is in the portal's list, and cannot be pressed there. */
  | { code: 'value-not-pressable'; value: string }
  | { code: 'list-not-opened' }
  /** Several fields, several buttons that say yes, or several entries of a list fit. */
  | { code: 'choice-ambiguous'; text: string }
  /** `sentence` is what a person may allow for the whole run; empty where nobody may allow it. */
  | { code: 'question-unknown'; text: string; sentence: string }
  /** A question with a box that the portal has ticked: nobody can allow it. */
  | { code: 'question-ticked'; text: string }
  /** A question was not answered, and could not be taken back either. */
  | { code: 'question-standing'; text: string }
  /** The value is not yes, no or a number, or the button contradicts it. */
  | { code: 'value-unclear'; option: string; value: string }
  /** The option line has changed since the press was decided. */
  | { code: 'line-changed'; option: string }
  | { code: 'not-from-server' }
  | { code: 'user-not-found' }
  | { code: 'user-twice' }
  /** The licence's row shows another name and another SDA than the plan. */
  | { code: 'user-changed'; was: string; shown: string }
  /** The user was not found in a hidden tab, where the portal may not have drawn all rows. */
  | { code: 'waits-for-front' }
  | { code: 'no-detail-link' }
  /** A page of the list would have to be loaded over the one in view, to open a detail for a person. */
  | { code: 'on-other-page' }
  | { code: 'detail-not-opened' }
  | { code: 'detail-of-other'; shown: string }
  | { code: 'detail-unnamed' }
  | { code: 'ambiguous-detail' }
  | { code: 'detail-closed' }
  /** The detail was open, and no line of an option was recognised in it. */
  | { code: 'no-options-seen' }
  | { code: 'detail-not-closed' }
  | { code: 'covered' }
  | { code: 'not-shown' }
  | { code: 'no-answer' }
  | { code: 'not-read-back' }
  | { code: 'old-value-put-back'; value: string }
  | { code: 'old-value-lost'; value: string }
  /** The old number was taken away, and what the line shows now is not known. */
  | { code: 'old-value-unsure'; value: string }
  /** Nothing was taken away: the old value is not a number, so it could not be put back. */
  | { code: 'old-value-unknown'; value: string }
  | { code: 'replacement-untried' }
  /** No reliable way to give a number is known on this portal, so no number is taken in order to give another one. */
  | { code: 'number-ungiven' }
  | { code: 'replacement-failed' }
  | { code: 'number-lost'; licence: string; option: string; value: string }
  /** It was as wanted at first; after the user's other changes the detail could not be read. */
  | { code: 'not-looked-at-again' }
  /** It was as wanted at first, and is not any more. */
  | { code: 'changed-meanwhile'; option: string; value: string }
  /** An option that nobody asked to change shows another state than at first. */
  | { code: 'also-changed'; option: string; before: string; after: string }
  /** The value that was read back is not understood. */
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
