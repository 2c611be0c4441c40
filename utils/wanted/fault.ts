/** What is wrong with a cell, or a line, of a workbook that says what is wanted. */
export type FaultCode =
  // Who is meant.
  | 'nobody'
  | 'name-alone'
  | 'unknown-user'
  /** The same, where the portal's list was not read to its end. */
  | 'unread-user'
  /** A number that several users have, or a licence that does. */
  | 'several-users'
  /** Its cells name different users. */
  | 'other-user'
  /** The name of another user; where only a number says who is meant, any name but the user's own. */
  | 'other-name'
  // What is wanted.
  | 'error-value'
  | 'date'
  | 'scientific'
  /** A spreadsheet took the zero before a number. */
  | 'zero-lost'
  /** No number of this portal has so many digits, unless it is from abroad. */
  | 'length'
  | 'not-a-number'
  /** A number with words beside it. */
  | 'words'
  | 'several-numbers'
  /** A yes for an option that is a number. */
  | 'number-missing'
  | 'not-yes-no'
  /** Its cell is joined to another one, which alone holds what both show. */
  | 'joined'
  // Of several lines.
  /** Other headings stand between the line and those that were read: its columns may be for something else. */
  | 'other-headings'
  | 'contradiction'
  /** Another line of the same user has a fault: nothing is done for this user. */
  | 'other-line';

/** One fault, at its place in the file. */
export interface Fault {
  /** The number of the row in the file. */
  line: number;
  /** The column, counted from 0; absent where the line as a whole is meant. */
  place?: number;
  code: FaultCode;
  /** What the cell holds. */
  text: string;
  /** What may have been meant: proposed, never taken by itself. */
  meant?: string;
  /** The licence of the user whom the line means, where that is known. */
  licence?: string;
  /** Other lines that the fault is about. */
  lines?: readonly number[];
}

/** What a person has agreed to take as it is proposed. */
export interface Agreed {
  /** Numbers with the zero that a spreadsheet took. */
  zeros: boolean;
  /** Numbers of an unusual length, or with words beside them. */
  lengths: boolean;
}

export const NOTHING_AGREED: Agreed = { zeros: false, lengths: false };
