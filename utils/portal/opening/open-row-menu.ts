import { Problem } from '../../bulk/problem';
import type { Signs } from '../../dom/act/page-signs';
import { pressElement } from '../../dom/act/press';
import { pressKey } from '../../dom/act/press-keys';
import { ifInTime } from '../../dom/act/timed-out';
import { duringLook } from '../../dom/remember/once-per-look';
import { isVisible } from '../../dom/seen/visible';
import { all, holds } from '../../dom/tree/search';
import { EMPTY_MENU, QUIET } from '../page/timing';
import { untilPressable } from '../page/until-pressable';
import type { Workplace } from '../page/workplace';
import { detailControlsIn } from '../users/detail-controls/detail-control';
import { rowOpener } from '../users/detail-controls/ways-into-detail';
import { findUsersTable } from '../users/table/users-table';
import type { LoadHabits } from './load-habits';
import { rowOf } from './row-in-hand';

/**
 * The *Détail* of a user in the menu of the row, or beneath it, which is opened for it. What looks like a menu may do
 * something else at once: until one of this portal has shown a *Détail*, no second one is pressed.
 */
export async function menuEntry(
  licence: string,
  { place, habits }: { place: Workplace; habits: LoadHabits },
  signal: AbortSignal,
): Promise<() => HTMLElement> {
  const row = () => rowOf(licence, place).element;
  let opener: HTMLElement | undefined;
  const menu = () => {
    const table = findUsersTable(place.root);
    opener = table && rowOpener(row(), table);
    return opener;
  };
  if (habits.hasRowMenus === false) throw new Problem({ code: 'no-detail-link' });
  try {
    const entry = await openRowMenu(place, row, menu, signal);
    habits.hasRowMenus = true;
    return entry;
  } catch (error) {
    const isBarren = opener && error instanceof Problem && error.reason.code === 'no-detail-link';
    if (isBarren) habits.hasRowMenus ??= false;
    throw error;
  }
}

/**
 * Opens a row's menu, in which one *Détail* comes up.
 *
 * @param row looks the row up, whenever it is asked
 * @param menu looks up what opens its menu
 * @returns looks that *Détail* up, in the very task of its press; throws where there is not one alone
 * @throws Problem where the menu shows none, or several; it is closed then
 */
async function openRowMenu(
  place: Workplace,
  row: () => Element,
  menu: () => HTMLElement | undefined,
  signal: AbortSignal,
): Promise<() => HTMLElement> {
  const { root } = place;
  const before = new Set(duringLook(() => detailControlsIn(root, [row()])));
  const fresh = () => {
    const came = detailControlsIn(root, [row()]).filter((entry) => !before.has(entry));
    // An entry may be drawn around a link that says the same.
    return came.filter((entry) => !came.some((one) => one !== entry && holds(entry, one)));
  };
  let opener: HTMLElement | undefined;
  const press = () => {
    opener = duringLook(menu);
    if (!opener) throw new Problem({ code: 'no-detail-link' });
    pressElement(opener);
  };
  const look = (signs: Signs) => {
    const found = fresh();
    if (found.length === 0) {
      const isOpening = opener !== undefined && saysOpen(opener) && !signs.quietFor(EMPTY_MENU);
      return signs.quietFor(QUIET) && !isOpening ? found : undefined;
    }
    return signs.isStill() ? found : undefined;
  };
  const entries = await ifInTime(place.act(press, look, signal, { what: 'the menu of a row' }));
  if (entries?.length !== 1) {
    if (opener && hasMenuOpen(root)) pressKey(opener, 'Escape');
    throw new Problem({ code: 'no-detail-link' });
  }
  const only = () => {
    const [entry, ...others] = fresh();
    if (!entry || others.length > 0) throw new Problem({ code: 'no-detail-link' });
    return entry;
  };
  await untilPressable(only, place, signal);
  return only;
}

/** Whether a button says that what it opens is there. */
function saysOpen(opener: Element): boolean {
  return opener.getAttribute('aria-expanded') === 'true';
}

function hasMenuOpen(root: Element): boolean {
  return all(root, '[role="menu"], [aria-haspopup][aria-expanded="true"]').some(isVisible);
}
