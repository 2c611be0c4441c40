/** Whose detail is open, and how long it has been. */
import { type Detail, detailInView, licenceIn, whenOpenerPressed } from './page.ts';
import { whenChanged } from './tree.ts';

/**
 * Called when a detail has come into view, with the licence whose it is, and when it has gone.
 *
 * @param onOpened is not called again while a detail is only drawn again
 */
export function whenDetailOpened(
  onOpened: (detail: Detail, licence: string) => void,
  onClosed: () => void = () => {},
): void {
  let asked = '';
  let shown = '';
  whenOpenerPressed((row) => {
    asked = licenceIn(row) ?? '';
  });
  whenChanged(() => {
    const detail = detailInView();
    if (!detail) {
      if (shown) onClosed();
      shown = '';
      return;
    }
    // One skin names no licence; in a page of its own nobody knows what was pressed.
    const licence = licenceIn(detail.whole) ?? asked;
    if (shown === licence) return;
    shown = licence;
    onOpened(detail, licence);
  });
}
