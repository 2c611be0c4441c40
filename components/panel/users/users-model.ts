import type { User } from '../../../utils/bulk/reading';

/** A user whom an entry of a pasted list may mean. */
export interface PasteCandidate {
  licence: string;
  /** What tells this user from another, in one line. */
  words: string;
  /** Whether several users have this licence: then nobody is selected by it. */
  isTwice: boolean;
}

/** An unsure entry of a pasted list: only the person knows whom it means. */
export interface UnsureEntry {
  entry: string;
  candidates: PasteCandidate[];
  /** The licence of the candidate whom the person chose. */
  chosen?: string;
}

/** An entry that only means somebody with a zero before its number: `number` has it. */
export interface ZerolessEntry extends UnsureEntry {
  number: string;
}

/** What came of a pasted list. */
export interface PasteReport {
  /** How many users were found and selected. */
  found: number;
  /** The entries that match no user. */
  unknown: string[];
  /** The same, where the list of users was not read to its end: these entries may name somebody. */
  unread: string[];
  /** The entries that several users have, or only perhaps one. */
  ambiguous: UnsureEntry[];
  /** The entries whose number has lost its zero. */
  zeroless: ZerolessEntry[];
  /** The rows of headings, which were skipped. */
  headings: string[];
  /** Whether the entries that match no user were copied. */
  isCopied?: boolean;
}

/** The users of the list, and who of them is selected. */
export interface UsersModel {
  /** All that were read so far. */
  read: readonly User[];
  /** Those that the filter leaves. */
  matching: readonly User[];
  /** Whether these are all the users of the portal's list. */
  isComplete: boolean;
  /** Whether all that can be read of the list was read. */
  isRead: boolean;
  /** Whether the pages of the list are being read now. */
  isReading: boolean;
  /** How many users there are by the portal's own count, if it shows one. */
  total: number | undefined;
  /** Whether several users have this licence. They cannot be selected by it. */
  isTwice: (licence: string) => boolean;
  /** The licences of the selected users. */
  selected: ReadonlySet<string>;
  filter: string;
  /** The users in view while the list shows the selected ones alone, whatever the filter. */
  viewed?: readonly User[];
  /** The licences selected before the page was loaded, until the person says whether they still count. */
  restored?: ReadonlySet<string>;
  /** The field for a pasted list: absent while closed, a report once a list was matched. */
  paste?: PasteReport | 'open';
}

/** What a person can do to select users. */
export interface UsersActions {
  /** Tells that the person turns to the list: all of it may be needed soon. */
  approach: () => void;
  setFilter: (filter: string) => void;
  /** Selects or deselects all users that the filter leaves, on all pages of the list. */
  selectMatching: (selected: boolean) => void;
  toggle: (licences: string[], selected: boolean) => void;
  /** Shows the selected users alone, or what the filter leaves. */
  view: (on: boolean) => void;
  clearSelection: () => void;
  /** Deselects the users that the filter does not leave, and those that are on no page of the list. */
  removeOutside: () => void;
  /** Answers whether those selected before the page was loaded stay selected. */
  answerRestored: (keep: boolean) => void;
  openPaste: (open: boolean) => void;
  selectPasted: (text: string) => void;
  /** Selects a candidate for an entry, in place of the one chosen before; the same again takes the choice back. */
  choosePasted: (entry: string, licence: string) => void;
  /** Accepts the zero for every number that has lost it. */
  acceptZeros: () => void;
  copyUnknown: () => void;
}
