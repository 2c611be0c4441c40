import type { User } from '../reading';

/** The list of users as it is shown, and who of them is selected. */
interface ShownSelection {
  /** All users that were read. */
  read: readonly User[];
  /** Those that the filter leaves. */
  matching: readonly User[];
  /** Whether all that can be read was read. */
  isRead: boolean;
  selected: ReadonlySet<string>;
}

/** The selected users who are not among those that the filter leaves: their licences, by the reason why. */
export interface OutOfView {
  /** Read, but left out by the filter. */
  outside: string[];
  /** On pages of the list that have not been read. */
  unread: string[];
  /** On no page of the list. */
  absent: string[];
}

/** Says which of the selected users a person does not see in the list, and why. */
export function outOfView({ read, matching, isRead, selected }: ShownSelection): OutOfView {
  const hidden = new Set(selected);
  for (const { licence } of matching) hidden.delete(licence);
  const outside: string[] = [];
  if (hidden.size > 0 && matching !== read) {
    for (const { licence } of read) if (hidden.delete(licence)) outside.push(licence);
  }
  const unknown = [...hidden];
  return { outside, unread: isRead ? [] : unknown, absent: isRead ? unknown : [] };
}
