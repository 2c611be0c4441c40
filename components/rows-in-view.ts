import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How many rows above and below those in view are drawn, so that a quick scroll meets no gap. */
const SPARE = 6;
/** What counts as its height while the list has none, in px. */
const UNKNOWN_HEIGHT = 600;
/** The font size of the probe, in px, where text has its usual size. */
const USUAL_TEXT = 16;

/**
 * What is in view of a list, in px, and how much larger than usual its text is.
 *
 * @param of what is listed: once that is another, the list is shown from its beginning
 */
export function useView(box: { current: HTMLDivElement | null }, of: string | undefined): View {
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
  const shown = useRef(of);
  useLayoutEffect(() => {
    if (shown.current === of) return;
    shown.current = of;
    if (!box.current || view.top === 0) return;
    box.current.scrollTop = 0;
    setView((before) => ({ ...before, top: 0 }));
  }, [box, of, view.top]);
  return view;
}

interface View {
  top: number;
  height: number;
  scale: number;
}

/** The rows to draw, in order. @param also rows to draw wherever they are, if there are such rows */
export function drawnRows(
  { top, height, each, count }: { top: number; height: number; each: number; count: number },
  also: readonly (number | undefined)[],
): number[] {
  // A list that has become shorter is scrolled back by the browser only after it is drawn.
  const highest = Math.max(0, Math.min(top, count * each - height));
  const first = Math.max(0, Math.floor(highest / each) - SPARE);
  const end = Math.min(count, Math.ceil((highest + height) / each) + SPARE);
  const rows = new Set(upTo(Math.max(0, end - first)).map((at) => first + at));
  for (const row of also) if (row !== undefined && row < count) rows.add(row);
  return [...rows].sort((a, b) => a - b);
}

/** The numbers from 0 to the one before `count`. */
export function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
