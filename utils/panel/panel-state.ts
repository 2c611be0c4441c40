import type { PanelModel } from '../../components/panel/panel-model';
import type { PanelState } from '../../components/popup/popup-model';
import type { Dock } from './dock';

/** What the panel does now, as the popup tells of it. */
export function panelState(model: PanelModel, { side }: Pick<Dock, 'side'>): PanelState {
  const { service, folded, users, run } = model;
  return {
    service: service.key,
    side,
    isFolded: folded,
    hasUsers: hasUsers(model),
    reads: readsOf(run.workState === 'previewing', users.isReading),
    selected: users.selected.size,
  };
}

/** Whether the panel shows the users of a service. */
export function hasUsers({ obstacle }: Pick<PanelModel, 'obstacle'>): boolean {
  return obstacle === '';
}

function readsOf(isReadingDetails: boolean, isReadingList: boolean): PanelState['reads'] {
  if (isReadingDetails) return 'details';
  return isReadingList ? 'list' : 'nothing';
}
