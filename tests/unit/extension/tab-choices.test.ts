import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  forgetChoice,
  storeChoice,
  storedChoice,
  storedOwn,
  storeOwn,
  type TabChoice,
} from '../../../utils/extension/tab-choices';

const SERVICE = 'store-demo.extranet.myopenip.fr MCX104512';
const CHOICE: TabChoice = {
  selected: ['FPC17293', 'FPC172947'],
  drafts: [{ action: 'add', option: 'Superviseur', value: '' }],
  page: 'https://store-demo.extranet.myopenip.fr/users',
};

beforeEach(() => fakeBrowser.reset());

test('a choice is read in the tab that it was made in', async () => {
  await storeChoice(7, SERVICE, CHOICE);
  expect(await storedChoice(7, SERVICE)).toEqual(CHOICE);
});

test('a tab keeps its last choice', async () => {
  await storeChoice(7, SERVICE, CHOICE);
  await storeChoice(7, SERVICE, { ...CHOICE, selected: [] });
  expect(await storedChoice(7, SERVICE)).toEqual({ ...CHOICE, selected: [] });
});

test.each([
  ['another tab', 8, SERVICE],
  ['another service in the same tab', 7, 'store-demo.extranet.myopenip.fr MCX104513'],
])('%s knows nothing of it', async (_, tab, service) => {
  await storeChoice(7, SERVICE, CHOICE);
  expect(await storedChoice(tab, service)).toBeNull();
});

test('it is gone with its tab', async () => {
  await storeChoice(7, SERVICE, CHOICE);
  await forgetChoice(7);
  expect(await storedChoice(7, SERVICE)).toBeNull();
});

test('changes of single users are kept apart, in the tab and for the service', async () => {
  const own = {
    label: 'Classeur dupont.xlsx',
    wanted: [{ licence: 'FPC1', changes: [{ action: 'add' as const, option: 'Superviseur' }] }],
  };
  await storeOwn(7, SERVICE, own);
  await storeChoice(7, SERVICE, CHOICE);

  expect(await storedOwn(7, SERVICE)).toEqual(own);
  expect(await storedOwn(8, SERVICE)).toBeNull();
  expect(await storedOwn(7, 'another')).toBeNull();

  await forgetChoice(7);
  expect(await storedOwn(7, SERVICE)).toBeNull();
});

test('changes of single users that were given up are forgotten', async () => {
  await storeOwn(7, SERVICE, { label: '', wanted: [] });
  await storeOwn(7, SERVICE, null);
  expect(await storedOwn(7, SERVICE)).toBeNull();
});
