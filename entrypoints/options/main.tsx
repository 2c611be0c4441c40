import { signal } from '@preact/signals';
import { render } from 'preact';
import { Options } from '../../components/options/Options';
import type { OptionsActions, OptionsModel } from '../../components/options/options-model';
import { portalHost } from '../../utils/bulk/plan';
import { eraseJournal } from '../../utils/extension/messages';
import { saveFile } from '../../utils/extension/save-file';
import {
  quarantineSetting,
  retentionSetting,
  unquickenedHosts,
} from '../../utils/extension/settings';
import { JournalStore } from '../../utils/journal/store';
import { i18n } from '../../utils/locales/wording';
import { exportedJournal, exportFileName } from '../../utils/report/journal-export';
import './style.css';

/** Only to read: what is written goes through the background. */
const store = new JournalStore();
const model = signal<OptionsModel>({
  quarantine: await quarantineSetting.getValue(),
  retention: await retentionSetting.getValue(),
  portals: [],
  runs: 0,
  news: '',
  isAskingToErase: false,
});

function patch(part: Partial<OptionsModel>): void {
  model.value = { ...model.value, ...part };
}

async function count(): Promise<void> {
  const runs = await store.runs();
  const unquickened = await unquickenedHosts.getValue();
  const hosts = new Set([...runs.map(({ service }) => portalHost(service)), ...unquickened]);
  const portals = [...hosts]
    .sort()
    .map((host) => ({ host, isQuickened: !unquickened.includes(host) }));
  const { usage } = await navigator.storage.estimate();
  patch({ portals, runs: runs.length, used: usage });
}

const actions: OptionsActions = {
  setQuarantine: (quarantine) => {
    patch({ quarantine, news: i18n.t('options.saved') });
    void quarantineSetting.setValue(quarantine);
  },
  setRetention: (retention) => {
    patch({ retention, news: i18n.t('options.saved') });
    void retentionSetting.setValue(retention);
  },
  setQuickened: (host, isQuickened) => {
    const portals = model.value.portals.map((portal) => {
      return portal.host === host ? { host, isQuickened } : portal;
    });
    patch({ portals, news: i18n.t('options.saved') });
    void unquickenedHosts.setValue(
      portals.filter((portal) => !portal.isQuickened).map((one) => one.host),
    );
  },
  exportJournal: () => void report(exportAll()),
  askToErase: (isAskingToErase) => patch({ isAskingToErase, news: '' }),
  erase: () => {
    patch({ isAskingToErase: false });
    void report(eraseAll());
  },
};

/** Says what came of it, also where nothing did. */
async function report(work: Promise<string>): Promise<void> {
  try {
    patch({ news: await work });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    patch({ news: i18n.t('error.journal', { text }) });
  }
}

async function exportAll(): Promise<string> {
  const records = await store.runs();
  const runs = await Promise.all(
    records.map(async (record) => ({ record, entries: await store.entries(record.run) })),
  );
  const now = new Date();
  const name = exportFileName(now);
  saveFile(document, name, exportedJournal(runs, now), 'application/json');
  return i18n.t('options.exported', { name });
}

async function eraseAll(): Promise<string> {
  const { forgotten, kept } = await eraseJournal();
  await count();
  const words = i18n.t('options.erased', forgotten, { count: forgotten.toLocaleString() });
  return kept > 0 ? `${words} ${i18n.t('options.eraseKept')}` : words;
}

function App() {
  return <Options model={model.value} actions={actions} />;
}

const container = document.querySelector('#app');
if (container) render(<App />, container);
await report(count().then(() => ''));
