import { askPage } from '../extension/send-message';
import { serviceTab } from '../extension/service-tab';
import { openPage, showTab } from '../extension/tabs';
import { wantUsers } from '../extension/wanted-users';
import { portalWay } from '../history/open-in-portal';

/**
 * Selects users in the panel of their service, and nobody else, and brings its tab to the front. If no tab shows the
 * service, its page is opened, and they are selected there once its panel comes, also after a login.
 *
 * @param where the key of the service, and the address of its page
 */
export async function selectInPortal(
  licences: readonly string[],
  { service, page }: { service: string; page: string },
): Promise<'selected' | 'opened' | 'busy' | 'not-allowed'> {
  const tab = await serviceTab(service);
  if (tab === undefined) {
    if (!(await portalWay({ page })).canOpen) return 'not-allowed';
    await wantUsers(licences, service);
    await openPage(page);
    return 'opened';
  }
  const message = { kind: 'select-users', service, licences } as const;
  const came = await askPage(tab, message).catch(() => 'busy' as const);
  await showTab(tab);
  return came === 'taken' ? 'selected' : 'busy';
}
