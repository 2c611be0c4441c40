import { isStanding } from '../flat-tree';

/** The elements in the browser's top layer: no z-index counts there, and the element that came last is on top. */
export const IN_TOP_LAYER = ':modal, :popover-open, :fullscreen';

/** Events after which the top layer may have a new element. `toggle` does not bubble. */
const TOP_LAYER_EVENTS = ['toggle', 'fullscreenchange'];

/**
 * Keeps an element of ours above all that the page puts into the top layer, until the signal aborts. Some kits show
 * dialogs as popovers, and our element could neither be seen nor pressed below one.
 *
 * It does not rise above a modal dialog: the browser sends a modal dialog all clicks, so our element could be seen
 * but not pressed.
 */
export function keepOnTop(host: HTMLElement, signal: AbortSignal): void {
  const { ownerDocument: document } = host;
  host.popover = 'manual';
  const riseAbove = (other: EventTarget | null) => {
    if (!(other instanceof Element) || other === host || !other.matches(IN_TOP_LAYER)) return;
    if (isStanding(host) && !document.querySelector(':modal')) rise(host);
  };
  riseAbove(document.querySelector(IN_TOP_LAYER));
  const onEvent = ({ target }: Event) => riseAbove(target);
  for (const type of TOP_LAYER_EVENTS) {
    document.addEventListener(type, onEvent, { capture: true, signal });
  }
}

/** Puts a popover on top of the top layer. */
export function rise(popover: HTMLElement): void {
  sink(popover);
  popover.showPopover();
}

/** Takes a popover out of the top layer. It stays visible unless its own style hides it. */
export function sink(popover: HTMLElement): void {
  if (popover.matches(':popover-open')) popover.hidePopover();
}
