import { fold } from '../../../text';
import { USER_COLUMNS } from '../../vocabulary/portal-words';

/** The columns of a users table that are told by their heading. */
export type Column = keyof typeof USER_COLUMNS;

/** What is longer is no heading. */
export const MOST_HEADING_LETTERS = 40;

/** A heading as it is compared, without the mark of the sorting; empty for what is too long to be one. */
export function headingOf(text: string): string {
  if (text.length > MOST_HEADING_LETTERS) return '';
  return fold(text.replace(/[^\p{L}\p{N}.)]+$/u, ''));
}

/** The column that a heading names by a word known for it. @param heading as `headingOf` gives it */
export function columnNamed(heading: string): Column | undefined {
  const entries = Object.entries(USER_COLUMNS) as [Column, readonly string[]][];
  return entries.find(([, names]) => names.includes(heading))?.[0];
}
