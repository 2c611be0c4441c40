// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { OWN } from '../../../../utils/dom/own-mark';
import { otherTreesIn } from '../../../../utils/dom/tree/other-trees';

beforeEach(() => {
  document.body.innerHTML =
    '<main><p>Licence</p><ul><li>FPC17293</li><li>FPC172932</li></ul></main>';
});

function main(): Element {
  return document.querySelector('main') as Element;
}

test('an element shows the other trees of all that is in it', async () => {
  expect(otherTreesIn(main())).toBe('none');
  main().append(document.createElement('frame'));
  expect(otherTreesIn(main())).toBe('frames');
  main().insertAdjacentHTML('beforeend', '<my-row></my-row>');
  expect(otherTreesIn(main())).toBe('frames');
  document.querySelector('my-row')?.attachShadow({ mode: 'open' });
  await Promise.resolve();
  expect(otherTreesIn(main())).toBe('shadows');
  expect(otherTreesIn(document.querySelector('ul') as Element)).toBe('none');
});

test('our own panel is no other tree', () => {
  const panel = document.createElement('my-panel');
  panel.setAttribute(OWN, '');
  panel.attachShadow({ mode: 'open' });
  main().append(panel);

  expect(otherTreesIn(main())).toBe('none');
});
