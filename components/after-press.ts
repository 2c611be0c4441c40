import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Puts things off until nothing is being pressed. A press of the mouse takes the focus from a field before the
 * button is let go: what is drawn in between may move the button away from the pointer, and the click is lost.
 *
 * @param within an element of the tree in which presses count
 * @returns calls back at once, or when the press that is on is over
 */
export function useAfterPress(within: RefObject<Element | null>): (then: () => void) => void {
  const isPressing = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    const root = within.current?.getRootNode();
    const press = () => {
      isPressing.current = true;
    };
    const release = () => {
      isPressing.current = false;
      const then = waiting.current.splice(0);
      // The click comes right after.
      setTimeout(() => {
        for (const one of then) one();
      });
    };
    root?.addEventListener('pointerdown', press, true);
    for (const event of RELEASES) window.addEventListener(event, release, true);
    return () => {
      root?.removeEventListener('pointerdown', press, true);
      for (const event of RELEASES) window.removeEventListener(event, release, true);
    };
  }, [within]);
  return (then) => {
    if (isPressing.current) waiting.current.push(then);
    else then();
  };
}

const RELEASES = ['pointerup', 'pointercancel'] as const;
