import { defineContentScript } from 'wxt/utils/define-content-script';
import { PanelOnDemand } from '../utils/panel/panel-on-demand';

export default defineContentScript({
  matches: ['https://*.myopenip.fr/*'],
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  main: (ctx) => new PanelOnDemand(document, ctx.signal).start(),
});
