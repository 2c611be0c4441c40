import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '../../utils/locales/wording';
import { type RowPlace, WindowedList } from '../WindowedList';

interface Props {
  /** What the table is called. */
  label: string;
  search: { label: string; query: string; onInput: (query: string) => void };
  /** How many rows are listed, in words. */
  said: string;
  columns: Pick<WideColumns, 'width'>;
  headings: ComponentChildren;
  /** How many rows there are. Any number of them: those in view are drawn. */
  count: number;
  /** What is listed: once that is another, the list is shown from its beginning. */
  view: string;
  draw: (index: number, place: RowPlace) => ComponentChildren;
  /** What stands in place of the rows where there are none; '' where nothing has to. */
  empty: string;
}

/** In px: a line of text, and the space around it. */
const ROW_HEIGHT = 36;
/** What the bar beside the rows takes at most, in px: without room for it, headings and rows would scroll apart. */
const BAR = 20;

/** The columns of a table's lines, and how wide the table is at least. */
interface WideColumns {
  template: { gridTemplateColumns: string };
  width: { minWidth: string };
}

/** A table that may be wider than its page, with a search above it. */
export function WideTable(props: Props): JSX.Element {
  const { label, search, said, columns, headings, count, view, draw, empty } = props;
  return (
    <>
      <div class="row between wrap">
        <input
          type="search"
          aria-label={search.label}
          placeholder={i18n.t('inventory.filterHint')}
          value={search.query}
          onInput={({ currentTarget }) => search.onInput(currentTarget.value)}
        />
        <p class="muted" role="status">
          {said}
        </p>
      </div>
      <p class="hint sideways">{i18n.t('inventory.sideways')}</p>
      <div class="scroller">
        <div
          class="grid"
          role="table"
          aria-label={label}
          aria-rowcount={count + 1}
          style={columns.width}
        >
          {headings}
          <WindowedList
            class="rows"
            style={{ overflowY: 'scroll' }}
            role="rowgroup"
            count={count}
            rowHeight={ROW_HEIGHT}
            rowsAbove={1}
            view={view}
            draw={draw}
          />
          {empty && <p class="empty">{empty}</p>}
        </div>
      </div>
    </>
  );
}

/** The columns of a table by what each takes at least, in px, and its share of what is left. */
export function wideColumns(
  widths: readonly (readonly [least: number, share: number])[],
): WideColumns {
  const template = widths.map(([least, share]) => `minmax(${least}px, ${share}fr)`).join(' ');
  const least = widths.reduce((sum, [own]) => sum + own, BAR);
  return { template: { gridTemplateColumns: template }, width: { minWidth: `${least}px` } };
}
