import { later } from '../../dom/hidden-tab/timer';
import { documentOf } from '../../dom/tree/search';
import type { PageOrFrame } from './page-or-frame';
import { LISTENING_DELAY, LOADING_PAGE } from './timing';

/** The pages whose scripts have had a turn. */
const turned = new WeakSet<Document>();

/**
 * Waits, in a page that has just come, until its scripts have had a turn: many stand at its foot, and listen only by a
 * timer once it is there. One long task of ours takes time, and gives them none of it.
 */
export async function untilScriptsRan({ root }: Pick<PageOrFrame, 'root'>): Promise<void> {
  const page = documentOf(root);
  if (turned.has(page)) return;
  if (page.readyState !== 'complete') await untilLoaded(page);
  await new Promise<void>((resolve) => later(LISTENING_DELAY, resolve));
  turned.add(page);
}

/** A picture that does not come holds back the load of a page whose scripts have long run. */
function untilLoaded({ defaultView: view }: Document): Promise<void> {
  return new Promise((resolve) => {
    view?.addEventListener('load', () => resolve(), { once: true });
    later(LOADING_PAGE, resolve);
  });
}
