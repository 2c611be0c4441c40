/** An element with less room to scroll shows no other row, in pixels. */
export const LEAST_ROOM = 30;

/** Whether a box has room enough to scroll to other rows. */
export function hasScrollRoom({ scrollHeight, clientHeight }: Element): boolean {
  return scrollHeight > clientHeight + LEAST_ROOM;
}

/** Whether a box is scrolled so far from its start that rows may stand above. */
export function isScrolledOn(box: Element): boolean {
  return hasScrollRoom(box) && box.scrollTop > LEAST_ROOM;
}
