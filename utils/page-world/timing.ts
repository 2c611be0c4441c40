/** The durations of the page's own world, in ms, from the shortest to the longest. All others stand in `utils/timing.ts`. */

/** The time between two frames of a screen: a page in a hidden tab is not served more often. */
export const FRAME = 16;

/** A new burst of frames may begin after this long. */
export const BURST_TIME = 100;

/** The longest wait that a helper may ask to be woken after: longer timers are left to the browser. */
export const LONGEST_WAKE = 1000;

/** Longer animations are decorative: nothing waits for them. */
export const LONG_ANIMATION = 2000;
