import type { JSX } from 'preact';
import { i18n } from '../../../utils/locales/wording';
import { trusted } from '../../trusted-events';
import type { RunActions } from '../run/run-model';
import type { Results } from './results-model';

interface Props {
  results: Results;
  actions: RunActions;
}

/** What can be done with a lot that is over: try again, do the rest, or undo it. */
export function FollowUpButtons({ results, actions }: Props): JSX.Element {
  const { canRetry, canAllow, canFinish, canUndo, lot } = results;
  const { retry = 0, retryAll = 0 } = lot?.users ?? {};
  return (
    <div class="row wrap">
      {canRetry && (
        <button type="button" onClick={trusted(actions.retry)}>
          {i18n.t('result.retry', { count: retry.toLocaleString() })}
        </button>
      )}
      {retryAll > retry && (
        <button type="button" onClick={trusted(actions.retryAll)}>
          {i18n.t('result.retryAll', { count: retryAll.toLocaleString() })}
        </button>
      )}
      {canAllow && (
        <button type="button" onClick={trusted(actions.allowAndRetry)}>
          {i18n.t('result.allow')}
        </button>
      )}
      {canFinish && (
        <button type="button" onClick={trusted(actions.finish)}>
          {i18n.t('result.rest')}
        </button>
      )}
      {canUndo && (
        <button type="button" onClick={trusted(actions.undo)}>
          {lot?.isUndo
            ? i18n.t('result.undoRest', { count: lot.users.undo.toLocaleString() })
            : i18n.t('result.undo')}
        </button>
      )}
    </div>
  );
}

/** Other forms of the report, for the customer. */
export function HandoutButtons({ actions }: Pick<Props, 'actions'>): JSX.Element {
  return (
    <div class="row wrap">
      <button type="button" class="link" onClick={actions.exportWorkbook}>
        {i18n.t('handout.export')}
      </button>
      <button type="button" class="link" onClick={actions.print}>
        {i18n.t('handout.print')}
      </button>
    </div>
  );
}

/** The foot of a report: to send it, and to go on with another lot. */
export function ReportButtons({ results, actions }: Props): JSX.Element {
  return (
    <div class="row end wrap">
      <button type="button" onClick={actions.closeResults}>
        {i18n.t('result.newLot')}
      </button>
      {results.canExport && (
        <button type="button" class="primary" onClick={actions.exportReport}>
          {i18n.t('result.export')}
        </button>
      )}
    </div>
  );
}
