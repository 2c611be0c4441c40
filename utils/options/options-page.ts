import { signal } from '@preact/signals';
import type { OptionsActions, OptionsModel } from '../../components/options/options-model';
import { portalHost } from '../bulk/plan';
import { saveFile } from '../extension/save-file';
import { askFromExtensionPage } from '../extension/send-message';
import { quarantineSetting, retentionSetting, unquickenedHosts } from '../extension/settings';
import { inventoryRecords, lotIdOf, lotRecords } from '../journal/lot-records';
import type { JournalStore } from '../journal/store';
import { i18n } from '../locales/wording';
import { exportedJournal, exportFileName } from '../report/journal-export';

/** What the page *Réglages* shows, and what its controls do. */
export class OptionsPage {
  /** Only for reading: the background does all the writing. */
  readonly #store: Pick<JournalStore, 'runs' | 'entries'>;
  readonly model = signal<OptionsModel>({
    quarantine: quarantineSetting.fallback,
    retention: retentionSetting.fallback,
    portals: [],
    lots: 0,
    inventories: 0,
    news: '',
    isAskingToErase: false,
  });

  readonly actions: OptionsActions = {
    setQuarantine: (quarantine) => {
      this.#patch({ quarantine, news: i18n.t('options.saved') });
      void quarantineSetting.setValue(quarantine);
    },
    setRetention: (retention) => {
      this.#patch({ retention, news: i18n.t('options.saved') });
      void retentionSetting.setValue(retention);
    },
    setQuickened: (host, isQuickened) => this.#setQuickened(host, isQuickened),
    exportJournal: () => void this.#tell(this.#export()),
    askToErase: (isAskingToErase) => this.#patch({ isAskingToErase, news: '' }),
    erase: () => {
      this.#patch({ isAskingToErase: false });
      void this.#tell(this.#erase());
    },
  };

  constructor(store: Pick<JournalStore, 'runs' | 'entries'>) {
    this.#store = store;
  }

  /** Reads the settings. To be awaited before the page is drawn. */
  async readSettings(): Promise<void> {
    this.#patch({
      quarantine: await quarantineSetting.getValue(),
      retention: await retentionSetting.getValue(),
    });
  }

  /** Reads what the journal holds, which takes longer. An error is shown in the page. */
  async readJournal(): Promise<void> {
    await this.#tell(this.#count().then(() => ''));
  }

  async #count(): Promise<void> {
    const runs = await this.#store.runs();
    const lots = new Set(lotRecords(runs).map(lotIdOf)).size;
    const inventories = inventoryRecords(runs).length;
    const slow = await unquickenedHosts.getValue();
    const hosts = new Set([...runs.map(({ service }) => portalHost(service)), ...slow]);
    const portals = [...hosts].sort().map((host) => ({ host, isQuickened: !slow.includes(host) }));
    const { usage } = await navigator.storage.estimate();
    this.#patch({ portals, lots, inventories, used: usage });
  }

  #setQuickened(host: string, isQuickened: boolean): void {
    const portals = this.model.value.portals.map((portal) => {
      return portal.host === host ? { host, isQuickened } : portal;
    });
    this.#patch({ portals, news: i18n.t('options.saved') });
    void unquickenedHosts.setValue(
      portals.filter((portal) => !portal.isQuickened).map((one) => one.host),
    );
  }

  async #export(): Promise<string> {
    const records = await this.#store.runs();
    const runs = await Promise.all(
      records.map(async (record) => ({ record, entries: await this.#store.entries(record.run) })),
    );
    const now = new Date();
    const name = exportFileName(now);
    saveFile(document, name, exportedJournal(runs, now), 'application/json');
    return i18n.t('options.exported', { name });
  }

  async #erase(): Promise<string> {
    const { forgotten, kept } = await askFromExtensionPage({ kind: 'erase-journal' });
    await this.#count();
    const words = i18n.t('options.erased', forgotten, { count: forgotten.toLocaleString() });
    return kept > 0 ? `${words} ${i18n.t('options.eraseKept')}` : words;
  }

  /** Shows the sentence that the work ends with, or its error. */
  async #tell(work: Promise<string>): Promise<void> {
    try {
      this.#patch({ news: await work });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.#patch({ news: i18n.t('error.journal', { text }) });
    }
  }

  #patch(part: Partial<OptionsModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}
