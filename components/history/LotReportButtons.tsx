import type { JSX } from 'preact';
import { isOver } from '../../utils/bulk/run-state';
import { i18n } from '../../utils/locales/wording';
import { ReuseButtons } from '../ReuseButtons';
import { fragmentOf } from './fragment';
import type { HistoryActions, OpenLot } from './history-model';

interface Props {
  opened: OpenLot;
  /** The licence that the list beside is narrowed to. */
  user: string;
  actions: HistoryActions;
}

/** The report is made here. What changes the portal is pressed in the portal, where another lot is prepared, too. */
export function LotReportButtons({ opened, user, actions }: Props): JSX.Element {
  const { card, lot, portal, isOwn = false } = opened;
  return (
    <div class="acts">
      <div class="row wrap">
        <button type="button" class="primary" disabled={!lot} onClick={actions.exportReport}>
          {i18n.t('result.export')}
        </button>
        <button type="button" disabled={!lot} onClick={actions.exportWorkbook}>
          {i18n.t('handout.export')}
        </button>
        <button
          type="button"
          disabled={!lot}
          onClick={() => {
            location.hash = fragmentOf({ lot: card.id, user, as: 'print' });
          }}
        >
          {i18n.t('handout.print')}
        </button>
        <button
          type="button"
          disabled={!portal.canOpen}
          aria-describedby="portal-hint"
          onClick={() => actions.openInPortal()}
        >
          {i18n.t('history.portal')}
        </button>
      </div>
      <p id="portal-hint" class="hint">
        {portal.canOpen ? i18n.t('history.portalHint') : portal.why}
      </p>
      {lot && portal.canOpen && isOver(card) && (
        <>
          <ReuseButtons isOwn={isOwn} reuse={actions.openInPortal} hint="reuse-hint" />
          <p id="reuse-hint" class="hint">
            {i18n.t('history.reuseHint')}
          </p>
        </>
      )}
    </div>
  );
}
