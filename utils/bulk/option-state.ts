/**
 * Whether a user has an option: yes, no, or a number. A value that is not understood is `unclear`, never one
 * of the others.
 */
export type OptionState =
  | { kind: 'yes' }
  | { kind: 'no' }
  /** `digits` as `phoneDigits` gives them. */
  | { kind: 'number'; digits: string }
  | { kind: 'unclear' };

/** Whether two states are the same answer, or the same number. An unclear state is the same as none. */
export function isSameState(a: OptionState, b: OptionState): boolean {
  if (a.kind === 'unclear' || a.kind !== b.kind) return false;
  return a.kind !== 'number' || (b.kind === 'number' && a.digits === b.digits);
}
