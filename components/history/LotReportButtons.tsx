import type { JSX } from 'preact';
import { isOver } from '../../utils/bulk/run-state';
import { i18n } from '../../utils/locales/wording';
import { trusted } from '../trusted-events';
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
        <ReuseButtons isOwn={isOwn} reuse={actions.openInPortal} />
      )}
    </div>
  );
}

interface ReuseProps {
  isOwn: boolean;
  reuse: HistoryActions['openInPortal'];
}

/** What of a lot can be used for another one, in the service's own page. */
function ReuseButtons({ isOwn, reuse }: ReuseProps): JSX.Element {
  const hint = 'reuse-hint';
  return (
    <>
      <div class="row wrap">
        <button
          type="button"
          class="link"
          aria-describedby={hint}
          onClick={trusted(() => reuse('users'))}
        >
          {i18n.t('result.reuseUsers')}
        </button>
        {!isOwn && (
          <button
            type="button"
            class="link"
            aria-describedby={hint}
            onClick={trusted(() => reuse('changes'))}
          >
            {i18n.t('result.reuseChanges')}
          </button>
        )}
      </div>
      <p id={hint} class="hint">
        {i18n.t('history.reuseHint')}
      </p>
    </>
  );
}
