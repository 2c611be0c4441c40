import type { UsersTable } from '../table/users-table';
import { detailControls } from './detail-control';
import { detailsBeneath, foldOpener, isFoldOpener } from './folded-cells';
import { isRowMenu, rowMenu } from './row-menu';
import { unfoldingControl } from './unfolding-control';

/**
 * The controls that lead from a row to its detail: its *Détail*, also in an unfolded row beneath; or else the control
 * that brings the *Détail* up; or else the control that unfolds the detail.
 *
 * @returns none where there is no way; several where it is not clear which one is meant
 */
export function waysInto(row: Element, table: UsersTable): HTMLElement[] {
  const details = detailControls(row, table);
  const shown = details.length > 0 ? details : detailsBeneath(row);
  if (shown.length > 0) return shown;
  const opener = rowOpener(row, table) ?? unfoldingControl(row, table);
  return opener ? [opener] : [];
}

/** What brings up the *Détail* of a row: the control of the row's menu, or of its folded cells. */
export function rowOpener(row: Element, table: UsersTable): HTMLElement | undefined {
  return rowMenu(row, table) ?? foldOpener(row);
}

/** Whether a control brings up a *Détail*, rather than being one. */
export function isRowOpener(control: HTMLElement): boolean {
  return isRowMenu(control) || isFoldOpener(control);
}
