// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { matchingIn } from '../../../../utils/dom/remember/matching-elements';

beforeEach(() => {
  document.body.innerHTML =
    '<main><p>Licence</p><ul><li>FPC17293</li><li>FPC172932</li></ul></main>';
});

function main(): Element {
  return document.querySelector('main') as Element;
}

describe('what matches a selector', () => {
  test('is searched again only where something has changed', () => {
    const list = document.querySelector('ul') as Element;
    matchingIn(main(), 'li');
    const asked = vi.spyOn(list.firstElementChild as Element, 'matches');
    (document.querySelector('p') as Element).textContent = 'SDA';
    expect(matchingIn(main(), 'li')).toHaveLength(2);
    expect(asked).not.toHaveBeenCalled();
    list.lastElementChild?.remove();
    expect(matchingIn(main(), 'li')).toHaveLength(1);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('is searched again where an attribute has changed', () => {
    expect(matchingIn(main(), '.on')).toEqual([]);
    const item = document.querySelector('li') as Element;
    item.setAttribute('class', 'on');
    expect(matchingIn(main(), '.on')).toEqual([item]);
  });

  test('is searched each time outside of the page', () => {
    const alone = document.createElement('div');
    expect(matchingIn(alone, 'i')).toEqual([]);
    alone.append(document.createElement('i'));
    expect(matchingIn(alone, 'i')).toHaveLength(1);
  });
});
