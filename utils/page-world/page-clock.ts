/**
 * Runs in the page's own world while a run is on. In a hidden tab a browser draws no frames and slows
 * timers to one a second, and the portal's own dialogs wait for both: there, they are rung in time, and what
 * a browser tells of only when it draws is told with each frame: what was scrolled, has another size, or has
 * come into view. What a script sets in motion is brought to its end at once, in view too.
 */
import { finishAnimation } from './animations';
import { hear, LONGEST_WAKE, tell } from './events';
import { endJQueryEffects } from './jquery-effects';
import { knowObservers, type PageObservers } from './page-observers';
import { followScrolls } from './page-scrolls';

/** So many frames may follow each other at once, for code that waits for two; then at a screen's pace. */
const BURST = 4;
const BURST_TIME = 100;
const FRAME = 16;

type View = Window & typeof globalThis;

/** What may change sizes, or what is in view. */
const EVERYTHING = { subtree: true, childList: true, attributes: true, characterData: true };

/** Node's types, which tools bring along, know another `setTimeout`. */
type SetTimeout = (handler: TimerHandler, ms?: number, ...given: unknown[]) => number;

/** Stands by in a document for a run in a hidden tab. @param home the window of the content script */
export function quickenOnRequest(view: View, home: Window): void {
  const observers = knowObservers(view);
  let stops: (() => void)[] = [];
  const leave = () => {
    for (const stop of stops.splice(0)) stop();
  };
  const stopHearing = hear(home, 'quicken', (detail) => {
    if (detail !== 'on') leave();
    else if (stops.length === 0) stops = [quicken(view, home, observers), endJQueryEffects(view)];
    tell(home, 'heard');
  });
  // A page that has only just come brings its libraries by then.
  view.document.addEventListener('DOMContentLoaded', () => {
    if (stops.length > 0) stops.push(endJQueryEffects(view));
  });
  // The outermost window outlives the documents of its frames, and would keep each of them.
  view.addEventListener('pagehide', ({ persisted }) => {
    if (persisted || view === home) return;
    stopHearing();
    leave();
  });
  tell(home, 'arrived');
}

/**
 * Keeps the context in which this is called, as libraries do that patch timers (zone.js): they hand a timer of
 * their own to the browser, which is not to be had here, but keep the context of a listener too.
 *
 * @returns calls it in that context; what it throws is reported, as a timer's is
 */
function inContext(view: View, call: () => void): () => void {
  const bell = new EventTarget();
  bell.addEventListener('ring', () => {
    try {
      call();
    } catch (error) {
      view.reportError(error);
    }
  });
  return () => {
    bell.dispatchEvent(new Event('ring'));
  };
}

/**
 * Keeps count of what the page waits for, also while it is in view: it may be hidden at any moment.
 * Every callback is left to the browser's own timer too, whose number it has: when this ends, or nobody
 * rings, it is called as it would have been.
 *
 * @returns what puts the page's functions back
 */
function quicken(view: View, home: Window, observers: PageObservers): () => void {
  const { document, performance } = view;
  const native = {
    setTimeout: view.setTimeout as unknown as SetTimeout,
    setInterval: view.setInterval as unknown as SetTimeout,
    clearTimeout: view.clearTimeout,
    clearInterval: view.clearInterval,
    requestAnimationFrame: view.requestAnimationFrame,
    cancelAnimationFrame: view.cancelAnimationFrame,
  };
  const { animate } = view.Element.prototype;
  const name = Math.random().toString(36).slice(2);
  /** Those of an interval belong to one chain: who hides the page again has begun another. */
  const timers = new Map<
    number,
    { ms: number; ring: () => void; isOnce: boolean; chain: number }
  >();
  const frames = new Map<number, () => void>();
  /** What a script has set in motion and is over, but for the browser's word of it. */
  const untold = new Set<Animation>();
  const told = new WeakSet<Animation>();
  const { port1, port2 } = new view.MessageChannel();
  const over = new AbortController();
  const isNeeded = () => document.hidden && !over.signal.aborted;
  let isComing = false;
  let fallback = 0;
  let burst = { since: 0, left: 0 };

  const drawFrame = () => {
    isComing = false;
    native.clearTimeout.call(view, fallback);
    // In the order of a browser: https://html.spec.whatwg.org/#update-the-rendering
    if (isNeeded()) scrolls.tell();
    for (const [id, call] of [...frames]) {
      if (!frames.delete(id)) continue;
      native.cancelAnimationFrame.call(view, id);
      call();
    }
    if (isNeeded()) observers.tell();
  };
  const drawSoon = () => {
    if (isComing || !isNeeded()) return;
    isComing = true;
    const now = performance.now();
    if (now - burst.since > BURST_TIME) burst = { since: now, left: BURST };
    if (burst.left-- > 0) return port2.postMessage(0);
    tell(home, 'wake', `${name} frame ${FRAME}`);
    // Who asks too often is not rung for: then the browser's own timer has to do.
    fallback = native.setTimeout.call(view, drawFrame, FRAME);
  };
  const ringIn = (ms: number, id: number) => {
    const chain = timers.get(id)?.chain ?? 0;
    const what = chain > 0 ? `${id}+${chain}` : id;
    if (isNeeded()) tell(home, 'wake', `${name} ${what} ${ms}`);
  };
  const tellEnds = () => {
    for (const animation of untold) {
      told.add(animation);
      animation.dispatchEvent(new AnimationPlaybackEvent('finish'));
    }
  };
  const onHidden = () => {
    followChanges();
    if (isNeeded()) tellEnds();
    for (const [id, timer] of timers) {
      if (!timer.isOnce) timer.chain++;
      ringIn(timer.ms, id);
    }
    // A frame that was on its way before may have been lost.
    isComing = false;
    drawSoon();
  };
  const scrolls = followScrolls(view, { isNeeded, onMoved: drawSoon });
  const changes = new view.MutationObserver(() => {
    if (observers.isAny()) drawSoon();
  });
  /** In view the browser tells who watches what has become of it. */
  const followChanges = () => {
    if (isNeeded()) changes.observe(document, EVERYTHING);
    else changes.disconnect();
  };

  const own = {
    setTimeout(handler: TimerHandler, ms = 0, ...given: unknown[]): number {
      if (typeof handler !== 'function' || !(ms <= LONGEST_WAKE)) {
        return native.setTimeout.call(view, handler, ms, ...given);
      }
      const ring = () => {
        if (timers.delete(id)) handler.apply(view, given);
      };
      const id = native.setTimeout.call(view, ring, ms);
      const wait = Math.max(0, Math.ceil(ms));
      timers.set(id, { ms: wait, ring: inContext(view, ring), isOnce: true, chain: 0 });
      ringIn(wait, id);
      return id;
    },
    setInterval(handler: TimerHandler, ms = 0, ...given: unknown[]): number {
      if (typeof handler !== 'function' || !(ms <= LONGEST_WAKE)) {
        return native.setInterval.call(view, handler, ms, ...given);
      }
      const wait = Math.max(FRAME, Math.ceil(ms));
      // Slow as it is in a hidden tab, the browser's own goes on beside it. Where both tell of one period,
      // the later word is dropped: a countdown would be over twice as soon.
      let [hasRung, hasTicked] = [false, false];
      const ring = () => {
        ringIn(wait, id);
        const isTold = hasTicked;
        hasTicked = false;
        if (isTold) return;
        hasRung = true;
        handler.apply(view, given);
      };
      const tick = () => {
        const isTold = hasRung;
        hasRung = false;
        if (isTold) return;
        hasTicked = isNeeded();
        handler.apply(view, given);
      };
      const id = native.setInterval.call(view, tick, ms);
      timers.set(id, { ms: wait, ring: inContext(view, ring), isOnce: false, chain: 0 });
      ringIn(wait, id);
      return id;
    },
    clearTimeout(id?: number): void {
      timers.delete(Number(id));
      native.clearTimeout.call(view, id);
    },
    clearInterval(id?: number): void {
      timers.delete(Number(id));
      native.clearInterval.call(view, id);
    },
    requestAnimationFrame(call: FrameRequestCallback): number {
      const id = native.requestAnimationFrame.call(view, (time) => {
        if (frames.delete(id)) call(time);
      });
      frames.set(
        id,
        inContext(view, () => call(performance.now())),
      );
      drawSoon();
      return id;
    },
    cancelAnimationFrame(id: number): void {
      frames.delete(id);
      native.cancelAnimationFrame.call(view, id);
    },
  };
  function ownAnimate(this: Element, ...given: Parameters<Element['animate']>): Animation {
    const animation = animate.apply(this, given);
    animation.addEventListener('finish', (event) => {
      untold.delete(animation);
      // The browser's own word, which it has kept until the page is in view again, comes too late.
      if (event.isTrusted && told.delete(animation)) event.stopImmediatePropagation();
    });
    queueMicrotask(() => {
      if (over.signal.aborted) return;
      finishAnimation(animation);
      // Who sees the page change may have ended it first, of which a hidden page hears as little.
      if (animation.playState !== 'finished') return;
      // Who waits for the promise is told by it. Who listens is told with the next frame, if there is one.
      untold.add(animation);
      if (isNeeded()) tellEnds();
    });
    return animation;
  }

  port1.onmessage = drawFrame;
  const stopHearing = hear(home, 'ring', (detail) => {
    const [whose, what] = detail.split(' ');
    if (whose !== name) return;
    if (what === 'frame') return drawFrame();
    const [id, chain] = (what ?? '').split('+').map(Number);
    const timer = timers.get(id ?? Number.NaN);
    if (timer?.chain !== (chain ?? 0)) return;
    if (timer?.isOnce) native.clearTimeout.call(view, id);
    timer?.ring();
  });
  document.addEventListener('visibilitychange', onHidden, { signal: over.signal });
  followChanges();
  Object.assign(view, own);
  view.Element.prototype.animate = ownAnimate;

  return () => {
    over.abort();
    stopHearing();
    port1.close();
    changes.disconnect();
    scrolls.stop();
    // What the page has put in its place meanwhile calls ours, which then does no more than the browser's.
    for (const key of Object.keys(own) as (keyof typeof own)[]) {
      if ((view[key] as unknown) === own[key]) Object.assign(view, { [key]: native[key] });
    }
    if (view.Element.prototype.animate === ownAnimate) view.Element.prototype.animate = animate;
  };
}
