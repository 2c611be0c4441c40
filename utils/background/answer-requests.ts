import type { Runtime } from 'webextension-polyfill';
import type { BackgroundRequests, ExtensionPageRequests } from '../extension/messages';
import { isExtensionPage, portalTab } from '../extension/senders';
import { storeChoice, storedChoice, storedOwn, storeOwn } from '../extension/tab-choices';
import {
  openHandout,
  openHistory,
  openInventory,
  openOptions,
  openWorkbook,
  putPanel,
  setProtected,
} from '../extension/tabs';
import { takeWantedLot } from '../extension/wanted-lot';
import { takeWantedUsers } from '../extension/wanted-users';
import { forgetAll, type RetentionOptions } from '../journal/retention';
import type { JournalStore } from '../journal/store';
import { answerMessage, type Handlers } from '../requests';

/** What the extension's own pages may have changed of the journal. */
interface Keeping extends RetentionOptions {
  store: RetentionOptions['store'] & Pick<JournalStore, 'setNote'>;
}

/**
 * Answers a message that came without a port.
 *
 * @param sender as the browser says
 * @throws Error, as a rejection, when the message is unknown, or its sender is no page of the portal or ours
 */
export function answerRequest(
  message: unknown,
  sender: Runtime.MessageSender,
  keeping: Keeping,
): Promise<unknown> {
  if (isExtensionPage(sender)) return answerMessage(forExtensionPages, message, keeping);
  const tab = portalTab(sender);
  if (tab === undefined) return Promise.reject(new Error('Unknown sender'));
  return answerMessage(forPortalPages, message, tab);
}

const forPortalPages: Handlers<BackgroundRequests, [tab: number]> = {
  'open-history': () => openHistory(),
  'open-workbook': (_, tab) => openWorkbook(tab),
  'open-handout': ({ lot, as }, tab) => openHandout(tab, lot, as),
  'open-inventory': ({ run }) => openInventory(run),
  'open-settings': () => openOptions(),
  'put-panel': (_, tab) => putPanel(tab),
  'protect-tab': ({ isProtected }, tab) => setProtected(tab, isProtected),
  'store-choice': ({ service, choice }, tab) => storeChoice(tab, service, choice),
  'stored-choice': ({ service }, tab) => storedChoice(tab, service),
  'store-own': ({ service, own }, tab) => storeOwn(tab, service, own),
  'stored-own': ({ service }, tab) => storedOwn(tab, service),
  'wanted-lot': ({ service }) => takeWantedLot(service),
  'wanted-users': ({ service }) => takeWantedUsers(service),
};

const forExtensionPages: Handlers<ExtensionPageRequests, [Keeping]> = {
  'erase-journal': (_, keeping) => forgetAll(keeping),
  'store-note': ({ note }, { store }) => store.setNote(note),
};
