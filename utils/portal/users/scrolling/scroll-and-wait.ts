import type { PageActivity } from '../../../dom/act/page-activity';
import { ifInTime } from '../../../dom/act/timed-out';
import { isBusy } from '../../page/busy';
import type { PageOrFrame } from '../../page/page-or-frame';
import { MISSING_ROWS, QUIET } from '../../page/timing';
import { fingerprint } from '../list/list-in-view';
import { UNHURRIED } from '../list/turn-page';
import { findUsersTable } from '../table/find-users-table';
import { untilFollowed } from './until-drawn';

interface Expected {
  /** Whether there must be more rows, which are then waited for longer. */
  isMissing?: () => boolean;
  /** Whether some rows that should be in view are still to come. */
  isOpen?: () => boolean;
  /** Without any change or answer for this long, nothing more is expected, in ms. */
  quiet?: number;
}

/** Scrolls the list, and waits for other rows. @returns whether any came into view */
export async function scrollAndWait(
  portal: PageOrFrame,
  scroll: () => void,
  signal: AbortSignal,
  { isMissing = () => false, isOpen = () => false, quiet = QUIET }: Expected = {},
): Promise<boolean> {
  if (fingerprint(portal) === '') await untilFollowed(() => findUsersTable(portal.root));
  const before = fingerprint(portal);
  const begun = performance.now();
  const look = (activity: PageActivity) => {
    const now = fingerprint(portal);
    if (isBusy(portal.root)) return undefined;
    const isLate = performance.now() - begun >= MISSING_ROWS;
    // A box beside the one that was scrolled may still have to follow.
    if (now === '' && !isLate) return undefined;
    if (now !== '' && now !== before) return isLate || !isOpen() ? 'other' : undefined;
    if (!isLate && !activity.quietFor(quiet)) return undefined;
    return !isLate && (isMissing() || isOpen()) ? undefined : 'same';
  };
  const how = { what: 'rows that scrolling brings up', ...UNHURRIED };
  const found = await ifInTime(portal.act(scroll, look, signal, how));
  return found === 'other';
}
