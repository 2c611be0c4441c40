// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { untilRenewed } from '../../../../utils/dom/remember/until-renewed';

const pause = () => new Promise((resolve) => setTimeout(resolve, 5));

async function remembered() {
  document.body.innerHTML = '<p>Licence</p>';
  const element = document.querySelector('p') as Element;
  const find = vi.fn(({ textContent }: Element) => textContent);
  const remembering = untilRenewed(find, (text) => text !== '');
  remembering(element);
  await pause();
  return { element, find, remembering };
}

test('an answer holds while only attributes change', async () => {
  const { element, find, remembering } = await remembered();
  element.className = 'hover';

  expect(remembering(element)).toBe('Licence');
  expect(find).toHaveBeenCalledTimes(1);
});

test('an answer holds no longer once a text has changed', async () => {
  const { element, remembering } = await remembered();
  element.textContent = 'Nom';

  expect(remembering(element)).toBe('Nom');
});

test('an answer that is not to be kept is searched again', async () => {
  const { element, find, remembering } = await remembered();
  element.textContent = '';
  await pause();
  remembering(element);
  remembering(element);

  expect(find).toHaveBeenCalledTimes(3);
});
