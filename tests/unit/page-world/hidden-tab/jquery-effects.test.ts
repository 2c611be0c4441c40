import { expect, test } from 'vitest';
import { endJQueryEffects } from '../../../../utils/page-world/hidden-tab/jquery-effects';

test('jQuery’s effects are off until they are given back', () => {
  const view = { jQuery: { fx: { off: false } } };
  const giveBack = endJQueryEffects(view);
  expect(view.jQuery.fx.off).toBe(true);
  giveBack();
  expect(view.jQuery.fx.off).toBe(false);
});

test('a page that has turned them off itself keeps them off', () => {
  const view = { jQuery: { fx: { off: true } } };
  endJQueryEffects(view)();
  expect(view.jQuery.fx.off).toBe(true);
});

test.each([{}, { jQuery: {} }, { jQuery: undefined }])(
  'a page without them is left alone',
  (view) => {
    const before = structuredClone(view);
    endJQueryEffects(view)();
    expect(view).toEqual(before);
  },
);
