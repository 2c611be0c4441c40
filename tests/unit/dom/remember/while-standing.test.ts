// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { OWN } from '../../../../utils/dom/own-mark';
import { forgetFound } from '../../../../utils/dom/remember/memory';
import { duringLook } from '../../../../utils/dom/remember/once-per-look';
import { whileStanding } from '../../../../utils/dom/remember/while-standing';

let state = '';
const find = vi.fn((element: Element) => element.childElementCount);
let found: typeof find;

beforeEach(() => {
  document.body.innerHTML = '<ul><li>FPC17293</li><li>FPC172932</li></ul>';
  state = '';
  find.mockClear();
  found = whileStanding(find, (element) => element, { by: () => state }) as typeof find;
});

const list = () => document.querySelector('ul') as Element;

describe('what was found in an area', () => {
  test.each([
    ['something in it has changed', () => list().append('x')],
    ['words that are gone by have changed', () => forgetFound()],
    [
      'it has another size',
      () => {
        vi.spyOn(list(), 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 9, 9));
      },
    ],
    [
      'what was chosen is another',
      () => {
        state = 'chosen';
      },
    ],
  ])('is searched again once %s', (_, act) => {
    expect([found(list()), found(list())]).toEqual([2, 2]);
    expect(find).toHaveBeenCalledOnce();
    act();
    found(list());
    expect(find).toHaveBeenCalledTimes(2);
  });

  test('is not searched again after we have put something into it', () => {
    found(list());
    const box = document.createElement('label');
    box.setAttribute(OWN, 'row');
    box.innerHTML = '<input>';
    list().append(box);
    box.querySelector('input')?.setAttribute('title', 'FPC17293');
    found(list());
    expect(find).toHaveBeenCalledOnce();
  });

  test('stays the same during a look, in which nothing changes', () => {
    found(list());
    duringLook(() => {
      found(list());
      list().append('x');
      found(list());
      expect(find).toHaveBeenCalledOnce();
    });
    found(list());
    expect(find).toHaveBeenCalledTimes(2);
  });

  test('is searched again after a time', () => {
    const brief = whileStanding(find, (element: Element) => element, { atMost: 0 });
    expect([brief(list()), brief(list())]).toEqual([2, 2]);
    expect(find).toHaveBeenCalledTimes(2);
  });

  test('is not remembered where it has no area', () => {
    const fresh = whileStanding(find, (_: Element) => undefined);
    expect([fresh(list()), fresh(list())]).toEqual([2, 2]);
    expect(find).toHaveBeenCalledTimes(2);
  });
});
