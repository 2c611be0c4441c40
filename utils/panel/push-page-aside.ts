import { computed, effect } from '@preact/signals';
import { FramesetRoom } from '../dom/room/frameset-room';
import type { KeptPart } from '../dom/room/page-part';
import { PageRoom } from '../dom/room/page-room';
import { throttled } from '../throttle';
import { IN_PLACE, LOOK_AT_WIDTH, RESIZE } from '../timing';
import type { MountedPanel } from './followed-page';

/**
 * Pushes the page aside while the panel is open beside it and a person does not teach the extension, for which they
 * need the whole page. While a run or a reading redraws the page all the time, nothing new is done about it.
 *
 * @returns how to give the page its room back
 */
export function pushPageAside(
  document: Document,
  { model, recognition, dock }: Pick<MountedPanel, 'model' | 'recognition' | 'dock'>,
): () => void {
  // Signals of their own: the page must not be changed, and looked at again, with every change of a model.
  const isAside = computed(() => {
    const { teaching, watching, learned } = recognition.model.value;
    return !model.value.folded && !(teaching ?? watching ?? learned) && dock.isBeside.value;
  });
  const isAtWork = computed(() => {
    const { run, users } = model.value;
    return users.isReading || (run.workState !== 'idle' && run.workState !== 'interrupted');
  });
  const side = computed(() => dock.settled.value.side);
  const width = computed(() => dock.settled.value.width);
  return effect(() => {
    if (!isAside.value) return undefined;
    const kept = { side: side.value, width: width.value };
    return keepAside(document, kept, () => isAtWork.peek());
  });
}

/** Keeps a part of the window free of the page. @returns how to give it back */
function keepAside(document: Document, kept: KeptPart, isAtWork: () => boolean): () => void {
  const isFrameset = document.body.localName === 'frameset';
  const room = new (isFrameset ? FramesetRoom : PageRoom)(document, kept);
  const { soon: lookSoon } = throttled(() => {
    if (isAtWork()) lookSoon();
    else room.look();
  }, LOOK_AT_WIDTH);
  const { soon: renewSoon } = throttled(() => room.renew(), RESIZE);
  // The panel first: a person waits for it.
  renewSoon();
  const over = new AbortController();
  // A dialog that was there all the time is shown by a class, and slides in after what comes into the page with it.
  let sliding: ReturnType<typeof setTimeout> | undefined;
  const lookOnceInPlace = () => {
    clearTimeout(sliding);
    sliding = setTimeout(lookSoon, IN_PLACE);
  };
  const observer = new MutationObserver(() => {
    lookSoon();
    lookOnceInPlace();
  });
  observer.observe(document.body, { subtree: true, childList: true });
  // The frames of a frameset.
  document.addEventListener('load', lookSoon, { signal: over.signal, capture: true });
  window.addEventListener('click', lookOnceInPlace, { signal: over.signal, capture: true });
  window.addEventListener('resize', renewSoon, { signal: over.signal });
  over.signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(sliding);
    room.giveBack();
  });
  return () => over.abort();
}
