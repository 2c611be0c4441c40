// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { tell } from '../../../../utils/page-world/events';
import { page, ring, setRun, useSimulatedPage } from './simulated-page';

useSimulatedPage();

describe('a library that keeps the context of a timer', () => {
  const KINDS = ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const;
  type Call = () => void;

  /** What zone.js does: it runs timers, frames and listeners in the context in which they were set. */
  function patch(context: { now: string }): void {
    const kept = (call: Call) => {
      const then = context.now;
      return (...given: unknown[]) => {
        const back = context.now;
        context.now = then;
        (call as (...given: unknown[]) => void)(...given);
        context.now = back;
      };
    };
    for (const kind of KINDS) {
      const below = page.view[kind] as unknown as (call: Call, ms?: number) => number;
      Object.assign(page.view, { [kind]: (call: Call, ms?: number) => below(kept(call), ms) });
    }
    const { addEventListener } = EventTarget.prototype;
    vi.spyOn(EventTarget.prototype, 'addEventListener').mockImplementation(function (
      this: EventTarget,
      type,
      call,
      options,
    ) {
      addEventListener.call(this, type, kept(call as Call), options);
    });
  }

  const orders = ['before', 'during', 'between runs'].flatMap((when) =>
    KINDS.map((kind) => [when, kind] as const),
  );
  test.each(orders)('has it called in that context; loaded %s, %s', (when, kind) => {
    const context = { now: 'root' };
    const seen: string[] = [];
    if (when === 'before') patch(context);
    setRun('on');
    if (when === 'during') patch(context);
    if (when === 'between runs') {
      setRun('off');
      patch(context);
      setRun('on');
    }
    context.now = 'angular';
    (page.view[kind] as (call: Call, ms: number) => number)(() => seen.push(context.now), 40);
    context.now = 'root';
    if (kind === 'requestAnimationFrame')
      tell(page.home, 'ring', `${page.wakes[0]?.split(' ')[0] ?? ''} frame`);
    else ring();
    if (kind === 'requestAnimationFrame')
      return vi.waitFor(() => expect(seen).toEqual(['angular']));
    expect(seen).toEqual(['angular']);
  });
});
