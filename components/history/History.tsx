import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '../../utils/locales/wording';
import { fragmentOf } from './fragment';
import { Handout } from './Handout';
import { HistoryFilters } from './HistoryFilters';
import { ALL_LOTS, type HistoryActions, type HistoryModel } from './history-model';
import { InventoryList } from './InventoryList';
import { LotList } from './LotList';
import { LotReport } from './LotReport';

interface Props {
  model: HistoryModel;
  actions: HistoryActions;
}

/** Every lot of the journal, to be found again; beside the list, or in its place, the report of the open one. */
export function History({ model, actions }: Props): JSX.Element {
  const { opened, filter, alert } = model;
  const open = openLot(model);
  const last = useLastOpen(open);
  const { inventories } = model;
  const isEmpty = model.isRead && model.total === 0 && inventories.length === 0;
  if (model.isForPrint && typeof opened === 'object' && opened.lot) {
    return <Handout {...opened} lot={opened.lot} user={filter.user} onPrint={actions.print} />;
  }
  return (
    <main class={`history ${opened ? 'has-lot' : ''}`} lang={i18n.t('language')}>
      <header class="row between wrap">
        <h1>{i18n.t('history.title')}</h1>
        <p class="muted" role="status">
          {countText(model)}
        </p>
      </header>
      {alert && (
        <p class="alert" role="alert">
          {alert}
        </p>
      )}
      {isEmpty && !opened ? (
        <p class="empty">{i18n.t('history.empty')}</p>
      ) : (
        <div class="panes">
          <section class="all" aria-label={i18n.t('history.heading')}>
            <HistoryFilters filter={filter} onFilter={actions.filter} />
            {inventories.length > 0 && <InventoryList inventories={inventories} />}
            {model.lots.length > 0 && (
              <LotList lots={model.lots} open={open} last={last} user={filter.user} />
            )}
            {model.lots.length === 0 && model.total > 0 && model.isRead && (
              <Nothing onFilter={actions.filter} />
            )}
          </section>
          <section class="one" aria-label={i18n.t('history.report')}>
            <OpenLot model={model} actions={actions} />
          </section>
        </div>
      )}
    </main>
  );
}

function OpenLot({ model, actions }: Props): JSX.Element {
  const { opened, filter, news } = model;
  if (opened === undefined) return <p class="empty">{i18n.t('history.choose')}</p>;
  if (opened === 'reading') return <p class="empty">{i18n.t('history.reading')}</p>;
  if (opened === 'missing') return <Missing />;
  return <LotReport {...{ opened, news, actions }} user={filter.user} />;
}

/** The lot that is open, or was last. Once it is closed, the focus is back at its link. */
function useLastOpen(open: string | undefined): string | undefined {
  const [last, setLast] = useState(open);
  useEffect(() => {
    if (open !== undefined) setLast(open);
    else if (last !== undefined) document.getElementById(`lot-${last}`)?.focus();
  }, [open, last]);
  return last;
}

function Missing(): JSX.Element {
  return (
    <div class="empty">
      <p>{i18n.t('history.missing')}</p>
      <a href={fragmentOf({})}>{i18n.t('history.back')}</a>
    </div>
  );
}

/** No lot is left by the filter, which can be taken away here. */
function Nothing({ onFilter }: { onFilter: HistoryActions['filter'] }): JSX.Element {
  return (
    <div class="empty">
      <p>{i18n.t('history.nothing')}</p>
      <button type="button" onClick={() => onFilter(ALL_LOTS)}>
        {i18n.t('history.clear')}
      </button>
    </div>
  );
}

function openLot({ opened }: HistoryModel): string | undefined {
  return typeof opened === 'object' ? opened.card.id : undefined;
}

/** How many lots are listed, of how many. While the journal is read, only that. */
function countText({ lots, total, isRead }: HistoryModel): string {
  if (!isRead) return i18n.t('history.reading');
  const all = i18n.t('history.count', total, { count: total.toLocaleString() });
  if (lots.length === total) return all;
  return i18n.t('history.shownOf', { shown: lots.length.toLocaleString(), total: all });
}
