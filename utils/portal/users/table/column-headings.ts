import { fold } from '../../../text';
import { USER_COLUMNS } from '../../vocabulary/portal-words';

/** The columns of a users table that are known by their heading. */
export type UserColumn = keyof typeof USER_COLUMNS;

/** A longer text is no heading, in letters. */
export const MOST_HEADING_LETTERS = 40;

/** A heading as it is compared: folded, without the sort mark; empty where the text is too long for a heading. */
export function headingOf(text: string): string {
  if (text.length > MOST_HEADING_LETTERS) return '';
  return fold(text.replace(/[^\p{L}\p{N}.)]+$/u, ''));
}

/** The column that a known heading names. @param heading as `headingOf` returns it */
export function columnNamed(heading: string): UserColumn | undefined {
  const entries = Object.entries(USER_COLUMNS) as [UserColumn, readonly string[]][];
  return entries.find(([, names]) => names.includes(heading))?.[0];
}
