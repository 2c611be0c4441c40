import { defineContentScript } from 'wxt/utils/define-content-script';
import { quickenOnRequest } from '../utils/page-world/hidden-tab/quicken-page';
import { outermost } from '../utils/page-world/outermost-window';

/**
 * Runs in the page's own JavaScript world, where the portal's scripts wait for frames and timers. It does
 * nothing until the content script tells it that a run is on. It holds no data and decides nothing.
 */
export default defineContentScript({
  matches: ['https://*.myopenip.fr/*'],
  runAt: 'document_start',
  world: 'MAIN',
  allFrames: true,
  main() {
    quickenOnRequest(window, outermost(window));
  },
});
