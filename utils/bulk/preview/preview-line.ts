import { isAbsent } from '../shown-value';
import type { Verdict } from '../verdict';

/** What would come of one change for one user. */
export interface PreviewLine extends Omit<Verdict, 'presses'> {
  licence: string;
  change: number;
  /**
   * Only for a replacement, where the user has no number: what comes of it if the person gives the other answer about
   * such users.
   */
  otherwise?: Pick<Verdict, 'kind' | 'after' | 'reasons'>;
}

/** Whether a line of a preview was read and shows no value. */
export function isNone({ kind, before }: Pick<PreviewLine, 'kind' | 'before'>): boolean {
  return kind !== 'failed' && isAbsent(before);
}
