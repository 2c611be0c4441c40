import { askPage } from '../extension/send-message';
import { serviceTab } from '../extension/service-tab';
import { wantUsers } from '../extension/wanted-users';
import { goToService } from '../history/open-in-portal';

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
  const gone = await goToService(await serviceTab(service), {
    page,
    ask: (tab) => askPage(tab, { kind: 'select-users', service, licences }),
    want: () => wantUsers(licences, service),
  });
  if (gone.came !== 'shown') return gone.came;
  return gone.reply === 'taken' ? 'selected' : 'busy';
}
