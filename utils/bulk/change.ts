/** What to do with an option. */
export type Action = 'add' | 'remove' | 'replace';

/** What is wanted of one option. */
export interface Change {
  option: string;
  action: Action;
  /** The number to give; absent for a yes/no option, or where the portal asks for none. */
  value?: string;
  /** The change is made only where the option shows this now: an undo leaves what others have changed since. */
  expect?: string;
  /** Of an addition without a value: the first number that the portal offers and that was not given before is given. */
  pick?: 'next-free';
  /**
   * Of a replacement: a user who has no number is left alone. Without it they are given the number, as runs of earlier
   * versions did, so that the option shows it whatever was there.
   */
  ifNone?: 'leave';
}
