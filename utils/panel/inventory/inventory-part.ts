import type { InventoryActions } from '../../../components/panel/run/run-model';
import type { Service } from '../../bulk/plan';
import type { User } from '../../bulk/reading';
import type { Ask } from '../../bulk/run/run-control';
import { askBackground } from '../../extension/send-message';
import { i18n } from '../../locales/wording';
import { startFailure } from '../run/start-result';
import type { PageInventory } from './page-inventory';

/** What the part that takes inventories needs of the rest of the panel. */
export interface InventoryPartOptions {
  document: Document;
  service: Service;
  inventory: PageInventory;
  signal: AbortSignal;
  /** The selected users; `undefined` if the list could not be read. */
  chosen: () => Promise<readonly User[] | undefined>;
  isAtWork: () => boolean;
  /** Ends a reading of the list's pages, which would turn them under the inventory. */
  endReading: () => Promise<void>;
  /** Shows an alert in the panel; '' takes it away. */
  warn: (alert: string) => void;
}

/** The part of the panel that takes inventories. */
export class InventoryPart {
  readonly actions: InventoryActions;
  readonly #options: InventoryPartOptions;

  constructor(options: InventoryPartOptions) {
    this.#options = options;
    this.actions = {
      take: () => void this.#take(),
      open: (run) => void askBackground({ kind: 'open-inventory', run }),
    };
  }

  /** Goes on with an interrupted inventory, or ends it. */
  async continue(what: Ask): Promise<void> {
    const { inventory, endReading } = this.#options;
    if (what === 'resume') await this.#tell(inventory.resume(endReading()));
    else if (what === 'stop') await this.#tell(inventory.abandon());
  }

  async #take(): Promise<void> {
    const { service, inventory, document, chosen, isAtWork, endReading, warn } = this.#options;
    if (isAtWork()) return;
    const users = await chosen();
    if (!users || isAtWork()) return;
    warn(users.length === 0 ? i18n.t('error.selectionEmpty') : '');
    if (users.length === 0) return;
    const { href: page } = document.location;
    await this.#tell(inventory.start(service, users, { page, isReady: endReading() }));
  }

  /** Says why an inventory could not begin or go on. */
  async #tell(work: ReturnType<PageInventory['start']>): Promise<void> {
    const failure = startFailure(await work);
    if (failure && !this.#options.signal.aborted) this.#options.warn(failure);
  }
}
