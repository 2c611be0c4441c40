/** The real driver alone in a portal's page, for the contract. */

import { portalDriver } from '../../../utils/portal/driver';
import { PageOrFrame } from '../../../utils/portal/page/page-or-frame';
import { readService } from '../../../utils/portal/page/service-in-view';
import { ADD, OPTION, SOMEBODY } from './contract';
import { facade } from './facade';

const PATIENCE = 15_000;

const driver = portalDriver({
  portal: new PageOrFrame(document, PATIENCE),
  service: readService(document.documentElement),
  options: [OPTION],
  onReading: () => {},
});

/**
 * Presses. When the intent is stored, something covers the detail for a while.
 *
 * @returns whether the detail was still covered at the click
 */
async function pressCovered(): Promise<boolean> {
  const { signal } = new AbortController();
  const detail = await driver.open(SOMEBODY, signal);
  const cover = document.createElement('div');
  cover.style.cssText = 'position: fixed; inset: 0; z-index: 99999; background: white';
  const announced = new Promise<void>((stored) => {
    setTimeout(() => {
      document.body.append(cover);
      stored();
    }, STORED);
  });
  setTimeout(() => cover.remove(), STORED + COVERED);
  let wasCovered = false;
  const onClick = () => {
    wasCovered ||= cover.isConnected;
  };
  window.addEventListener('click', onClick, { capture: true });
  await detail.press(ADD, announced, signal);
  return wasCovered;
}

/** When the intent is stored, and how long the detail stays covered after that, in ms. */
const STORED = 1500;
const COVERED = 600;

Object.assign(window, { subject: facade(driver), pressCovered });
