import { type Import, importsOf, type Source, withoutComments } from './sources';

/** What a room may import of the project, and what to do instead of any other import. */
interface Room {
  /** Folders, or files without their ending. */
  may: string[];
  /** Folders or files of which only types may be imported. */
  types?: string[];
  instead: string;
}

const ROOMS: Record<string, Room> = {
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
    may: ['utils/dom', 'utils/page-world', 'utils/text'],
    instead: 'utils/dom knows any page and no portal: what knows MyOpenIP goes in utils/portal.',
  },
  'utils/portal': {
    may: ['utils/portal', 'utils/dom', 'utils/bulk', 'utils/text'],
    instead: 'utils/portal only knows the page: return it, and let utils/panel hand it on.',
  },
  'utils/panel': {
    may: [
      'utils',
      'components/panel/panel-model',
      'components/panel/results-model',
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
      'utils/page-world/events',
    ],
    instead: 'utils/background knows no page: ask it by a message of utils/extension/messages.',
  },
  'utils/journal': {
    may: ['utils/journal', 'utils/bulk', 'utils/requests'],
    instead: 'utils/journal only stores: take it as an option, as the server takes `isHeld`.',
  },
  'utils/report': {
    may: ['utils/report', 'utils/bulk'],
    instead: 'utils/report only writes files: take words as a parameter, as `ReportWords`.',
  },
  'utils/wanted': {
    may: ['utils/wanted', 'utils/bulk', 'utils/text'],
    types: ['utils/report'],
    instead:
      'utils/wanted only understands tables: take what is known of the portal as a parameter.',
  },
  'utils/extension': {
    may: ['utils/extension', 'utils/bulk', 'utils/requests', 'utils/report/table'],
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
    ],
    types: ['utils/inventory/compare'],
    instead: 'components are fed: pass a prop or a callback from entrypoints.',
  },
  'tests/e2e': {
    may: ['tests'],
    instead: 'e2e tests drive the built extension: look at what it shows, never at its modules.',
  },
};

/** The rooms that may use a package; a pattern with no room in the list is for nobody. */
const PACKAGES: { of: RegExp; rooms: string[]; instead: string }[] = [
  {
    of: /^hucre/,
    rooms: ['utils/report/read-xlsx', 'utils/report/write-workbook'],
    instead: 'workbooks are read and written in a worker: ask by utils/extension/workbook-files.',
  },
  {
    // Of it only types are imported: what a port is.
    of: /^webextension-polyfill$/,
    rooms: ['utils/extension', 'utils/background'],
    instead: 'browser APIs have names of ours in utils/extension: use or add one there.',
  },
  {
    of: /^(?:wxt\/|wxt$|@wxt-dev\/)/,
    rooms: ['utils/extension', 'entrypoints'],
    instead: 'browser APIs have names of ours in utils/extension: use or add one there.',
  },
  {
    of: /^#i18n$/,
    rooms: ['utils/locales'],
    instead: 'every sentence goes through utils/locales/wording, which also hands on `i18n`.',
  },
  {
    of: /^(?:preact|@preact\/.*)(?:\/|$)/,
    rooms: [
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

const WORDS: { word: RegExp; name: string; in?: string; but: string[]; instead: string }[] = [
  {
    word: /\.click\(/,
    name: '.click(',
    but: ['utils/dom', 'utils/page-world/click-on-request', 'utils/extension/save-file'],
    instead:
      'the portal is clicked through utils/dom/act/press alone, so that the allow-list holds.',
  },
  {
    word: /\bconsole\./,
    name: 'console.',
    but: [],
    instead: 'a person does not read the console: throw a Problem, or show it in the panel.',
  },
  {
    word: /(?:inner|outer)HTML|insertAdjacentHTML/i,
    name: 'innerHTML',
    but: [],
    instead: 'portal text is data: use textContent, or Preact.',
  },
  {
    word: /\bDate\.now\b|\bnew Date\(/,
    name: 'the wall clock',
    // Each shows a time, stores one, or asks for the age of what was stored.
    but: [
      'components/panel/check-words',
      'utils/locales/lot-words',
      'components/history/date-text',
      'utils/history/filter-lots',
      'utils/history/save-workbook',
      'utils/options/options-page',
      'utils/panel/run/carry-out-run',
      'utils/panel/run/page-preview',
      'utils/panel/run/page-run',
      'utils/extension/portal-profile',
      'utils/inventory/save-inventory',
      'utils/extension/for-next-page',
      'utils/panel/inventory/page-inventory',
      'utils/journal/retention',
      'utils/journal/server',
      'utils/journal/writer',
      'utils/portal/diagnostic/diagnostic-file',
      'utils/report/run-report',
    ],
    instead: 'a clock may be set back: what is waited for goes by `performance.now()`.',
  },
  {
    word: /querySelector|\bdocument\.|\bwindow\./,
    name: 'the DOM',
    in: 'utils/bulk',
    but: [],
    instead: 'utils/bulk has no DOM: read the page in utils/portal, hand over a Reading.',
  },
];

/** What is wrong with a file's imports, each with what to do instead. */
export function wrongImports(source: Source): string[] {
  const room = roomOf(source.path);
  return importsOf(source).flatMap((one) => {
    const instead = one.isOurs ? objection(one, room) : packageObjection(one, source.path);
    return instead === undefined ? [] : `${source.path} imports ${one.of}. Instead: ${instead}`;
  });
}

/** What a file says that it must not, each with what to do instead. */
export function wrongWords({ path, text }: Source): string[] {
  const code = withoutComments(text);
  return WORDS.filter(({ word, in: only = '', but }) => {
    return word.test(code) && isIn(path, only) && !but.some((allowed) => isIn(path, allowed));
  }).map(({ name, instead }) => `${path} uses ${name}. Instead: ${instead}`);
}

/** The most lines that a file of `entrypoints` may have. */
const MOST_WIRING = 60;

/** What is wrong with the size of a file that only wires, with what to do instead. */
export function tooMuchWiring({ path, text }: Source): string[] {
  const lines = text.trimEnd().split('\n').length;
  if (!isIn(path, 'entrypoints') || lines < MOST_WIRING) return [];
  return [
    `${path} has ${lines} lines. Instead: entrypoints only wire: carve what it does into utils.`,
  ];
}

/** The content scripts that run among the page's own scripts. */
const OF_PAGE_WORLD = /^entrypoints\/(?:hidden-tab|native-dialogs)\.content/;

function roomOf(path: string): Room {
  const name = Object.keys(ROOMS).find((room) => isIn(path, room));
  const entrypoint = /^entrypoints\/[^/.]+(?:\.content)?/.exec(path)?.[0];
  if (name) return ROOMS[name] as Room;
  if (OF_PAGE_WORLD.test(path)) return ROOMS['utils/page-world'] as Room;
  if (entrypoint) {
    return {
      may: [entrypoint, 'components', 'utils'],
      instead: 'entrypoints only wire: what two of them need goes in utils or components.',
    };
  }
  return {
    may: [],
    instead: 'a file beside the rooms of utils is for all, and needs none of them.',
  };
}

function objection({ of, isTypeOnly }: Import, { may, types = [], instead }: Room) {
  const allowed = isTypeOnly ? [...may, ...types] : may;
  return allowed.some((room) => isIn(of, room)) ? undefined : instead;
}

function packageObjection({ of }: Import, path: string): string | undefined {
  if (isIn(path, 'tests')) return undefined;
  if (isIn(path, 'utils/bulk')) return ROOMS['utils/bulk']?.instead;
  const rule = PACKAGES.find((other) => other.of.test(of));
  return rule?.rooms.some((room) => isIn(path, room)) === false ? rule.instead : undefined;
}

function isIn(path: string, room: string): boolean {
  return room === '' || path === room || path.startsWith(`${room}/`) || path.startsWith(`${room}.`);
}
