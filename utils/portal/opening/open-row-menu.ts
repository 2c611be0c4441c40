import { Problem } from '../../bulk/problem';
import type { PageActivity } from '../../dom/act/page-activity';
import { pressElement } from '../../dom/act/press';
import { pressKey } from '../../dom/act/press-keys';
import { ifInTime } from '../../dom/act/timed-out';
import { duringLook } from '../../dom/remember/once-per-look';
import { isVisible } from '../../dom/seen/visible';
import { all, holds } from '../../dom/tree/search';
import type { PageOrFrame } from '../page/page-or-frame';
import { EMPTY_MENU, QUIET } from '../page/timing';
import { untilPressable } from '../page/until-pressable';
import { detailControlsIn } from '../users/detail-controls/detail-control';
import { rowOpener } from '../users/detail-controls/ways-into-detail';
import { findUsersTable } from '../users/table/find-users-table';
import { currentRow } from './current-row';
import type { LoadHabits } from './load-habits';

/**
 * Opens the menu of a row, or what unfolds beneath it, in which one *Détail* of the user comes up. What looks like a
 * menu may do something else at once: until one of this portal has shown a *Détail*, no second one is pressed.
 *
 * @returns looks that *Détail* up, in the very task of its press; throws where there is not one alone
 * @throws Problem where there is no menu, or it shows none, or several; it is closed then
 */
export async function menuEntry(
  licence: string,
  { portal, habits }: { portal: PageOrFrame; habits: LoadHabits },
  signal: AbortSignal,
): Promise<() => HTMLElement> {
  const { root } = portal;
  if (habits.hasRowMenus === false) throw new Problem({ code: 'no-detail-link' });
  const entriesIn = () => detailControlsIn(root, [currentRow(licence, portal).element]);
  const before = new Set(duringLook(entriesIn));
  const fresh = () => {
    const came = entriesIn().filter((entry) => !before.has(entry));
    // An entry may be drawn around a link that says the same.
    return came.filter((entry) => !came.some((one) => one !== entry && holds(entry, one)));
  };
  let opener: HTMLElement | undefined;
  const press = () => {
    opener = duringLook(() => openerOf(licence, portal));
    pressElement(opener);
  };
  const look = (activity: PageActivity) => {
    const found = fresh();
    if (found.length === 0) {
      const isOpening = opener !== undefined && saysOpen(opener) && !activity.quietFor(EMPTY_MENU);
      return activity.quietFor(QUIET) && !isOpening ? found : undefined;
    }
    return activity.isStill() ? found : undefined;
  };
  const entries = await ifInTime(portal.act(press, look, signal, { what: 'the menu of a row' }));
  if (entries?.length !== 1) {
    habits.hasRowMenus ??= false;
    if (opener && hasMenuOpen(root)) pressKey(opener, 'Escape');
    throw new Problem({ code: 'no-detail-link' });
  }
  habits.hasRowMenus = true;
  const only = () => {
    const [entry, ...others] = fresh();
    if (!entry || others.length > 0) throw new Problem({ code: 'no-detail-link' });
    return entry;
  };
  await untilPressable(only, portal, signal);
  return only;
}

/** What opens the menu of a row, or unfolds it. @throws Problem where there is none */
function openerOf(licence: string, portal: PageOrFrame): HTMLElement {
  const { element } = currentRow(licence, portal);
  const table = findUsersTable(portal.root);
  const opener = table && rowOpener(element, table);
  if (!opener) throw new Problem({ code: 'no-detail-link' });
  return opener;
}

/** Whether a button says that what it opens is there. */
function saysOpen(opener: Element): boolean {
  return opener.getAttribute('aria-expanded') === 'true';
}

function hasMenuOpen(root: Element): boolean {
  return all(root, '[role="menu"], [aria-haspopup][aria-expanded="true"]').some(isVisible);
}
