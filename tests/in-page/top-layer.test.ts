import { expect } from 'vitest';
import { type InPage, test } from './support/test.ts';

const PANEL = `<style>
    #panel { all: initial; display: block; position: fixed; right: 0; top: 0; width: 300px; height: 200px; z-index: 99 }
    .over { position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; background: #fff }
    #tip { inset: auto; left: 0; top: 0 }
  </style>
  <div id="panel" data-myopenip-bulk="panel">Appliquer</div>`;
const POPOVER = `<div class="over" id="over" popover="manual">La fiche
  <button id="tell" popovertarget="tip">?</button></div><div id="tip" popover>Une aide</div>`;
const MODAL = `<dialog class="over" id="over">La fiche
  <button id="tell" popovertarget="tip">?</button><div id="tip" popover>Une aide</div></dialog>`;

/** The element that a click on the middle of our panel hits, after the events of what came up. */
const hit = (page: InPage) =>
  page.in(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return document.elementFromPoint(innerWidth - 150, 100)?.id;
  });
const keepOnTop = (page: InPage) => page.in(() => window.ours.onTop('#panel'));
const showPopover = (page: InPage) =>
  page.in(() => document.querySelector<HTMLElement>('#over')?.showPopover());

test('our panel stands above a dialog that the kit shows as a popover', async ({ open }) => {
  const page = await open({ html: PANEL + POPOVER });
  await keepOnTop(page);
  await showPopover(page);
  expect(await hit(page)).toBe('panel');
});

test('our panel stands above a popover that was there before it', async ({ open }) => {
  const page = await open({ html: PANEL + POPOVER });
  await showPopover(page);
  expect(await hit(page)).toBe('over');
  await keepOnTop(page);
  expect(await hit(page)).toBe('panel');
});

test('our panel stands above a second popover, too', async ({ open }) => {
  const page = await open({ html: PANEL + POPOVER.replace('id="tip"', 'id="tip" class="over"') });
  await keepOnTop(page);
  await showPopover(page);
  expect(await hit(page)).toBe('panel');
  await page.in(() => document.querySelector<HTMLElement>('#tip')?.showPopover());
  expect(await hit(page)).toBe('panel');
});

test('our panel does not stand above a modal dialog, which gets all clicks', async ({ open }) => {
  const page = await open({ html: PANEL + MODAL });
  await keepOnTop(page);
  await page.in(() => document.querySelector<HTMLDialogElement>('#over')?.showModal());
  await page.in(() => document.querySelector<HTMLElement>('#tip')?.showPopover());
  await hit(page);
  expect(await page.in(() => document.querySelector('#panel')?.matches(':popover-open'))).toBe(
    false,
  );
});

test('our panel stays where it is when something else than a dialog opens', async ({ open }) => {
  const page = await open({ html: `${PANEL}<details id="more"><summary>Plus</summary></details>` });
  await keepOnTop(page);
  await page.in(() => document.querySelector('#more')?.setAttribute('open', ''));
  await hit(page);
  expect(await page.in(() => document.querySelector('#panel')?.matches(':popover-open'))).toBe(
    false,
  );
});
