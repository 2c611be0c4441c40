import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPanelSettings, storeDock, storeFolded } from '../../../utils/panel/panel-settings';

const HOST = 'store-demo.extranet.myopenip.fr';
const isFolded = async (windowWidth: number) => {
  return (await readPanelSettings(HOST, windowWidth)).folded;
};

beforeEach(() => fakeBrowser.reset());

test('the panel is open at first, but folded where it would lie over the page', async () => {
  expect(await isFolded(1440)).toBe(false);
  expect(await isFolded(375)).toBe(true);
});

test('what a person wants in a narrow window is remembered for those alone', async () => {
  storeFolded(false, 375);

  await expect.poll(() => isFolded(375)).toBe(false);
  expect(await isFolded(1440)).toBe(false);
});

test('what a person wants in a wide window is remembered for those alone', async () => {
  storeFolded(true, 1440);

  await expect.poll(() => isFolded(1440)).toBe(true);
  expect(await isFolded(375)).toBe(true);
});

test('each portal has the panel where a person put it there', async () => {
  await storeDock(HOST, { side: 'left', width: 500 });
  await storeDock('other.extranet.myopenip.fr', { side: 'right', width: 640 });

  expect((await readPanelSettings(HOST, 1440)).dock).toEqual({ side: 'left', width: 500 });
  expect((await readPanelSettings('new.extranet.myopenip.fr', 1440)).dock.side).toBe('right');
});
