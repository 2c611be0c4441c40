import type { JSX } from 'preact';
import { serviceTitle } from '../../utils/bulk/plan';
import { isOver } from '../../utils/bulk/run-state';
import { i18n } from '../../utils/locales/wording';
import { type RowPlace, WindowedList } from '../WindowedList';
import { dateText } from './date-text';
import type { InventoryCard } from './history-model';

interface Props {
  inventories: readonly InventoryCard[];
}

/** In px: two lines of text, and the space around them. */
const ROW_HEIGHT = 60;
/** How many are in view at once; a longer list scrolls by itself. */
const MOST_IN_VIEW = 3;

/** The inventories, newest first, above the lots and none of them. Each opens its own page. */
export function InventoryList({ inventories }: Props): JSX.Element {
  const shown = Math.min(inventories.length, MOST_IN_VIEW);
  return (
    <WindowedList
      class="inventories"
      role="list"
      aria-label={i18n.t('inventory.list')}
      count={inventories.length}
      rowHeight={ROW_HEIGHT}
      style={{ height: `${(shown * ROW_HEIGHT) / 16}rem` }}
      tabIndex={inventories.length > MOST_IN_VIEW ? 0 : undefined}
      draw={(index, place) => {
        const card = inventories[index];
        return card && <Row key={card.id} card={card} place={place} />;
      }}
    />
  );
}

function Row({ card, place }: { card: InventoryCard; place: RowPlace }): JSX.Element {
  const { id, service, startedAt, counts, phase } = card;
  const title = serviceTitle(service);
  return (
    <div role="listitem" class="inventory-row" {...place}>
      <div class="row between">
        <strong class="one-line">{service.customer || title || service.key}</strong>
        <time class="muted">{dateText(startedAt)}</time>
      </div>
      <div class="row between">
        <span class="muted one-line">
          {!isOver(card) && <span class={`tag is-${phase}`}>{i18n.t(`popup.${phase}`)}</span>}
          {i18n.t('inventory.ended', { counts })}
        </span>
        <a
          href={`/inventory.html#${new URLSearchParams({ run: id })}`}
          target="_blank"
          rel="noopener"
        >
          {i18n.t('inventory.open')}
        </a>
      </div>
    </div>
  );
}
