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
  /**
   * Only for an addition without a value: it gives the first number that the portal offers and that was not given
   * before.
   */
  pick?: 'next-free';
  /**
   * Only for a replacement: a user who has no number is left alone. Without this they are given the number, as in runs
   * of earlier versions.
   */
  ifNone?: 'leave';
}
