import { isOver } from '../bulk/run-state';
import { showService } from '../extension/service-tab';
import { showTab } from '../extension/tabs';
import type { KnownRun } from './popup-lot';

/** Shows the tab that carries out a run; of a run that none carries out, the users of its service. */
export async function showRun({ record, state, isHeld }: KnownRun): Promise<void> {
  if (isHeld && !isOver(state)) await showTab(record.tab);
  else await showService(state.plan.service.key, state.page);
}
