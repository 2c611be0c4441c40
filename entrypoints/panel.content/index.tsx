import { defineContentScript } from 'wxt/utils/define-content-script';
import { pageFlags } from '../../utils/extension/page-flags';
import { storedEvidence } from '../../utils/extension/portal-evidence';
import { storedProfile } from '../../utils/extension/portal-profile';
import { pageDock } from '../../utils/panel/dock-part';
import { FollowedPage } from '../../utils/panel/followed-page';
import { readPanelSettings } from '../../utils/panel/panel-settings';
import { profileFrom } from '../../utils/panel/recognition/host-profile';
import { taught } from '../../utils/portal/vocabulary/profile/taught';
import { mountPanel, PANEL } from './mount';

export default defineContentScript({
  matches: ['https://*.myopenip.fr/*'],
  // The background puts it into a page when portal.content asks for it.
  registration: 'runtime',
  cssInjectionMode: 'manual',
  noScriptStartedPostMessage: true,
  async main(ctx) {
    if (pageFlags.hasPanel) return;
    pageFlags.hasPanel = true;
    // An earlier version of the extension may have left its panel, which no longer works.
    for (const orphan of document.querySelectorAll(PANEL)) orphan.remove();
    const { host } = document.location;
    const stored = storedProfile(host);
    const [settings, profile, evidence] = await Promise.all([
      readPanelSettings(host, window.innerWidth),
      stored.read(),
      storedEvidence(host),
    ]);
    taught.profile = profileFrom(profile);
    const mount = (panel: Parameters<typeof mountPanel>[1]) => mountPanel(ctx, panel);
    const { signal } = ctx;
    const dock = pageDock({ window, signal, host, dock: settings.dock });
    new FollowedPage({ document, signal, settings, stored, evidence, dock, mount }).start();
  },
});
