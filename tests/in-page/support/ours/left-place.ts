/** What our work puts back in a test's page, driven step by step. */

import { PageOrFrame } from '../../../../utils/portal/page/page-or-frame';
import { readService } from '../../../../utils/portal/page/service-in-view';
import { turnPage } from '../../../../utils/portal/users/list/turn-page';
import type { Pager } from '../../../../utils/portal/users/pager/pager';
import { LeftPlace } from '../../../../utils/portal/users/place/left-place';
import { root } from './driven-page.ts';

const key = readService(root()).key;
export const left = new LeftPlace({
  document,
  isHere: () => readService(root()).key === key,
  signal: new AbortController().signal,
});

let portal: PageOrFrame | undefined;

/** Begins some work, and turns pages in it. */
async function work(...ways: (keyof Pager)[]): Promise<void> {
  portal = new PageOrFrame(document, 8000);
  left.begin(portal);
  await left.stopped();
  for (const way of ways) await turnPage(portal, way, AbortSignal.timeout(20_000));
}

/** Ends the work, and waits for what is put back. */
async function end(): Promise<void> {
  portal?.leave();
  left.end();
  await left.settled;
}

/** Resolves once nothing is put back any more. */
const settled = () => left.settled;

export const place = { work, end, settled };
