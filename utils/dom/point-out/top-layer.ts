/** What stands above the page in the browser's top layer, where no z-index counts, only who came last. */
export const IN_TOP_LAYER = ':modal, :popover-open, :fullscreen';

/** Events after which something may have come up there. The first one does not bubble. */
const COMINGS = ['toggle', 'fullscreenchange'];

/**
 * Keeps an element of ours above all that the page puts into the top layer, until the signal aborts: kits
 * show their dialogs as popovers, and what stands below one of those is neither seen nor pressed.
 *
 * While a modal dialog is up it stays where it is. The browser gives a modal dialog all clicks, and what
 * cannot be pressed is not to look as if it could.
 */
export function keepOnTop(host: HTMLElement, signal: AbortSignal): void {
  const { ownerDocument: document } = host;
  host.popover = 'manual';
  const riseAbove = (other: EventTarget | null) => {
    if (!(other instanceof Element) || other === host || !other.matches(IN_TOP_LAYER)) return;
    if (host.isConnected && !document.querySelector(':modal')) rise(host);
  };
  riseAbove(document.querySelector(IN_TOP_LAYER));
  const onComing = ({ target }: Event) => riseAbove(target);
  for (const coming of COMINGS) {
    document.addEventListener(coming, onComing, { capture: true, signal });
  }
}

/** Puts a popover above all that is in the top layer now. */
export function rise(popover: HTMLElement): void {
  sink(popover);
  popover.showPopover();
}

/** Takes a popover out of the top layer. It is seen on, where its own style does not hide it. */
export function sink(popover: HTMLElement): void {
  if (popover.matches(':popover-open')) popover.hidePopover();
}
