import type { AllowedQuestions } from '../questions';
import type { EarlierReadings } from '../verdict';
import type { Replacements } from './replacements';
import type { RunOptions } from './run-options';

/** What one user's run needs of the whole run. */
export interface UserContext
  extends Pick<RunOptions, 'plan' | 'readBack' | 'driver' | 'journal' | 'signal' | 'wait'> {
  earlierReadings: EarlierReadings;
  questions: AllowedQuestions;
  replacements: Replacements;
  /** Whether the user may be put aside where they would have to be waited for. */
  mayPutAside: boolean;
  /**
   * The changes that are left out, by their places: the number that each is to give is not free before the change
   * itself is made.
   */
  circular: ReadonlySet<number>;
}
