// @vitest-environment happy-dom
import { afterEach, describe, expect, test } from 'vitest';
import { quickenHidden } from '../../../../utils/dom/hidden-tab/quicken';
import { tell } from '../../../../utils/page-world/events';
import { quickenOnRequest } from '../../../../utils/page-world/hidden-tab/quicken-page';
import { before, page, useSimulatedPage, viewOf } from '../../page-world/hidden-tab/simulated-page';

const stops: (() => void)[] = [];

useSimulatedPage();
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

describe('the content script', () => {
  function quickened() {
    const asked: number[] = [];
    const wake = (ms: number) => {
      asked.push(ms);
      return () => {};
    };
    const { stop, isHelped } = quickenHidden(document, wake);
    stops.push(stop);
    return { asked, isHelped };
  }

  test('knows whether the page’s side has heard', () => {
    expect(quickened().isHelped()).toBe(false);
    quickenOnRequest(viewOf(), window);
    expect(quickened().isHelped()).toBe(true);
  });

  test('tells a document that comes during a run', () => {
    quickened();
    const late = viewOf();
    quickenOnRequest(late, window);
    expect(late.setTimeout).not.toBe(before.setTimeout);
  });

  test('wakes nobody in view, for nonsense, or more than so often', () => {
    const { asked } = quickened();
    for (const detail of ['x 1 -5', 'x 1 5000', 'x', '', 'x 1 NaN']) tell(window, 'wake', detail);
    expect(asked).toEqual([]);
    page.isHidden = false;
    tell(window, 'wake', 'x 1 5');
    expect(asked).toEqual([]);
    page.isHidden = true;
    for (let at = 0; at < 1000; at++) tell(window, 'wake', 'x 1 5');
    expect(asked).toHaveLength(250);
  });

  test('wakes nobody once the run is over', () => {
    const { asked } = quickened();
    for (const stop of stops.splice(0)) stop();
    tell(window, 'wake', 'x 1 5');
    expect(asked).toEqual([]);
  });
});
