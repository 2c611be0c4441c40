import { later } from '../../../dom/hidden-tab/timer';
import { FRAME_TIMEOUT } from '../../page/timing';

/** Boxes side by side have this many times two frames to follow each other. */
const MOST_FRAMES = 10;

/** Waits until some frames have been drawn; a frame that does not come, as in a hidden tab, is not waited for long. */
export async function untilDrawn(frames: number): Promise<void> {
  for (let at = 0; at < frames; at++) {
    await new Promise<void>((resolve) => {
      const stop = later(FRAME_TIMEOUT, resolve);
      requestAnimationFrame(() => {
        stop();
        resolve();
      });
    });
  }
}

/** Waits until boxes have followed the one that was scrolled: mostly a frame later. */
export async function untilFollowed(hasFollowed: () => unknown): Promise<void> {
  for (let at = 0; at < MOST_FRAMES && (at === 0 || !hasFollowed()); at++) await untilDrawn(2);
}
