import type { ReadBack } from '../bulk/journal';
import type { Service } from '../bulk/plan';
import type { DetailForPerson } from './run/detail-for-person';
import type { RunPartOptions } from './run/run-part';
import type { Works } from './run/shown-run';
import type { UsersList } from './users/users-list';

/** What a panel's controller is given: the works of its page, and what its presses call. */
export interface PanelControllerOptions extends Works {
  document: Document;
  service: Service;
  users: UsersList;
  detail: DetailForPerson;
  signal: AbortSignal;
  /** Called when the selection has changed, for the checkboxes in the rows. */
  onSelection: () => void;
  onFold: (folded: boolean) => void;
  /** Opens the page of all lots. */
  onHistory: () => void;
  /** Opens the page that reads workbooks. */
  onWorkbook: () => void;
  onReadBack: (readBack: ReadBack) => void;
  /** Give the person the lot in view: its report, a workbook, or a page to print. */
  exports: RunPartOptions['exports'];
}
