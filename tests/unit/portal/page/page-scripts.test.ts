// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import type { PageOrFrame } from '../../../../utils/portal/page/page-or-frame';
import { oncePressable } from '../../../../utils/portal/page/until-pressable';

const portal = { root: document.documentElement, timeout: 5000 } as unknown as PageOrFrame;
const { signal } = new AbortController();

/** Uses up time in one task, as the reading of a long list does. */
function work(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
}

document.getAnimations = () => [];

afterEach(() => vi.restoreAllMocks());

test('a page that has just come is pressed once its own timers had their turn', async () => {
  document.body.innerHTML = '<button>Détail</button>';
  const button = document.querySelector('button') as HTMLElement;
  vi.spyOn(button, 'checkVisibility').mockReturnValue(true);
  document.elementFromPoint = () => button;
  let isListening = false;
  setTimeout(() => {
    isListening = true;
  }, 0);
  work(100);
  const press = () => Promise.resolve(isListening);
  const reached = await oncePressable(() => button, press, portal, signal);
  expect(reached).toEqual({ result: true });
});
