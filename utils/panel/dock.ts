/** Where the panel stands beside the portal's page. */
export interface Dock {
  side: 'left' | 'right';
  /** As a person set it, in px. A small window may show less of it. */
  width: number;
}

/** The narrowest and the widest that a person may make the panel, in px. */
export const NARROWEST = 360;
export const WIDEST = 640;

/** Where the panel stands as long as a person has not moved it. */
export const FIRST_DOCK: Dock = { side: 'right', width: 420 };

/** Below this width of the window there is no room beside the page: the panel lies over it. */
const BESIDE = 720;

/** Whether the panel lies over the page in a window of this width, in px. */
export function liesOver(windowWidth: number): boolean {
  return windowWidth < BESIDE;
}

/** What a list of users needs at least, in px, so that its last columns stand beside the panel. */
const PAGE_NEEDS = 660;
/** What is left of the page beside a panel that lies over it is of no use below this width, in px. */
const STRIP = 120;

/**
 * How wide the panel is in a window of some width, both in px. Where the narrowest is enough, it leaves the page what
 * that needs; on a telephone it takes all.
 */
export function shownWidth(width: number, windowWidth: number): number {
  if (windowWidth < NARROWEST + STRIP) return windowWidth;
  return Math.min(within(width), Math.max(NARROWEST, windowWidth - PAGE_NEEDS));
}

/** A width that a person may give the panel, the nearest to this one. */
export function within(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
}

/** A dock from what was stored; parts that are not valid are left out. */
export function dockFrom(stored: unknown): Dock {
  const { side, width } = (stored ?? {}) as Partial<Dock>;
  return {
    side: side === 'left' ? 'left' : FIRST_DOCK.side,
    width: Number.isFinite(width) ? within(Number(width)) : FIRST_DOCK.width,
  };
}
