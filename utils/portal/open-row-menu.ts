import { Problem } from '../bulk/reason';
import { duringLook } from '../dom/look';
import { pressElement, pressKey } from '../dom/press';
import { all } from '../dom/tree';
import { isVisible } from '../dom/visible';
import { detailControlsIn } from './detail-control';
import { untilPressable } from './reach';
import { QUIET, type Workplace } from './workplace';

/**
 * Opens a row's menu, and finds the *Détail* that came up in it.
 *
 * @param row looks the row up, whenever it is asked
 * @param menu looks up what opens its menu
 * @throws Problem where the menu shows none, or several; it is closed then
 */
export async function openRowMenu(
  place: Workplace,
  row: () => Element,
  menu: () => HTMLElement | undefined,
  signal: AbortSignal,
): Promise<HTMLElement> {
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
  const [entry, ...others] = entries ?? [];
  if (!entry || others.length > 0) {
    if (opener && hasMenuOpen(root)) pressKey(opener, 'Escape');
    throw new Problem({ code: 'no-detail-link' });
  }
  await untilPressable(() => fresh()[0], place, signal);
  return entry;
}

function hasMenuOpen(root: Element): boolean {
  return all(root, '[role="menu"], [aria-haspopup][aria-expanded="true"]').some(isVisible);
}
