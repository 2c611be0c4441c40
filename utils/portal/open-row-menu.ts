import { Problem } from '../bulk/reason';
import { duringLook } from '../dom/look';
import { pressElement, pressKey } from '../dom/press';
import { all } from '../dom/tree';
import { isVisible } from '../dom/visible';
import { detailControlsIn } from './detail-control';
import { untilPressable } from './reach';
import { QUIET, type Workplace } from './workplace';

/**
 * Opens a row's menu, in which one *Détail* comes up.
 *
 * @param row looks the row up, whenever it is asked
 * @param menu looks up what opens its menu
 * @returns looks that *Détail* up, in the very task of its press; throws where there is not one alone
 * @throws Problem where the menu shows none, or several; it is closed then
 */
export async function openRowMenu(
  place: Workplace,
  row: () => Element,
  menu: () => HTMLElement | undefined,
  signal: AbortSignal,
): Promise<() => HTMLElement> {
  const { root } = place;
  const before = new Set(duringLook(() => detailControlsIn(root, row())));
  const fresh = () => detailControlsIn(root, row()).filter((entry) => !before.has(entry));
  let opener: HTMLElement | undefined;
  const press = () => {
    opener = duringLook(menu);
    if (!opener) throw new Problem({ code: 'no-detail-link' });
    pressElement(opener);
  };
  const entries = await place.act(
    press,
    (signs) => {
      const found = fresh();
      if (found.length === 0) return signs.quietFor(QUIET) ? found : undefined;
      return signs.isStill() ? found : undefined;
    },
    signal,
  );
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

function hasMenuOpen(root: Element): boolean {
  return all(root, '[role="menu"], [aria-haspopup][aria-expanded="true"]').some(isVisible);
}
