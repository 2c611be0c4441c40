import type { PortalWay } from '../../components/history/history-model';
import type { Reuse } from '../bulk/lot-follow-up';
import { isHostAllowed } from '../extension/access';
import { askPage } from '../extension/send-message';
import { serviceTab } from '../extension/service-tab';
import { openPage, showTab } from '../extension/tabs';
import { wantLot } from '../extension/wanted-lot';
import { i18n } from '../locales/wording';

/** A lot that is to be shown in the portal. */
export interface LotInPortal {
  /** Its latest run: the one that its tab is at, if it goes on. */
  run: string;
  /** The key of its service. */
  service: string;
  /** Address of the page on which it was started. */
  page: string;
  /** The tab that carries it out now. */
  tab?: number;
  /** What another lot is prepared from there. */
  reuse?: Reuse;
}

/** Whether a lot can be opened in the portal. */
export async function portalWay({ page }: Pick<LotInPortal, 'page'>): Promise<PortalWay> {
  const host = hostOf(page);
  if (host === undefined) return { canOpen: false, why: i18n.t('history.noAddress') };
  if (await isHostAllowed(host)) return { canOpen: true };
  return { canOpen: false, why: i18n.t('history.notAllowed', { host }) };
}

/**
 * Brings the users of a lot's service to the front, and has their panel show the lot. If no tab shows them, their
 * page is opened: the lot is wanted there once its panel comes, also after a login.
 *
 * @returns what there is to be said of it: the page was opened, or its panel is at work on another lot
 */
export async function openInPortal({
  run,
  service,
  page,
  tab: own,
  reuse,
}: LotInPortal): Promise<'shown' | 'opened' | 'busy'> {
  const tab = own ?? (await serviceTab(service));
  if (tab === undefined) {
    await wantLot({ run, reuse }, service);
    await openPage(page);
    return 'opened';
  }
  const isShown = await askPage(tab, { kind: 'show-lot', run, reuse }).catch(() => false);
  await showTab(tab);
  return isShown === true ? 'shown' : 'busy';
}

/** Only a page of a server, encrypted, is opened: the journal may have been written by an earlier version. */
function hostOf(page: string): string | undefined {
  const url = URL.canParse(page) ? new URL(page) : undefined;
  return url?.protocol === 'https:' ? url.hostname : undefined;
}
