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

/** How wide the panel is in a window of some width, both in px. It never takes more than half where that is enough. */
export function shownWidth(width: number, windowWidth: number): number {
  return Math.min(within(width), Math.max(NARROWEST, Math.floor(windowWidth / 2)), windowWidth);
}

/** A width that a person may give the panel, the nearest to this one. */
export function within(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)));
}

/** What was stored of a dock, as far as it is one. */
export function dockFrom(stored: unknown): Dock {
  const { side, width } = (stored ?? {}) as Partial<Dock>;
  return {
    side: side === 'left' ? 'left' : FIRST_DOCK.side,
    width: Number.isFinite(width) ? within(Number(width)) : FIRST_DOCK.width,
  };
}
