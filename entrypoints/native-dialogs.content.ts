import { defineContentScript } from 'wxt/utils/define-content-script';
import { clickOnRequest } from '../utils/page-world/click-on-request';
import { askAboutDialogs } from '../utils/page-world/native-dialogs';

/**
 * Runs in the page's own JavaScript world: the portal's scripts call `confirm`, `alert` and `prompt` there,
 * and only there a click on a `javascript:` link works.
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
