import { computed, effect } from '@preact/signals';
import { render } from 'preact';
import { createShadowRootUi } from 'wxt/utils/content-script-ui/shadow-root';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { Panel } from '../../components/panel/Panel';
import { pressOncePerKey } from '../../components/press-once-per-key';
import { addPageStyle } from '../../utils/dom/act/page-style';
import { OWN } from '../../utils/dom/own-mark';
import { keepOnTop } from '../../utils/dom/point-out/top-layer';
import { sharedWorld } from '../../utils/extension/parts';
import { storedEvidence } from '../../utils/extension/portal-evidence';
import { storedProfile } from '../../utils/extension/portal-profile';
import {
  panelFolded,
  quarantineSetting,
  readBackSetting,
  seenOptions,
  unquickenedHosts,
} from '../../utils/extension/settings';
import { reasonSentence } from '../../utils/locales/wording';
import { startPortalPage } from '../../utils/panel/follow-page';
import { profileFrom } from '../../utils/panel/recognition/recognition-controller';
import { shield } from '../../utils/panel/shield';
import { taught } from '../../utils/portal/vocabulary/profile/taught';
import { sayFarewell } from './farewell';
import style from './style.css?inline';

export default defineContentScript({
  matches: ['https://*.myopenip.fr/*'],
  // Put into a page by the background, where the script that stands by there asks for it.
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (sharedWorld.hasPanel) return;
    sharedWorld.hasPanel = true;
    // What an earlier version of the extension left behind would be a second, dead panel.
    for (const orphan of document.querySelectorAll(PANEL)) orphan.remove();
    const { host } = document.location;
    const stored = storedProfile(host);
    const [folded, readBack, seen, quarantine, unquickened, profile, evidence] = await Promise.all([
      panelFolded.getValue(),
      readBackSetting.getValue(),
      seenOptions.getValue(),
      quarantineSetting.getValue(),
      unquickenedHosts.getValue(),
      stored.read(),
      storedEvidence(host),
    ]);
    const settings = {
      folded,
      readBack,
      seen,
      quarantine,
      isQuickened: !unquickened.includes(host),
    };
    quarantineSetting.watch((seconds) => {
      settings.quarantine = seconds;
    });
    unquickenedHosts.watch((hosts) => {
      settings.isQuickened = !hosts.includes(host);
    });
    taught.profile = profileFrom(profile);
    startPortalPage({
      document,
      signal: ctx.signal,
      settings,
      stored,
      evidence,
      async mount({ model, actions, recognition, shielded }) {
        const ui = await createShadowRootUi(ctx, {
          name: PANEL,
          css: style,
          position: 'inline',
          anchor: 'body',
          append: 'last',
          isolateEvents: true,
          onMount(container, _shadow, host) {
            host.setAttribute(OWN, 'panel');
            keepOnTop(host, ctx.signal);
            const App = () => (
              <Panel
                model={model.value}
                actions={actions}
                recognition={{ model: recognition.model.value, actions: recognition.actions }}
              />
            );
            render(<App />, container);
            pressOncePerKey(container);
            shield(container, host, shielded);
            return container;
          },
          onRemove: (container) => container && render(null, container),
        });
        ui.mount();
        const farewell = reasonSentence({ code: 'extension-gone' });
        const stopWaiting = ctx.onInvalidated(() => sayFarewell(document, PANEL, farewell));
        // Nothing tells a page that its extension was reloaded: the context only notices when asked.
        const asking = ctx.setInterval(() => {}, STILL_THERE);
        // Of its own: the page must not be changed, and so looked at again, with every model.
        const isAside = computed(() => {
          const { teaching, watching, learned } = recognition.model.value;
          return !model.value.folded && !(teaching ?? watching ?? learned);
        });
        // The theme has the panel's width; within the shadow root no rule of the page changes it.
        const panelWidth = getComputedStyle(ui.uiContainer).getPropertyValue('--panel-width');
        let giveBack = () => {};
        const stop = effect(() => {
          giveBack();
          giveBack = isAside.value ? addPageStyle(document, roomFor(panelWidth)) : () => {};
        });
        return () => {
          stop();
          stopWaiting();
          clearInterval(asking);
          giveBack();
          ui.remove();
        };
      },
    });
  },
});

const PANEL = 'myopenip-bulk';
/** How often it is asked whether the extension is still there, in ms. */
const STILL_THERE = 1000;
/**
 * The open panel pushes the portal aside, by a margin alone: an overflow, a height or a position of ours would
 * take the window's scrolling from the page, and its scripts would hear of none. The root is as wide as its
 * narrowest content with that margin, so that columns of fixed width can be scrolled out from below the panel.
 */
function roomFor(panelWidth: string): string {
  return `@media (width >= 700px) {
  html { min-width: min-content !important; }
  body { margin-right: ${panelWidth} !important; }
}`;
}
