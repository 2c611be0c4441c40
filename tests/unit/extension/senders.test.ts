import { expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { isExtensionPage, portalTab } from '../../../utils/extension/senders';

const { id } = browser.runtime;
const PORTAL = 'https://store-demo.extranet.myopenip.fr/Parametrage';
const POPUP = browser.runtime.getURL('/popup.html');

test('a portal’s page is known by its tab', () => {
  expect(portalTab({ id, url: PORTAL, frameId: 0, tab: { id: 7 } })).toBe(7);
});

test.each([
  ['a frame inside the page', { id, url: PORTAL, frameId: 3, tab: { id: 7 } }],
  ['another extension', { id: 'other', url: PORTAL, frameId: 0, tab: { id: 7 } }],
  ['our popup in a tab', { id, url: POPUP, frameId: 0, tab: { id: 7 } }],
  ['a page without a tab', { id, url: PORTAL, frameId: 0 }],
  ['nobody', undefined],
])('%s is no portal’s page', (_, sender) => {
  expect(portalTab(sender)).toBeUndefined();
});

test('our own pages are known by their address', () => {
  expect(isExtensionPage({ id, url: POPUP })).toBe(true);
});

test.each([
  ['a portal’s page', { id, url: PORTAL }],
  ['another extension with our address', { id: 'other', url: POPUP }],
  ['an address that only begins alike', { id, url: `${PORTAL}?${POPUP}` }],
  ['nobody', undefined],
])('%s is no page of ours', (_, sender) => {
  expect(isExtensionPage(sender)).toBe(false);
});
