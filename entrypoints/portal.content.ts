import { defineContentScript } from 'wxt/utils/define-content-script';
import { StandBy } from '../utils/panel/stand-by';

export default defineContentScript({
  matches: ['https://*.myopenip.fr/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: (ctx) => new StandBy(document, ctx.signal).start(),
});
