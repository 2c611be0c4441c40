import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dockFrom, FIRST_DOCK, liesOver, shownWidth } from '../../../utils/panel/dock';

describe('the panel', () => {
  test.each([
    [420, 1440, 420],
    [640, 1440, 640],
    [640, 1280, 620],
    [420, 1024, 364],
    [420, 720, 360],
    [420, 480, 360],
    [420, 479, 479],
    [420, 320, 320],
    [20, 1440, 360],
    [9000, 3840, 640],
  ])('of %d px in a window of %d px is %d px wide', (width, windowWidth, shown) => {
    expect(shownWidth(width, windowWidth)).toBe(shown);
  });

  test('always fits in the window, and leaves the page what it needs or is as narrow as can be', () => {
    const shownIn = (width: number, windowWidth: number) => {
      const shown = shownWidth(width, windowWidth);
      const isAll = shown === windowWidth && windowWidth < 480;
      return isAll || shown === 360 || (shown > 360 && windowWidth - shown >= 660);
    };

    fc.assert(fc.property(fc.integer(), fc.integer({ min: 100, max: 8000 }), shownIn));
  });

  test.each([
    [719, true],
    [720, false],
  ])('in a window of %d px lies over the page: %s', (windowWidth, over) => {
    expect(liesOver(windowWidth)).toBe(over);
  });
});

describe('a stored dock', () => {
  test.each([undefined, null, 'left', 3, {}, { side: 'top', width: 'wide' }])(
    'that is none, as %j, is the first one',
    (stored) => {
      expect(dockFrom(stored)).toEqual(FIRST_DOCK);
    },
  );

  test('is kept within what is allowed', () => {
    expect(dockFrom({ side: 'left', width: 9000 })).toEqual({ side: 'left', width: 640 });
  });
});
