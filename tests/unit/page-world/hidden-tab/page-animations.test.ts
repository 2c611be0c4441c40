// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, setRun, useSimulatedPage } from './simulated-page';

useSimulatedPage();

/** An animation that takes `ms`, and a listener for its end. */
function motion(endTime: number) {
  const animation = Object.assign(new EventTarget(), {
    playState: 'running',
    effect: { getComputedTiming: () => ({ endTime }) },
    finish: vi.fn(() => {
      animation.playState = 'finished';
    }),
  });
  return { animation: animation as unknown as Animation, heard: vi.fn() };
}

describe('an animation of a page’s script', () => {
  beforeEach(() => vi.stubGlobal('AnimationPlaybackEvent', Event));
  afterEach(() => vi.unstubAllGlobals());

  async function started({ animation, heard }: ReturnType<typeof motion>): Promise<void> {
    page.view.Element.prototype.animate = () => animation;
    setRun('on');
    page.view.Element.prototype.animate([]).addEventListener('finish', heard);
    await Promise.resolve();
  }

  test.each([true, false])('is brought to its end during a run; hidden: %s', async (hidden) => {
    page.isHidden = hidden;
    const moved = motion(250);
    await started(moved);
    expect(moved.animation.finish).toHaveBeenCalledOnce();
    // In view the browser fires the event itself.
    expect(moved.heard).toHaveBeenCalledTimes(hidden ? 1 : 0);
  });

  test('fires its end where somebody else has finished it first', async () => {
    const moved = motion(250);
    moved.animation.finish();
    await started(moved);
    expect(moved.heard).toHaveBeenCalledOnce();
  });

  test('fires its end once when the page is hidden before its next frame', async () => {
    page.isHidden = false;
    const moved = motion(250);
    await started(moved);
    page.isHidden = true;
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(moved.heard).toHaveBeenCalledOnce();
  });

  test('does not fire its end again when the page is in view again', async () => {
    const moved = motion(250);
    await started(moved);
    for (let time = 0; time < 2; time++) {
      const late = new Event('finish');
      Object.defineProperty(late, 'isTrusted', { value: true });
      moved.animation.dispatchEvent(late);
    }
    // The second event is of a later animation of the page.
    expect(moved.heard).toHaveBeenCalledTimes(2);
  });

  test('without end is left alone', async () => {
    const moved = motion(Number.POSITIVE_INFINITY);
    await started(moved);
    expect(moved.animation.finish).not.toHaveBeenCalled();
    expect(moved.heard).not.toHaveBeenCalled();
  });

  test('takes its time after the run', async () => {
    page.isHidden = false;
    const { animation } = motion(250);
    const animate = () => animation;
    page.view.Element.prototype.animate = animate;
    setRun('on');
    setRun('off');
    expect(page.view.Element.prototype.animate).toBe(animate);
  });
});
