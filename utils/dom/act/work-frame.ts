import { documentIn } from '../flat-tree';
import { OWN } from '../own-mark';

/**
 * Shows an address of the page's own origin in a frame over the page, below our panel. Pages may load
 * in there without ending what works on them.
 *
 * @returns the frame once its page is there; `undefined` where the portal does not let itself be framed
 */
export async function openWorkFrame(
  document: Document,
  address: string,
  signal: AbortSignal,
): Promise<HTMLIFrameElement | undefined> {
  const frame = document.createElement('iframe');
  frame.setAttribute(OWN, 'frame');
  frame.style.cssText =
    'all: initial; position: fixed; inset: 0; z-index: 2147482000; width: 100vw; height: 100vh; ' +
    'border: 0; background: white;';
  // A page that breaks out of frames would end the run.
  frame.setAttribute('sandbox', 'allow-scripts allow-forms allow-same-origin allow-modals');
  document.documentElement.append(frame);
  try {
    await showInFrame(frame, address, signal);
  } catch (error) {
    frame.remove();
    throw error;
  }
  if (documentIn(frame)?.body?.childElementCount) return frame;
  frame.remove();
  return undefined;
}

/**
 * Loads an address into a frame; resolves when its page is there, or what the portal shows instead. A press a moment
 * before may still load its own page over it: then the address is loaded again.
 */
export async function showInFrame(
  frame: HTMLIFrameElement,
  address: string,
  signal: AbortSignal,
): Promise<void> {
  const before = documentIn(frame)?.location.href;
  // An address with a fragment of the same page would only scroll to it, and load nothing.
  const isPart = address.includes('#') && before && isSamePage(before, address);
  if (isPart) await load(frame, 'about:blank', signal);
  await load(frame, address, signal);
  const shown = documentIn(frame)?.location.href;
  if (shown && !isSamePage(shown, address)) await load(frame, address, signal);
}

function load(frame: HTMLIFrameElement, address: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    frame.addEventListener('load', () => resolve(), { once: true });
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    frame.src = address;
  });
}

/** Whether two addresses are of one page, whatever part of it they name. */
export function isSamePage(one: string, other: string): boolean {
  return one.split('#')[0] === other.split('#')[0];
}
