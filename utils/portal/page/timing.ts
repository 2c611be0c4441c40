/**
 * All durations of this folder, in ms, from the shortest to the longest. Nothing tells when a portal has finished:
 * each duration is how long we wait for a sign before we conclude something. `tests/unit/portal/page/timing.test.ts`
 * proves which one must exceed which.
 */

/** A portal may attach its listeners a frame after it drew a control: no control is pressed earlier. */
export const LISTENING_DELAY = 25;

/** Parts of a detail that change within this time of each other were drawn together. */
export const DRAWN_TOGETHER = 30;

/** Replaces `LISTENING_DELAY` for close controls, on a portal that has ignored an early press. */
export const LATE_LISTENING_DELAY = 50;

/** A frame that is not drawn within this time is not waited for: a hidden tab draws none. */
export const FRAME_TIMEOUT = 60;

/** Lines of a detail are not read again this soon, unless the page tells of a change; a style sheet does not. */
export const SAME_LINES = 100;

/** A page load this soon after a press comes from the pressed control; a later one may follow a server's answer. */
export const LOADS_AT_ONCE = 100;

/** A detail without a wanted line, or without its button, may still be drawing: it is not read earlier. */
export const HALF_DRAWN = 300;

/** During a demonstration the page is read once it has not changed for this long after a press. */
export const DEMONSTRATION_QUIET = 400;

/** A page without any change or answer for this long has finished, as far as nothing says otherwise. */
export const QUIET = 600;

/** A page load this soon after a press of ours is caused by it, whatever the browser says. Above `LOADS_AT_ONCE`. */
export const LOADS_SOON = 1000;

/** During a demonstration a load this soon after a press was caused by the press, not by the browser's own buttons. */
export const PROMPT_LOAD = 1000;

/** A control without a tip after this long has none. Above `QUIET`. */
export const TIP_TIMEOUT = 1500;

/** During a demonstration an unexplained press makes us read the page this often, even if it never stops changing. */
export const UNEXPLAINED_TICK = 1500;

/**
 * What a page asked its server beside a load of ours that was prevented has an answer after this long, also on a busy
 * machine. Above `QUIET`.
 */
export const ASKED_BESIDE = 1500;

/** A detail that ignored the first close press is pressed again after this long. Above `QUIET`, the first wait. */
export const LONGER_QUIET = 1800;

/** A list without rows, and without a sign of loading, is empty after this long. Above `QUIET`. */
export const EMPTY_LIST = 2000;

/** The scripts of a page that is still loading are waited for this long before anything is pressed there. */
export const LOADING_PAGE = 2000;

/** Lines that stand unchanged this long after *Détail* was pressed are all that comes. Above `QUIET`. */
export const UNCHANGED_DETAIL = 2000;

/** A question whose words stand unchanged this long has them all, even if the page never stops changing. Above `QUIET`. */
export const UNCHANGED_QUESTION = 2000;

/** A detail without options has none after this long, where others had some. Above `UNCHANGED_DETAIL`. */
export const NO_OPTIONS = 5000;

/** Nothing comes of an opening (no detail, no list, no picture) if nothing has come after this long. */
export const NOTHING_COMES = 5000;

/** A row menu that says that it is open, and shows no *Détail* for this long, has none. */
export const EMPTY_MENU = 5000;

/** An open chooser that shows no values, or lies under a veil, is left after this long. */
export const EMPTY_CHOOSER = 5000;

/**
 * A page that polls its server is never quiet: a detail that has stood unchanged for this long after a press is read
 * again, for it shows what is new only when it is opened again, if at all.
 */
export const UNCHANGED_AFTER_PRESS = 5000;

/** Rows that are known to be missing are waited for this long, and so are rows of a page that is never quiet. */
export const MISSING_ROWS = 5000;

/** What looks like a sign of waiting, and has stood there this long without moving or covering, is decoration. */
export const STANDING_SIGN = 5000;

/** After a run, a slow portal may still open something for this long: the person's keys are kept from it. */
export const AFTER_RUN = 5000;

/** A portal that says that it is overloaded is left alone for this long. */
export const BUSY_PAUSE = 5000;

/** A sentence that asks to wait is believed for this long. Above `STANDING_SIGN`, for it says so in words. */
export const ASKED_TO_WAIT = 20_000;

/** The portal may take this long for one answer. Above all others: they conclude, this one fails. */
export const ANSWER_TIMEOUT = 30_000;
