import type { PortalWay } from '../../components/history/history-model';
import type { Reuse } from '../bulk/lots/lot-follow-up';
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

/** What is to be done in the panel of a service, which another page of ours goes to. */
interface AtService<Reply> {
  /** Address of the service's page. */
  page: string;
  /** Asks the panel in a tab that shows the service. */
  ask?: (tab: number) => Promise<Reply>;
  /** Has the same wanted before the page is opened: its panel takes it once it comes, also after a login. */
  want?: () => Promise<void>;
}

/**
 * Brings the tab that shows a service to the front, once its panel was asked. If none does, its page is opened.
 *
 * @param tab the service's; `undefined` where none shows it
 * @returns what the panel replied, `undefined` where it did not
 */
export async function goToService<Reply>(
  tab: number | undefined,
  { page, ask, want }: AtService<Reply>,
): Promise<{ came: 'opened' | 'not-allowed' } | { came: 'shown'; reply: Reply | undefined }> {
  if (tab === undefined) {
    if (!(await portalWay({ page })).canOpen) return { came: 'not-allowed' };
    await want?.();
    await openPage(page);
    return { came: 'opened' };
  }
  const reply = await ask?.(tab).catch(() => undefined);
  await showTab(tab);
  return { came: 'shown', reply };
}

/**
 * Brings the users of a lot's service to the front, and has their panel show the lot. If no tab shows them, their
 * page is opened: the lot is wanted there once its panel comes, also after a login.
 *
 * @returns what there is to be said of it: the page was opened, or its panel is at work on another lot; `not-allowed`
 *   where the extension may not open it any more
 */
export async function openInPortal({
  run,
  service,
  page,
  tab: own,
  reuse,
}: LotInPortal): Promise<'shown' | 'opened' | 'busy' | 'not-allowed'> {
  const gone = await goToService(own ?? (await serviceTab(service)), {
    page,
    ask: (tab) => askPage(tab, { kind: 'show-lot', run, reuse }),
    want: () => wantLot({ run, reuse }, service),
  });
  if (gone.came !== 'shown') return gone.came;
  return gone.reply === true ? 'shown' : 'busy';
}

/** Only a page of a server, encrypted, is opened: the journal may have been written by an earlier version. */
function hostOf(page: string): string | undefined {
  const url = URL.canParse(page) ? new URL(page) : undefined;
  return url?.protocol === 'https:' ? url.hostname : undefined;
}
