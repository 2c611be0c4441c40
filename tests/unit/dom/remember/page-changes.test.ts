// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { duringLook } from '../../../../utils/dom/remember/once-per-look';
import {
  noticeChanges,
  onLateRoot,
  stopNoticing,
} from '../../../../utils/dom/remember/page-changes';
import { whileUnchanged } from '../../../../utils/dom/remember/while-unchanged';
import { textOf } from '../../../../utils/dom/tree/text-runs';

beforeEach(() => {
  document.body.innerHTML =
    '<main><p>Licence</p><ul><li>FPC17293</li><li>FPC172932</li></ul></main>';
});

function main(): Element {
  return document.querySelector('main') as Element;
}

test('a late shadow root is told to listeners once it was noticed', async () => {
  main().insertAdjacentHTML('beforeend', '<my-row></my-row>');
  const row = document.querySelector('my-row') as Element;
  const heard = vi.fn();
  const stop = onLateRoot(heard);
  textOf(row);
  row.attachShadow({ mode: 'open' });
  duringLook(noticeChanges);
  await Promise.resolve();
  expect(heard).toHaveBeenCalledExactlyOnceWith(row);
  stop();
});

test('where nothing is noticed any more, nothing is remembered until something is asked for again', () => {
  const textIn = whileUnchanged((element) => element.textContent);
  const before = textIn(main());
  stopNoticing();
  main().append('more');
  expect(textIn(main())).toBe(`${before}more`);
  main().append(' and more');
  expect(textIn(main())).toBe(`${before}more and more`);
});
