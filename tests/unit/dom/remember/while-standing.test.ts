// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { OWN } from '../../../../utils/dom/own-mark';
import { forgetFound } from '../../../../utils/dom/remember/memory';
import { duringLook } from '../../../../utils/dom/remember/once-per-look';
import { standing } from '../../../../utils/dom/remember/while-standing';

beforeEach(() => {
  document.body.innerHTML =
    '<main><p>Licence</p><ul><li>FPC17293</li><li>FPC172932</li></ul></main>';
});

describe('an element that stands as it did', () => {
  const list = () => document.querySelector('ul') as Element;

  test.each([
    ['something in it has changed', () => list().append('x')],
    ['words that are gone by have changed', () => forgetFound()],
    [
      'it has another size',
      () => {
        vi.spyOn(list(), 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 9, 9));
      },
    ],
  ])('does not any more once %s', (_, act) => {
    const isStanding = standing(list());
    expect(isStanding()).toBe(true);
    act();
    expect(isStanding()).toBe(false);
  });

  test('still does after we have put something into it', () => {
    const isStanding = standing(list());
    const box = document.createElement('label');
    box.setAttribute(OWN, 'row');
    box.innerHTML = '<input>';
    list().append(box);
    box.querySelector('input')?.setAttribute('title', 'FPC17293');
    expect(isStanding()).toBe(true);
  });

  test('is looked at once per look, in which nothing changes', () => {
    const isStanding = standing(list());
    duringLook(() => {
      expect(isStanding()).toBe(true);
      list().append('x');
      expect(isStanding()).toBe(true);
    });
    expect(isStanding()).toBe(false);
  });
});
