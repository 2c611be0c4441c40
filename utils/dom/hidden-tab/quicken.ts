import { hear, tell } from '../../page-world/events';
import { LONGEST_WAKE } from '../../page-world/timing';
import type { Waker } from './timer';

/** How often the page may ask to be woken, per second. */
const MOST_PER_SECOND = 250;

/**
 * Lets a page work in a hidden tab as it does in view. The helpers in the page's own world ask for wake-ups for its
 * frames and timers, which the browser holds back in a hidden tab. In a visible tab the browser runs them as ever.
 *
 * @param wake rings in time although the browser's timers do not
 * @returns `stop` gives the page its own functions back; `isHelped` tells whether any helper has answered
 */
export function quickenHidden(
  document: Document,
  wake: Waker,
): { stop: () => void; isHelped: () => boolean } {
  const view = document.defaultView ?? window;
  let isHelped = false;
  let second = { since: 0, left: 0 };

  /** The page may ask for nonsense, and too often: the background must not be kept busy by it. */
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
