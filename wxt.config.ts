import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** The portal's partners each have a host under this domain; nothing else is ever touched. */
const PORTAL_HOSTS = 'https://*.myopenip.fr/*';
/** Where the mock portal of `npm run portal` pretends to be. */
const MOCK_HOST = 'store-demo.extranet.myopenip.fr';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module', '@wxt-dev/auto-icons'],
  manifestVersion: 3,
  hooks: {
    // By its name WXT takes our history for one that is to replace the browser's own.
    'build:manifestGenerated': (_, manifest) => {
      delete manifest.chrome_url_overrides;
    },
  },
  imports: false,
  i18n: { localesDir: 'utils/locales' },
  autoIcons: { baseIconPath: 'public/icon.svg', developmentIndicator: false },
  // `npm run dev` beside `npm run portal`: the mock portal under its real name.
  webExt: {
    startUrls: [`https://${MOCK_HOST}:8443/`],
    chromiumArgs: [
      `--host-resolver-rules=MAP ${MOCK_HOST} 127.0.0.1`,
      '--ignore-certificate-errors',
      // Chromium refuses to sandbox itself as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    firefoxPref: { 'network.dns.localDomains': MOCK_HOST },
  },
  vite: ({ mode }) => ({
    plugins: [preact()],
    // For `npm run test:coverage`, which tells of the modules and not of the script they are joined to.
    build: { sourcemap: mode === 'coverage' && 'inline' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'fr',
    // The journal keeps customers' names and numbers on the disk: what is private is to leave nothing there.
    incognito: 'not_allowed',
    permissions: ['storage', 'unlimitedStorage', 'scripting'],
    host_permissions: [PORTAL_HOSTS],
    // Named in utils/background/answer-commands.ts.
    commands: {
      'focus-panel': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commands_focusPanel__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'myopenip-bulk@openip-partners.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
