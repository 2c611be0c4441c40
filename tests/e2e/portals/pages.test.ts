import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { PORTAL_HOSTS } from '../../tools/browsers/browser-options.ts';
import { browserName, waitUntil } from '../support/find.ts';
import { OwnWorld } from '../support/own-world.ts';
import { Panel } from '../support/panel.ts';
import { logIn, showTab, showUsers } from '../support/portal-tab.ts';
import { ELSEWHERE, IN_CHROMIUM, test } from '../support/test.ts';

/** Everything that the extension adds to a page bears this attribute. */
const OURS = '[data-myopenip-bulk]';

describe('the pages', () => {
  test(
    'only the users tab of the portal gets a panel',
    IN_CHROMIUM,
    async ({ browser, portal, proof }) => {
      const page = await browser.newPage();
      // Notes where something of ours was ever seen, in any page of this tab.
      await page.evaluateOnNewDocument((ours) => {
        const note = () => {
          if (!document.querySelector(ours)) return;
          const seen = new Set(JSON.parse(sessionStorage.getItem('seen') ?? '[]') as string[]);
          sessionStorage.setItem('seen', JSON.stringify([...seen.add(location.hash)]));
        };
        new MutationObserver(note).observe(document, { childList: true, subtree: true });
      }, OURS);
      const quiet = { waitUntil: 'networkidle2' } as const;

      await page.goto(portal.url, quiet);
      await logIn(page);
      await page.goto(`${portal.url}/Services/Parametrage`, quiet);
      await page.goto(portal.service.usersUrl.replace(/#.*/, ''), quiet);
      await showTab(page, 'numeros');
      await page.waitForNetworkIdle();
      expect(await page.$(OURS)).toBe(null);
      if (browserName === 'chromium') {
        const world = await OwnWorld.of(page);
        expect(await world.evaluate('globalThis.myopenipBulk.hasPanel === true')).toBe(false);
      }

      // The users come late.
      portal.faults.add({ on: 'tab', kind: 'slow', ms: 500 });
      const panel = new Panel(page);
      await showUsers(page);
      await panel.select('FPC172947');
      const seen = await page.evaluate(() => sessionStorage.getItem('seen'));
      expect(seen).toBe('["#utilisateurs"]');

      // Gone with the tab, and back with it, as it was.
      await showTab(page, 'informations');
      await waitUntil(
        async () => (await page.$(OURS)) === null,
        () => 'Something of ours stays on the other tab',
      );
      await showTab(page, 'utilisateurs');
      await panel.waitForSelected(1);
      expect(await panel.isTicked('FPC172947')).toBe(true);
      expect(proof.isUntouched).toBe(true);
    },
  );

  test('another site gets nothing, were it the portal’s twin', async ({
    browser,
    portal,
    panel,
    proof,
  }) => {
    const page = await browser.newPage();
    await page.goto(portal.service.usersUrl.replace(PORTAL_HOSTS[0] ?? '', ELSEWHERE));
    await logIn(page);
    await showUsers(page);
    await page.waitForNetworkIdle();
    // The portal itself has its panel by now.
    await panel.region();
    expect(new URL(page.url()).hostname).toBe(ELSEWHERE);
    expect(await page.$(OURS)).toBe(null);
    expect(proof.isUntouched).toBe(true);
  });
});

describe('the manifest', () => {
  test('asks for no more than it did', async () => {
    const folder = browserName === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
    const file = new URL(`../../../.output/${folder}/manifest.json`, import.meta.url);
    const manifest = JSON.parse(await readFile(file, 'utf8'));
    expect(manifest).toMatchObject({
      manifest_version: 3,
      incognito: 'not_allowed',
      permissions: ['storage', 'unlimitedStorage', 'scripting'],
      host_permissions: ['https://*.myopenip.fr/*'],
      content_scripts: [
        {
          matches: ['https://*.myopenip.fr/*'],
          js: ['content-scripts/hidden-tab.js', 'content-scripts/native-dialogs.js'],
          all_frames: true,
        },
        { matches: ['https://*.myopenip.fr/*'], js: ['content-scripts/portal.js'] },
      ],
    });
    expect(manifest.content_scripts).toHaveLength(2);
    for (const key of [
      'optional_permissions',
      'optional_host_permissions',
      'externally_connectable',
      // A page could tell by such a file that the extension is there.
      'web_accessible_resources',
      // What WXT makes of a page that is called history: it would take the place of the browser's own.
      'chrome_url_overrides',
    ]) {
      expect(manifest, key).not.toHaveProperty(key);
    }
    const ofFirefox = browserName === 'firefox' ? ['browser_specific_settings'] : [];
    expect(Object.keys(manifest).sort()).toEqual([
      'action',
      'background',
      ...ofFirefox,
      'commands',
      'content_scripts',
      'default_locale',
      'description',
      'host_permissions',
      'icons',
      'incognito',
      'manifest_version',
      'name',
      'options_ui',
      'permissions',
      'version',
    ]);
    expect(Object.keys(manifest.commands)).toEqual(['focus-panel']);
  });
});
