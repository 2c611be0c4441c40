import type { User } from '../../utils/bulk/reading';

/** What came of a pasted list. */
export interface PasteReport {
  /** How many users were found and selected. */
  found: number;
  /** The entries that no user has. */
  unknown: string[];
  /** The entries that no user has among those read, of a list that was not read to its end. */
  unread: string[];
  /** The entries that several users have, or only perhaps one; each of these users in one line. */
  ambiguous: { entry: string; users: string[] }[];
  /** The rows of headings, which were skipped. */
  headings: string[];
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
  /** The field for a pasted list: absent while closed, a report once a list was matched. */
  paste?: PasteReport | 'open';
}

/** What a person can do to select users. */
export interface UsersActions {
  /** Tells that the person turns to the list, all of which may be needed soon. */
  approach: () => void;
  setFilter: (filter: string) => void;
  /** Selects or deselects all users that the filter leaves, on all pages of the list. */
  selectMatching: (selected: boolean) => void;
  toggle: (licences: string[], selected: boolean) => void;
  clearSelection: () => void;
  openPaste: (open: boolean) => void;
  selectPasted: (text: string) => void;
}
