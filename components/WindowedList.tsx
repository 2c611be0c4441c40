import type { ComponentChildren, CSSProperties, HTMLAttributes, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What a row's element must be given, to stand at its place and to be counted. */
export interface RowPlace {
  style: CSSProperties;
  'data-row': number;
  /** Of a `list` or a `listbox`. */
  'aria-setsize'?: number;
  'aria-posinset'?: number;
  /** Of the rows of a table, whose element says `aria-rowcount`. */
  'aria-rowindex'?: number;
}

interface Props extends Omit<HTMLAttributes<HTMLDivElement>, 'role'> {
  role: 'list' | 'listbox' | 'rowgroup';
  count: number;
  /** In px, for text of the usual size. Where the text is larger, rows are higher in proportion. */
  rowHeight: number;
  /** A row that is always drawn, and scrolled to when it becomes another one: the active one, say. */
  active?: number;
  /** How many rows of the table stand above these: its headings. */
  rowsAbove?: number;
  /** Draws a row: an element with a key, and with everything of `place`. */
  draw: (index: number, place: RowPlace) => ComponentChildren;
}

/** How many rows above and below those in view are drawn, so that a quick scroll meets no gap. */
const SPARE = 6;
/** What counts as its height while the list has none, in px. */
const UNKNOWN_HEIGHT = 600;
/** The font size of the probe, in px. */
const USUAL_TEXT = 16;

/**
 * A list of any length, of which only the rows in view are drawn. It scrolls by itself, by mouse and keys; its
 * height is the style sheet's matter. The row that holds the focus stays, however far the list is scrolled.
 */
export function WindowedList(props: Props): JSX.Element {
  const { role, count, rowHeight, active, rowsAbove = 0, draw, style, ...others } = props;
  const box = useRef<HTMLDivElement>(null);
  const { top, height, scale } = useView(box);
  const [focused, setFocused] = useState<number>();
  const each = rowHeight * scale;
  useLayoutEffect(() => {
    if (box.current && active !== undefined) bringIntoView(box.current, active, each);
  }, [active, each]);
  const rows = drawnRows({ top, height, each, count }, [focused, active]);
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
        data-probe
        style={{
          position: 'absolute',
          top: 0,
          height: '1em',
          fontSize: `${USUAL_TEXT}px`,
          visibility: 'hidden',
        }}
      />
    </div>
  );
}

/** What is in view of a list, in px, and how much larger than usual its text is. */
function useView(box: { current: HTMLDivElement | null }): View {
  const [view, setView] = useState<View>({ top: 0, height: UNKNOWN_HEIGHT, scale: 1 });
  useLayoutEffect(() => {
    const list = box.current;
    const probe = list?.querySelector<HTMLElement>(':scope > [data-probe]');
    if (!list || !probe) return;
    const look = () => {
      const { scrollTop: top, clientHeight: height } = list;
      const scale = (probe.offsetHeight || USUAL_TEXT) / USUAL_TEXT;
      setView({ top, height: height || UNKNOWN_HEIGHT, scale });
    };
    look();
    list.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(list);
    observer.observe(probe);
    return () => {
      list.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [box]);
  return view;
}

interface View {
  top: number;
  height: number;
  scale: number;
}

/** The rows to draw, in order. @param also rows to draw wherever they are, if there are such rows */
function drawnRows(
  { top, height, each, count }: { top: number; height: number; each: number; count: number },
  also: readonly (number | undefined)[],
): number[] {
  // A list that has become shorter is scrolled back by the browser only after it is drawn.
  const highest = Math.max(0, Math.min(top, count * each - height));
  const first = Math.max(0, Math.floor(highest / each) - SPARE);
  const end = Math.min(count, Math.ceil((highest + height) / each) + SPARE);
  const rows = new Set(Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at));
  for (const row of also) if (row !== undefined && row < count) rows.add(row);
  return [...rows].sort((a, b) => a - b);
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
