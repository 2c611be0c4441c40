import { isOver } from '../bulk/run-state';
import { openHistory, showTab } from '../extension/tabs';
import { openInPortal } from '../history/open-in-portal';
import type { KnownRun } from './popup-lot';

/**
 * Shows the tab that carries out a run. If no tab does, shows the users of its service, and the lot in their panel. If
 * the extension may not go there any more, shows the report, which says so.
 *
 * @param lot which the run is of
 */
export async function showRun(lot: string, { record, state, isHeld }: KnownRun): Promise<void> {
  if (isHeld && !isOver(state)) return showTab(record.tab);
  const { id, page, plan } = state;
  const came = await openInPortal({ run: id, service: plan.service.key, page });
  if (came === 'not-allowed') await openHistory(lot);
}
