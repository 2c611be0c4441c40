/** Room for our panel beside a small page, and where the elements of the page stand then. */
import type { InPage } from '../support/test.ts';

type Side = 'left' | 'right';

/** How much of the window is kept, in px; the rest, some 800 px, is free. */
export const KEPT = 600;

/** Keeps a part of the window free, and stays there for `look`, `renew` and `giveBack`. */
export async function makeRoom({ page }: InPage, side: Side = 'right'): Promise<void> {
  await page.evaluate(
    (where, width) => {
      const room = new window.ours.PageRoom(document, { side: where, width });
      Object.assign(window, { room });
      room.renew();
    },
    side,
    KEPT,
  );
}

/** Has the room looked at, made again, or given back. */
export const again = ({ page }: InPage, what: 'look' | 'renew' | 'giveBack') => {
  return page.evaluate((name) => {
    (window as unknown as { room: Record<string, () => void> }).room[name]?.();
  }, what);
};

/** Where an element stands, from the edges of the free part: no number is below zero if it is all there. */
export async function edges({ page }: InPage, selector: string, side: Side = 'right') {
  return page.$eval(
    selector,
    (element, where, width) => {
      const { left, right } = element.getBoundingClientRect();
      const { clientWidth } = document.documentElement;
      return where === 'right'
        ? { left, right: clientWidth - width - right }
        : { left: left - width, right: clientWidth - right };
    },
    side,
    KEPT,
  );
}

/** Whether all of an element stands in the free part. */
export async function isFree(
  page: InPage,
  selector: string,
  side: Side = 'right',
): Promise<boolean> {
  const { left, right } = await edges(page, selector, side);
  return left >= -1 && right >= -1;
}
