// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nextRule, scaleFor, smallerBar } from '../../../../utils/dom/room/next-rule';
import type { StickingOut } from '../../../../utils/dom/room/sticking-out';

const FREE = { left: 0, right: 660 };
const NARROW = { css: 'max-width: 630px !important;' };

beforeEach(() => {
  Object.defineProperty(Element.prototype, 'currentCSSZoom', { value: 1, configurable: true });
});

afterEach(() => {
  Reflect.deleteProperty(Element.prototype, 'currentCSSZoom');
});

/** A table of some width that stands at 15 px, and of which everything is drawn. */
function sticking(width: number, part: Partial<StickingOut> = {}, rows = 3): StickingOut {
  const element = document.createElement('table');
  const heading = '<tr><th>Licence</th></tr>';
  element.innerHTML = heading + '<tr><td>FPC17293</td></tr>'.repeat(rows - 1);
  for (const one of element.querySelectorAll('tr, th')) {
    one.getBoundingClientRect = () => ({ height: 20 }) as DOMRect;
  }
  const free = { left: 15, right: 645 };
  return { element, left: 15, right: 15 + width, isCut: false, position: 'static', free, ...part };
}

describe('a list that is as narrow as it can be', () => {
  test('is drawn as much smaller as it must', () => {
    const one = sticking(710);

    expect(scaleFor([one])).toBe(0.86);
    expect(nextRule(one, NARROW, 0.86)?.css).toContain('zoom: 0.86 !important');
  });

  test('is drawn smaller once', () => {
    const rule = nextRule(sticking(710), { css: 'zoom: 0.86 !important;' }, 0.86);

    expect(rule).toBeUndefined();
  });

  test('shares its scale with the others', () => {
    expect(scaleFor([sticking(710), sticking(760)])).toBe(0.81);
  });

  test.each([
    ['could not be read', [sticking(800)]],
    ['is fixed to the window', [sticking(710, { position: 'fixed' })]],
    ['is no more than the headings', [sticking(710, {}, 1)]],
    ['is no table', [sticking(710, { element: document.createElement('div') })]],
    ['has room', []],
  ])('is drawn as without us if it %s', (_, found) => {
    expect(scaleFor(found)).toBeUndefined();
  });

  test('is drawn as without us if its headings are not drawn: they stand in another table', () => {
    const one = sticking(710);
    for (const heading of one.element.querySelectorAll('th')) {
      heading.getBoundingClientRect = () => ({ height: 0 }) as DOMRect;
    }

    expect(scaleFor([one])).toBeUndefined();
  });

  test('is drawn as without us if it is a grid of other elements, which a script may lay out', () => {
    const { element } = sticking(710);
    const grid = document.createElement('div');
    grid.setAttribute('role', 'grid');
    grid.append(element);

    expect(scaleFor([sticking(710, { element: grid })])).toBeUndefined();
  });

  test('is drawn as without us in a browser that measures in other pixels then', () => {
    Reflect.deleteProperty(Element.prototype, 'currentCSSZoom');

    expect(scaleFor([sticking(710)])).toBeUndefined();
    expect(smallerBar(NARROW, FREE)).toBeUndefined();
  });
});

describe('a bar that has become higher', () => {
  test('is drawn smaller, over the whole of the free part', () => {
    const rule = smallerBar({ ...NARROW, height: 50 }, FREE);

    expect(rule).toMatchObject({ height: 50 });
    expect(rule?.css).toContain('max-width: 825px !important');
    expect(rule?.css).toContain('zoom: 0.8 !important');
  });

  test('is left alone if that was in vain', () => {
    expect(smallerBar({ css: 'zoom: 0.8 !important;' }, FREE)).toBeUndefined();
  });
});

test('lengths within what is drawn smaller are those of the element', () => {
  Object.defineProperty(Element.prototype, 'currentCSSZoom', { value: 0.8, configurable: true });
  const element = document.createElement('div');
  const one = { ...sticking(900), element };

  expect(nextRule(one, undefined, undefined)?.css).toContain('max-width: 787.5px');
});
