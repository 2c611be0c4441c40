import { hear, LONGEST_WAKE, tell } from '../../page-world/events';
import type { Waker } from './timer';

/** How often in a second the page may ask to be woken. */
const MOST_PER_SECOND = 250;

/**
 * Lets a page work in a hidden tab as it does in view: its frames and timers, which the browser holds
 * back there, are rung in time. As long as the tab is in view they are the browser's.
 *
 * @param wake rings in time also when the browser's timers do not
 * @returns `stop`, which gives the page back as it was; `isHelped`, whether the page's side of it is there
 */
export function quickenHidden(
  document: Document,
  wake: Waker,
): { stop: () => void; isHelped: () => boolean } {
  const view = document.defaultView ?? window;
  let isHelped = false;
  let second = { since: 0, left: 0 };

  /** What the page asks for is its own affair, but it may not keep the background busy by it. */
  const isWelcome = (ms: number) => {
    if (!document.hidden || !(ms >= 0 && ms <= LONGEST_WAKE)) return false;
    const now = performance.now();
    if (now - second.since > 1000) second = { since: now, left: MOST_PER_SECOND };
    return second.left-- > 0;
  };
  const stops = [
    hear(view, 'heard', () => {
      isHelped = true;
    }),
    hear(view, 'arrived', () => tell(view, 'quicken', 'on')),
    hear(view, 'wake', (detail) => {
      const [whose, what, ms] = detail.split(' ');
      if (isWelcome(Number(ms))) wake(Number(ms), () => tell(view, 'ring', `${whose} ${what}`));
    }),
  ];
  tell(view, 'quicken', 'on');
  const stop = () => {
    for (const one of stops) one();
    tell(view, 'quicken', 'off');
  };
  return { stop, isHelped: () => isHelped };
}
