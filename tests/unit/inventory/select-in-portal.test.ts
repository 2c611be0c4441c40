import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../../utils/extension/access', () => ({ isHostAllowed: vi.fn() }));
vi.mock('../../../utils/extension/send-message', () => ({ askPage: vi.fn() }));
vi.mock('../../../utils/extension/service-tab', () => ({ serviceTab: vi.fn() }));
vi.mock('../../../utils/extension/tabs', () => ({ openPage: vi.fn(), showTab: vi.fn() }));
vi.mock('../../../utils/extension/wanted-users', () => ({ wantUsers: vi.fn() }));

import { isHostAllowed } from '../../../utils/extension/access';
import { askPage } from '../../../utils/extension/send-message';
import { serviceTab } from '../../../utils/extension/service-tab';
import { openPage, showTab } from '../../../utils/extension/tabs';
import { wantUsers } from '../../../utils/extension/wanted-users';
import { selectInPortal } from '../../../utils/inventory/select-in-portal';

const WHERE = { service: 'S', page: 'https://x.myopenip.fr/p' };

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(serviceTab).mockResolvedValue(7);
  vi.mocked(isHostAllowed).mockResolvedValue(true);
});

test('users are selected in the tab of their service, which comes to the front', async () => {
  vi.mocked(askPage).mockResolvedValue('taken');

  expect(await selectInPortal(['FPC1'], WHERE)).toBe('selected');

  expect(askPage).toHaveBeenCalledWith(7, {
    kind: 'select-users',
    service: 'S',
    licences: ['FPC1'],
  });
  expect(showTab).toHaveBeenCalledWith(7);
});

test('nobody is selected while its panel is at work, or does not answer', async () => {
  vi.mocked(askPage).mockResolvedValueOnce('busy').mockRejectedValueOnce(new Error('gone'));

  expect(await selectInPortal(['FPC1'], WHERE)).toBe('busy');
  expect(await selectInPortal(['FPC1'], WHERE)).toBe('busy');
});

test('where no tab shows the service, its page is opened, and they are wanted there', async () => {
  vi.mocked(serviceTab).mockResolvedValue(undefined);

  expect(await selectInPortal(['FPC1'], WHERE)).toBe('opened');

  expect(wantUsers).toHaveBeenCalledWith(['FPC1'], 'S');
  expect(openPage).toHaveBeenCalledWith('https://x.myopenip.fr/p');
});

test('a page where the extension may not go is not opened', async () => {
  vi.mocked(serviceTab).mockResolvedValue(undefined);
  vi.mocked(isHostAllowed).mockResolvedValue(false);

  expect(await selectInPortal(['FPC1'], WHERE)).toBe('not-allowed');
  expect(openPage).not.toHaveBeenCalled();
});
