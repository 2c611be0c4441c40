import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { storedOptions } from '../../../utils/extension/portal-options';
import { portalOptions, seenOptions } from '../../../utils/extension/settings';

const OWN = { all: ['Journal'], yesNo: ['journal'] };
const BEFORE = { all: ['Superviseur'], yesNo: ['superviseur'] };

beforeEach(() => fakeBrowser.reset());

test('each portal has the options that its own details have shown', async () => {
  await portalOptions.setValue({ here: OWN, there: { all: ['Musique'], yesNo: [] } });
  await seenOptions.setValue(BEFORE);

  expect((await storedOptions('here')).seen).toEqual(OWN);
});

test('a portal that has none yet has what earlier versions stored of all together', async () => {
  await seenOptions.setValue(BEFORE);

  expect((await storedOptions('here')).seen).toEqual(BEFORE);
});

test('what is stored of a portal leaves the others alone', async () => {
  await portalOptions.setValue({ there: OWN });

  (await storedOptions('here')).store({ all: ['Musique'], yesNo: [] });

  await expect
    .poll(() => portalOptions.getValue())
    .toEqual({ there: OWN, here: { all: ['Musique'], yesNo: [] } });
});
