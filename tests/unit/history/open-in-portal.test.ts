import { beforeEach, describe, expect, test, vi } from 'vitest';

vi.mock('../../../utils/extension/access');
vi.mock('../../../utils/extension/send-message');
vi.mock('../../../utils/extension/service-tab');
vi.mock('../../../utils/extension/tabs');
vi.mock('../../../utils/extension/wanted-lot');

import { isHostAllowed } from '../../../utils/extension/access';
import { askPage } from '../../../utils/extension/send-message';
import { serviceTab } from '../../../utils/extension/service-tab';
import { openPage, showTab } from '../../../utils/extension/tabs';
import { wantLot } from '../../../utils/extension/wanted-lot';
import { openInPortal, portalWay } from '../../../utils/history/open-in-portal';

const LOT = {
  run: 'run-2',
  service: 'store-demo.extranet.myopenip.fr MCX1',
  page: 'https://store-demo.extranet.myopenip.fr/Parametrage',
};

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(isHostAllowed).mockResolvedValue(true);
  vi.mocked(askPage).mockResolvedValue(true);
});

describe('the way into the portal', () => {
  test('is open on a host that is allowed', async () => {
    expect(await portalWay(LOT)).toEqual({ canOpen: true });
    expect(isHostAllowed).toHaveBeenCalledWith('store-demo.extranet.myopenip.fr');
  });

  test('is closed on a host that is not allowed any more, and says which', async () => {
    vi.mocked(isHostAllowed).mockResolvedValue(false);

    const way = await portalWay({ page: 'https://ancien.example:8443/x' });

    expect(way).toMatchObject({ canOpen: false, why: expect.stringContaining('ancien.example') });
  });

  test.each(['', 'nowhere', 'javascript:alert(1)', 'http://store-demo.extranet.myopenip.fr/'])(
    'is closed where the address is no page of the portal: %j',
    async (page) => {
      expect(await portalWay({ page })).toMatchObject({ canOpen: false });
    },
  );
});

describe('opening a lot in the portal', () => {
  test('brings the tab of its service to the front, which shows it', async () => {
    vi.mocked(serviceTab).mockResolvedValue(3);

    expect(await openInPortal(LOT)).toBe('shown');

    expect(askPage).toHaveBeenCalledExactlyOnceWith(3, { kind: 'show-lot', run: 'run-2' });
    expect(showTab).toHaveBeenCalledExactlyOnceWith(3);
    expect(openPage).not.toHaveBeenCalled();
  });

  test('prefers the tab that carries it out', async () => {
    vi.mocked(serviceTab).mockResolvedValue(3);

    await openInPortal({ ...LOT, tab: 9 });

    expect(showTab).toHaveBeenCalledExactlyOnceWith(9);
  });

  test.each([
    ['is at work on another lot', () => vi.mocked(askPage).mockResolvedValue(false)],
    ['does not answer', () => vi.mocked(askPage).mockRejectedValue(new Error('gone'))],
  ])('says where the panel %s', async (_, prepare) => {
    vi.mocked(serviceTab).mockResolvedValue(3);
    prepare();

    expect(await openInPortal(LOT)).toBe('busy');
    expect(showTab).toHaveBeenCalledWith(3);
  });

  test('opens the page where no tab shows the service, which wants the lot first', async () => {
    vi.mocked(serviceTab).mockResolvedValue(undefined);

    expect(await openInPortal(LOT)).toBe('opened');

    expect(openPage).toHaveBeenCalledExactlyOnceWith(LOT.page);
    expect(wantLot).toHaveBeenCalledExactlyOnceWith({ run: 'run-2' }, LOT.service);
    const [wanted] = vi.mocked(wantLot).mock.invocationCallOrder;
    const [opened] = vi.mocked(openPage).mock.invocationCallOrder;
    expect(wanted).toBeLessThan(opened ?? 0);
  });

  test('opens no page where the extension may not go, and wants nothing there', async () => {
    vi.mocked(serviceTab).mockResolvedValue(undefined);
    vi.mocked(isHostAllowed).mockResolvedValue(false);

    expect(await openInPortal(LOT)).toBe('not-allowed');

    expect(openPage).not.toHaveBeenCalled();
    expect(wantLot).not.toHaveBeenCalled();
  });

  test.each([[3], [undefined]])('has another lot prepared there, in tab %s', async (tab) => {
    vi.mocked(serviceTab).mockResolvedValue(tab);

    await openInPortal({ ...LOT, reuse: 'users' });

    const wanted = { run: 'run-2', reuse: 'users' };
    if (tab) expect(askPage).toHaveBeenCalledExactlyOnceWith(3, { kind: 'show-lot', ...wanted });
    else expect(wantLot).toHaveBeenCalledExactlyOnceWith(wanted, LOT.service);
  });
});
