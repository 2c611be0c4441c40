import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as settings from '../../../utils/extension/settings';

const HOST = 'store-demo.extranet.myopenip.fr';

/** The settings as earlier versions of the extension stored them: the keys never change. */
const STORED = {
  panelFolded: true,
  panelOpenWhenNarrow: true,
  panelDocks: { [HOST]: { side: 'left', width: 500 } },
  readBack: 'in-place',
  quarantine: 45,
  retention: 10,
  calmPortals: [HOST],
  seenOptions: { all: ['Superviseur'], yesNo: ['superviseur'] },
  portalOptions: { [HOST]: { all: ['Superviseur'], yesNo: ['superviseur'] } },
  portalProfiles: { [HOST]: '{}' },
  portalEvidence: { [HOST]: { hasOpened: true } },
  workbookUses: { '[[0,"licence"]]': ['licence'] },
  awaitedDetail: { host: HOST, until: 1 },
  watchedDemonstration: { host: HOST, until: 1, memory: {} },
};

test('settings that earlier versions stored are read', async () => {
  await fakeBrowser.storage.local.set(STORED);

  const items = Object.values(settings);
  const read = await Promise.all(items.map((item) => item.getValue()));

  expect(items.map(({ key }) => key).sort()).toEqual(
    Object.keys(STORED)
      .map((key) => `local:${key}`)
      .sort(),
  );
  expect(await settings.unquickenedHosts.getValue()).toEqual([HOST]);
  expect(read).toEqual(
    items.map(({ key }) => STORED[key.replace('local:', '') as keyof typeof STORED]),
  );
});
