import type { ComponentChildren, CSSProperties, HTMLAttributes, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { drawnRows, upTo, useView } from './rows-in-view';

/** What a row's element must be given, to stand at its place and to be counted. */
export interface RowPlace {
  style: CSSProperties;
  'data-row': number;
  /** For the items of a `list` or a `listbox`. */
  'aria-setsize'?: number;
  'aria-posinset'?: number;
  /** For the rows of a table, whose own element has the `aria-rowcount`. */
  'aria-rowindex'?: number;
}

interface Props extends Omit<HTMLAttributes<HTMLDivElement>, 'role'> {
  role: 'list' | 'listbox' | 'rowgroup';
  count: number;
  /** In px, for text of the usual size. Where the text is larger, rows are higher in proportion. */
  rowHeight: number;
  /** A row that is always drawn, and scrolled to when it becomes another one: the active one, say. */
  active?: number;
  /** What is listed: once that is another, the list is shown from its beginning. */
  view?: string;
  /** Up to this many rows, all are drawn, so that the browser can search them. */
  allOf?: number;
  /** How many rows of the table stand above these: its headings. */
  rowsAbove?: number;
  /** Draws a row: an element with a key, and with everything of `place`. */
  draw: (index: number, place: RowPlace) => ComponentChildren;
}

/**
 * A list of any length: only the rows in view are drawn. It scrolls by itself, by mouse and keys; its style sheet gives
 * it its height. The row that holds the focus stays, however far the list is scrolled.
 */
export function WindowedList(props: Props): JSX.Element {
  const { role, count, rowHeight, active, view, allOf = 0, rowsAbove = 0, ...given } = props;
  const { draw, style, ...others } = given;
  const box = useRef<HTMLDivElement>(null);
  const { top, height, scale } = useView(box, view);
  const [focused, setFocused] = useState<number>();
  const each = rowHeight * scale;
  useLayoutEffect(() => {
    if (box.current && active !== undefined) bringIntoView(box.current, active, each);
  }, [active, each]);
  const rows =
    count <= allOf ? upTo(count) : drawnRows({ top, height, each, count }, [focused, active]);
  const placeOf = (index: number): RowPlace => ({
    style: { position: 'absolute', inset: `${index * each}px 0 auto`, height: `${each}px` },
    'data-row': index,
    ...(role === 'rowgroup'
      ? { 'aria-rowindex': index + 1 + rowsAbove }
      : { 'aria-setsize': count, 'aria-posinset': index + 1 }),
  });
  return (
    <div
      tabIndex={0}
      {...others}
      role={role}
      ref={box}
      style={{ position: 'relative', overflowY: 'auto', ...(style as CSSProperties) }}
      onFocusIn={({ target }) => setFocused(rowOf(target))}
      onFocusOut={() => setFocused(undefined)}
    >
      <div role="presentation" style={{ position: 'relative', height: `${count * each}px` }}>
        {rows.map((index) => draw(index, placeOf(index)))}
      </div>
      <span
        aria-hidden="true"
        class="text-probe"
        data-probe
        style={{
          position: 'absolute',
          top: 0,
          height: '1em',
          visibility: 'hidden',
        }}
      />
    </div>
  );
}

function bringIntoView(list: HTMLElement, row: number, each: number): void {
  const { scrollTop, clientHeight } = list;
  if (row * each < scrollTop) list.scrollTop = row * each;
  else if ((row + 1) * each > scrollTop + clientHeight) {
    list.scrollTop = (row + 1) * each - clientHeight;
  }
}

/** The row that an element is in. */
function rowOf(target: EventTarget | null): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row ? Number(row.dataset.row) : undefined;
}
