/** What a folder may import of the project, and what to do instead of any other import. */
export interface FolderRule {
  /** Folders, or files without their ending. */
  may: string[];
  /** Folders or files from which only types may be imported. */
  types?: string[];
  instead: string;
}

/** What each folder of the project may import, by its path. */
export const FOLDER_RULES: Record<string, FolderRule> = {
  'utils/bulk': {
    may: ['utils/bulk', 'utils/text'],
    instead:
      'utils/bulk is pure: take it as a parameter, as a run takes its Driver and its Journal.',
  },
  'utils/page-world': {
    may: ['utils/page-world'],
    instead:
      "utils/page-world runs among the page's own scripts: tell it by an event of utils/page-world/events.",
  },
  'utils/dom': {
    may: ['utils/dom', 'utils/page-world', 'utils/text', 'utils/timing', 'utils/page-colours'],
    instead: 'utils/dom knows any page and no portal: what knows MyOpenIP goes in utils/portal.',
  },
  'utils/portal': {
    may: [
      'utils/portal',
      'utils/dom',
      'utils/bulk',
      'utils/text',
      'utils/timing',
      'utils/page-colours',
    ],
    instead: 'utils/portal only knows the page: return it, and let utils/panel hand it on.',
  },
  'utils/panel': {
    may: [
      'utils',
      'components/panel/panel-model',
      'components/panel/report/results-model',
      'components/recognition/recognition-model',
      'components/trusted-events',
    ],
    types: ['components'],
    instead: 'utils/panel fills models: what is drawn of them belongs in components.',
  },
  'utils/popup': {
    may: ['utils', 'components/popup/popup-model'],
    types: ['components'],
    instead: 'utils/popup fills a model: what is drawn of it belongs in components.',
  },
  'utils/options': {
    may: ['utils', 'components/options/options-model'],
    types: ['components'],
    instead: 'utils/options fills a model: what is drawn of it belongs in components.',
  },
  'utils/history': {
    may: ['utils', 'components/history/fragment', 'components/history/history-model'],
    types: ['components'],
    instead: 'utils/history fills a model: what is drawn of it belongs in components.',
  },
  'utils/inventory': {
    may: ['utils', 'components/inventory/inventory-model'],
    types: ['components'],
    instead: 'utils/inventory fills a model: what is drawn of it belongs in components.',
  },
  'utils/workbook': {
    may: ['utils', 'components/workbook/workbook-model'],
    types: ['components'],
    instead: 'utils/workbook fills a model: what is drawn of it belongs in components.',
  },
  'utils/background': {
    may: [
      'utils/background',
      'utils/extension',
      'utils/journal',
      'utils/bulk',
      'utils/requests',
      'utils/timing',
      'utils/page-world/timing',
    ],
    instead: 'utils/background knows no page: ask it by a message of utils/extension/messages.',
  },
  'utils/journal': {
    may: ['utils/journal', 'utils/bulk', 'utils/requests', 'utils/timing'],
    instead: 'utils/journal only stores: take it as an option, as the server takes `isHeld`.',
  },
  'utils/report': {
    may: ['utils/report', 'utils/bulk', 'utils/timing'],
    instead: 'utils/report only writes files: take words as a parameter, as `ReportWords`.',
  },
  'utils/wanted': {
    may: ['utils/wanted', 'utils/bulk', 'utils/text'],
    types: ['utils/report'],
    instead:
      'utils/wanted only understands tables: take what is known of the portal as a parameter.',
  },
  'utils/extension': {
    may: [
      'utils/extension',
      'utils/bulk',
      'utils/requests',
      'utils/page-colours',
      'utils/timing',
      'utils/report/table',
    ],
    types: ['utils/journal', 'utils/report', 'components/popup/popup-model'],
    instead: 'utils/extension only names browser APIs: take objects as parameters, import types.',
  },
  'utils/locales': {
    may: ['utils/locales'],
    types: ['utils/bulk', 'utils/wanted', 'utils/report'],
    instead: 'utils/locales only words what it is given: import types, take values as parameters.',
  },
  components: {
    may: [
      'components',
      'utils/bulk',
      'utils/wanted',
      'utils/inventory/inventory-table',
      'utils/inventory/filter-table',
      'utils/locales',
      'utils/text',
      'utils/timing',
    ],
    types: ['utils/inventory/compare'],
    instead: 'components are fed: pass a prop or a callback from entrypoints.',
  },
  'tests/e2e': {
    may: ['tests'],
    instead: 'e2e tests drive the built extension: look at what it shows, never at its modules.',
  },
};

/** The folders that may use a package; a pattern without any folder is for nobody. */
export const PACKAGES: { of: RegExp; folders: string[]; instead: string }[] = [
  {
    of: /^hucre/,
    folders: ['utils/report/read-xlsx', 'utils/report/write-workbook'],
    instead: 'workbooks are read and written in a worker: ask by utils/extension/workbook-files.',
  },
  {
    // Of it only types are imported: what a port is.
    of: /^webextension-polyfill$/,
    folders: ['utils/extension', 'utils/background'],
    instead: 'browser APIs have names of ours in utils/extension: use or add one there.',
  },
  {
    of: /^(?:wxt\/|wxt$|@wxt-dev\/)/,
    folders: ['utils/extension', 'entrypoints'],
    instead: 'browser APIs have names of ours in utils/extension: use or add one there.',
  },
  {
    of: /^#i18n$/,
    folders: ['utils/locales'],
    instead: 'every sentence goes through utils/locales/wording, which also hands on `i18n`.',
  },
  {
    of: /^(?:preact|@preact\/.*)(?:\/|$)/,
    folders: [
      'components',
      'entrypoints',
      'utils/panel',
      'utils/popup',
      'utils/options',
      'utils/workbook',
      'utils/history',
      'utils/inventory',
    ],
    instead: 'what is shown belongs in components.',
  },
];
