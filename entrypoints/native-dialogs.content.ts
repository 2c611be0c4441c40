import { defineContentScript } from 'wxt/utils/define-content-script';
import { clickOnRequest } from '../utils/page-world/click-on-request';
import { askAboutDialogs } from '../utils/page-world/native-dialogs';

/**
 * Runs in the page's own world, where the portal's calls of `confirm`, `alert` and `prompt` are made,
 * and where links to `javascript:` have to be pressed.
 */
export default defineContentScript({
  matches: ['https://*.myopenip.fr/*'],
  runAt: 'document_start',
  world: 'MAIN',
  allFrames: true,
  main() {
    askAboutDialogs(window);
    clickOnRequest(window);
  },
});
