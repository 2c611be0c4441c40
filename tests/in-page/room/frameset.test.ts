/** Room for our panel beside a page that is a frameset: what its frames show is made narrower. */
import { expect } from 'vitest';
import { type InPage, type Serve, test } from '../support/test.ts';
import { again, KEPT } from './kept-part.ts';

const LIST = '<table id="list" width="100%"><tr><td>FPC17293</td><td>Détail</td></tr></table>';
const page = (body: string) => `<!doctype html><style>body { margin: 0 }</style>${body}`;
/** A bar over the whole window; below it a menu of 200 px, and the list. */
const FRAMES = `<html><frameset rows="40,*" border="0"><frame src="/bar"><frameset cols="200,*" border="0">
  <frame src="/menu"><frame src="/list"></frameset></frameset></html>`;
const ANSWERS: Record<string, string> = {
  '/frames': FRAMES,
  '/bar': page('<div id="bar">MyOpenIP</div>'),
  '/menu': page('<div id="menu">Utilisateurs</div>'),
  '/list': page(LIST),
  '/list?p=2': page(LIST),
};
const serve: Serve = ({ pathname, search }) => ANSWERS[pathname + search];

/** Where an element of a frame ends at the right, in px of the window. */
function endOf({ page: tab }: InPage, id: string): Promise<number> {
  return tab.evaluate((wanted) => {
    for (const frame of document.querySelectorAll('frame')) {
      const element = frame.contentDocument?.getElementById(wanted);
      if (element)
        return frame.getBoundingClientRect().left + element.getBoundingClientRect().right;
    }
    return Number.NaN;
  }, id);
}

async function makeRoom({ page: tab }: InPage): Promise<number> {
  await tab.evaluate((width) => {
    const room = new window.ours.FramesetRoom(document, { side: 'right', width });
    Object.assign(window, { room });
    room.renew();
  }, KEPT);
  return tab.evaluate(() => innerWidth);
}

test('frames that reach behind the panel show all beside it, and the others stay', async ({
  openAt,
}) => {
  const opened = await openAt('/frames', serve);
  const before = [await endOf(opened, 'bar'), await endOf(opened, 'menu')];
  const whole = await makeRoom(opened);
  expect(before).toEqual([whole, 200]);
  for (const id of ['bar', 'list']) {
    expect(await endOf(opened, id)).toBeLessThanOrEqual(whole - KEPT + 1);
  }
  expect(await endOf(opened, 'menu')).toBe(200);
});

test('what a frame has loaded since stands beside the panel, too', async ({ openAt }) => {
  const opened = await openAt('/frames', serve);
  const whole = await makeRoom(opened);
  const list = opened.page.frames().find((frame) => frame.url().endsWith('/list'));
  await list?.goto(`${new URL(list.url()).origin}/list?p=2`);
  expect(await endOf(opened, 'list')).toBe(whole);
  await again(opened, 'look');
  expect(await endOf(opened, 'list')).toBeLessThanOrEqual(whole - KEPT + 1);
});

test('without the panel the frames are as they were', async ({ openAt }) => {
  const opened = await openAt('/frames', serve);
  const whole = await makeRoom(opened);
  await again(opened, 'giveBack');
  expect([await endOf(opened, 'bar'), await endOf(opened, 'list')]).toEqual([whole, whole]);
});
