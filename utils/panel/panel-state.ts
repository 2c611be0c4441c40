import type { PanelModel } from '../../components/panel/panel-model';
import type { PanelState } from '../../components/popup/popup-model';
import type { Dock } from './dock';

/** What the panel does now, as the popup tells of it. */
export function panelState(
  { service, folded, obstacle, users, run }: PanelModel,
  { side }: Pick<Dock, 'side'>,
): PanelState {
  return {
    service: service.key,
    side,
    isFolded: folded,
    hasUsers: obstacle === '',
    reads: readsOf(run.activity === 'previewing', users.isReading),
    selected: users.selected.size,
  };
}

function readsOf(isReadingDetails: boolean, isReadingList: boolean): PanelState['reads'] {
  if (isReadingDetails) return 'details';
  return isReadingList ? 'list' : 'nothing';
}
