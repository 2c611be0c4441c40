import { Problem, problemOfUser } from '../../../bulk/problem';
import { waitFor } from '../../../dom/act/act-and-wait';
import type { PageActivity } from '../../../dom/act/page-activity';
import { ifInTime } from '../../../dom/act/timed-out';
import { safeDetail } from '../../detail/find-detail';
import { isBusy } from '../../page/busy';
import { loginForm } from '../../page/login-form';
import type { PageOrFrame } from '../../page/page-or-frame';
import { ANSWER_TIMEOUT, EMPTY_LIST, MISSING_ROWS, QUIET } from '../../page/timing';
import { saysBusy } from '../../page/waiting-sign';
import { scrollersOf } from '../scrolling/scrollers';
import { findUsersTable } from '../table/find-users-table';
import { lacksRows, licencesInView, tableInView } from './list-in-view';

/**
 * Loads the page of the users again, in a frame, and waits until users are listed there: a page that has loaded may
 * still have to ask for them. Resolves without users too, where a login takes their place or none come in time.
 *
 * @throws Problem when the portal cannot be shown in a frame
 */
export async function reloadUsers(portal: PageOrFrame, signal: AbortSignal): Promise<void> {
  if (portal.isFramed) await portal.returnToUsers(signal);
  else await portal.moveToFrame(signal);
  const look = () => {
    if (isBusy(portal.root)) return undefined;
    return licencesInView(portal).length > 0 || loginForm(portal.root) ? true : undefined;
  };
  const how = { signal, timeout: ANSWER_TIMEOUT, quiet: QUIET, root: portal.root };
  await ifInTime(waitFor(look, { what: 'users in the page that was loaded again', ...how }));
}

/**
 * The same, for what is only a way to something else: where the page cannot be loaded again, that fails.
 *
 * @throws Problem of this code when the portal cannot be shown in a frame, or another page is shown
 */
export async function reloadUsersOr(
  code: 'detail-not-closed' | 'not-from-server',
  portal: PageOrFrame,
  signal: AbortSignal,
): Promise<void> {
  try {
    await reloadUsers(portal, signal);
  } catch (error) {
    const { reason } = problemOfUser(error);
    if (reason.code !== 'page-not-framed' && reason.code !== 'on-other-page') throw error;
    throw new Problem({ code }, { cause: error });
  }
}

/** Waits until the list shows what a person has just asked it to show. */
export async function untilQuiet(portal: PageOrFrame, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const look = (activity: PageActivity) =>
    isSettled(activity, begun) && !isBusy(portal.root) ? true : undefined;
  const how = { signal, timeout: ANSWER_TIMEOUT, quiet: QUIET, root: portal.root };
  await ifInTime(waitFor(look, { what: 'a list that is quiet', ...how }));
}

/**
 * Waits until a person has nothing open over a list that is at rest.
 *
 * @throws TimedOut where something stays open, or the list does not come back
 */
export function untilAtRest(portal: PageOrFrame, signal: AbortSignal): Promise<boolean> {
  const { root } = portal;
  const begun = performance.now();
  const look = (activity: PageActivity) => {
    if (!isSettled(activity, begun) || isBusy(root)) return undefined;
    const isFree = !loginForm(root) && safeDetail(root) === undefined;
    return isFree && licencesInView(portal).length > 0 ? true : undefined;
  };
  const how = { signal, timeout: ANSWER_TIMEOUT, quiet: QUIET, root };
  return waitFor(look, { what: 'a list that is at rest', ...how });
}

/**
 * Whether nothing more will come of what began at a moment: nothing happens any more, or, on a page that polls its
 * server and is never quiet, enough time has passed.
 */
function isSettled(activity: PageActivity, begun: number): boolean {
  return activity.quietFor(QUIET) || performance.now() - begun >= MISSING_ROWS;
}

/** Waits until the list has rows, or shows that it will have none. */
export async function untilFilled(portal: PageOrFrame, signal: AbortSignal): Promise<void> {
  const look = (activity: PageActivity) => {
    if (licencesInView(portal).length > 0) return true;
    const table = findUsersTable(portal.root);
    const isComing = isBusy(portal.root) || (table && saysBusy(table.area));
    return !isComing && activity.quietFor(EMPTY_LIST) ? true : undefined;
  };
  const how = { signal, timeout: ANSWER_TIMEOUT, quiet: EMPTY_LIST, root: portal.root };
  await ifInTime(waitFor(look, { what: 'rows, or an empty list', ...how }));
}

/**
 * Waits until the list has rows, and as many as its page says: a portal may have removed them to load them again, without
 * any sign of it.
 */
export async function untilRows(portal: PageOrFrame, signal: AbortSignal): Promise<void> {
  const { root, timeout } = portal;
  const begun = performance.now();
  const look = () => {
    const rows = licencesInView(portal).length;
    if (isBusy(root)) return undefined;
    if (rows === 0) return loginForm(root) || !findUsersTable(root) ? true : undefined;
    const isWaitedFor = lacksRows(portal) && performance.now() - begun < MISSING_ROWS;
    return isWaitedFor && scrollersOf(tableInView(portal)).length === 0 ? undefined : true;
  };
  const how = { signal, timeout, quiet: QUIET, root };
  await ifInTime(waitFor(look, { what: 'as many rows as the page counts', ...how }));
}
