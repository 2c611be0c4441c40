import type { Forecast } from '../../../utils/bulk/preview/forecast';
import type { Without } from '../../../utils/bulk/preview/if-none';
import type { Shortage } from '../../../utils/bulk/preview/stock';
import type { ResultGroup } from '../report/results-model';

/** Why a run is not started from a preview: it goes on or was stopped, something else is asked now, it is too old, or a
 * run has been started since. */
export type Misfit = 'reading' | 'partial' | 'differs' | 'old' | 'used';

/** What the preview has read. */
export interface CheckModel {
  /** When it was read, in ms since 1970. */
  readAt: number;
  /** How many users of its plan have been read, and how many there are. */
  read: number;
  total: number;
  /** Absent while a run can be started from it. */
  misfit?: Misfit;
  forecast: Forecast;
  /** Its lines by cause, the worst outcome first. */
  groups: readonly ResultGroup[];
  /** The licences of the users that the next run leaves out. */
  excluded: ReadonlySet<string>;
  /** How many of those are asked for now. */
  left: number;
  /** The options that run short: there is less than is wanted; absent while they are not known. */
  shortages?: readonly Shortage[] | undefined;
  /** How many users have no value, by the key of the option; absent where that is not known any more. */
  without?: ReadonlyMap<string, Without> | undefined;
}
