/**
 * All durations, in ms, except two kinds: how long we wait for MyOpenIP stands in `utils/portal/page/timing.ts`, and
 * `utils/page-world`, which may import nothing else, has its own `timing.ts`. In each part they stand from the shortest to the longest.
 */

// Any page (`utils/dom`) ----------------------------------------------------------------------------------------

/** How late the browser may tell of an answer, after the page has already drawn it. */
export const BELATED = 50;

/** How long a page that has just changed may still be about to change more. */
export const STILL = 50;

/** How soon after an answer the page draws it. */
export const MADE_WITHIN = 100;

/** What lies over the page is checked this often. */
export const COVER_TICK = 250;

/** Poll interval for shadow roots that custom elements get late: no event tells of them. */
export const ROOT_TICK = 500;

/** A page connects to the background's timers again at most a few times within this time. */
export const LINKS_TIME = 1000;

/** A wake-up that is later than this never comes. */
export const MISSED_WAKE_UP = 1000;

/** Poll interval, for changes that fire no event, such as those of a style sheet. */
export const SLOW_TICK = 1000;

/** How long after a press its page may still move the focus: as it draws what has come, say. */
export const LATE_FOCUS = 2000;

/**
 * How long a frame is waited for. A page may be visible without being drawn, in a window beneath another one: it gets no
 * frame.
 */
export const LATEST_FRAME = 3000;

/** A timer this late, means that the page was suspended. */
export const SUSPENDED = 5000;

/** Longer requests, are long polls: they wait for news. */
export const LONG_POLL = 5000;

// The panel -----------------------------------------------------------------------------------------------------

/** The shortest time between two checks whether a changing page shows users. A check costs little. */
export const LOOK_FOR_USERS = 20;

/** The shortest time between two looks at a page that keeps changing. */
export const LOOK = 100;

/** How long a window that changes its size is left alone. */
export const RESIZE = 150;

/** How often a choice that keeps changing is stored. */
export const STORE_CHOICE = 200;

/** How often the users read so far are shown while pages are read. */
export const SHOW_USERS = 250;

/** How often what is shown of a run may change. */
export const SHOW_RUN = 250;

/** The same as `LOOK` during a run or a reading, which redraw the page all the time and look for themselves. */
export const LOOK_AT_WORK = 500;

/** What is recognised is read at most this often if the page keeps changing. */
export const SHOW_RECOGNISED = 500;

/** A run counts as slow when its wake-ups come later than this. */
export const LATE_WAKE_UP = 500;

/** How often the seconds of a wait are counted. */
export const COUNTDOWN_TICK = 500;

/** How long after a change of the page, or a click, a dialog of it has come to its place. */
export const IN_PLACE = 600;

/** How long the list may be missing, as while the portal redraws it, before the panel is removed. */
export const GRACE = 700;

/** How often a page checks whether the extension still exists. */
export const EXTENSION_GONE_POLL = 1000;

/** The shortest time between two checks whether the page sticks out. */
export const LOOK_AT_WIDTH = 1000;

/** The pause after asking for the panel's script, times the number of the try. */
export const ASK_AGAIN = 1000;

/** The page is read at most this often to report what of it is understood. */
export const REPORT = 1000;

/** How long the details may be read for before a first run is confirmed. */
export const LONGEST_READING = 10_000;

/** How long a run may be started from a preview. After that, what was read may be out of date. */
export const LONGEST_FIT = 10 * 60_000;

/** How long the list says whose the numbers are: as long as a run may be started from a preview. */
export const LONGEST_FRESH = 10 * 60_000;

// The popup and the pages of the extension ----------------------------------------------------------------------

/** The shortest time between two updates of *Historique* while runs are read or go on. */
export const SHOW_HISTORY = 200;

/** The shortest time between two updates of the popup's lots. */
export const SHOW_LOTS = 250;

/** How often a hidden panel is asked for what waits there. */
export const ASK_HIDDEN_PANEL = 300;

/** The shortest time between two questions to the panel. */
export const ASK_PANEL = 1000;

/** The shortest time between two updates of the table while an inventory goes on: with many users one takes long. */
export const SHOW_INVENTORY = 1000;

// Between the parts of the extension ----------------------------------------------------------------------------

/** The pause after a request to the journal that failed, times the number of the try. */
export const JOURNAL_PAUSE = 100;

/** How long a page may take to tell which service it shows. A frozen page never does. */
export const LONGEST_TAB_REPLY = 1000;

/** How long a page may take to reply about its run. A frozen page never does, and must not hold up the others. */
export const LONGEST_REPLY = 3000;

/** How long a tab stays after it has saved a file: the browser then has it. */
export const STAYS = 3000;

/** How long one reply of the journal may take before the request is sent again. */
export const JOURNAL_PATIENCE = 5000;

/** How long a file may take to be read. */
export const LONGEST_FILE = 30_000;

/** How long a detail that a person is about to open is waited for. */
export const LONGEST_OPENING = 3 * 60_000;

/** How long the page of a wanted service may take to come: a person may have to log in first. */
export const LONGEST_WAY = 10 * 60_000;

/** A demonstration is over after so long without a press. */
export const LONGEST_PAUSE = 10 * 60_000;

/** A press that has been in doubt for longer has had its effect or never will. */
export const LONGEST_DOUBT = 60 * 60_000;

/** A run that began longer ago is over or abandoned. */
export const LONGEST_RUN = 3 * 24 * 60 * 60_000;
