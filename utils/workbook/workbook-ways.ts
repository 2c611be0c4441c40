import { serviceTitle } from '../bulk/plan';
import { showOwnTab } from '../extension/own-tab';
import { saveXlsx } from '../extension/save-file';
import { askPage } from '../extension/send-message';
import { openServices } from '../extension/service-tab';
import { workbookUses } from '../extension/settings';
import { showTab } from '../extension/tabs';
import { readWorkbookFile, writeWorkbookFile } from '../extension/workbook-files';
import { readPasted } from '../report/read-pasted';
import type { Use } from '../wanted/headings';
import type { WorkbookWays } from './workbook-page';

/** More files than so many are not remembered. */
const MOST_REMEMBERED = 50;

/** What the page *Classeur* asks of the browser, of files and of the portal's pages. */
export function workbookWays(document: Document): WorkbookWays {
  return {
    pages: async () => {
      const open = await openServices();
      return open.map(({ tab, service }) => ({ tab, title: serviceTitle(service) || service.key }));
    },
    details: (tab) => askPage(tab, { kind: 'service-details' }),
    read: readWorkbookFile,
    readPasted,
    write: writeWorkbookFile,
    save: (name, bytes) => saveXlsx(document, name, bytes),
    takeChanges: (tab, service, own) => askPage(tab, { kind: 'take-changes', service, own }),
    selectUsers: (tab, service, licences) => {
      return askPage(tab, { kind: 'select-users', service, licences });
    },
    show: showTab,
    showSelf: showOwnTab,
    uses: {
      read: async () => (await workbookUses.getValue()) as Record<string, Use[]>,
      store: (key, uses) => void storeUses(key, uses),
    },
  };
}

async function storeUses(key: string, uses: readonly Use[]): Promise<void> {
  const { [key]: _, ...others } = await workbookUses.getValue();
  const kept = Object.entries(others).slice(1 - MOST_REMEMBERED);
  await workbookUses.setValue(Object.fromEntries([...kept, [key, [...uses]]]));
}
