/** What a file says that only some folders may say, and what to do instead. `in` is the folder it concerns, if not all. */
export const WORDS: { word: RegExp; name: string; in?: string; but: string[]; instead: string }[] =
  [
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
      word: /\.isConnected\b/,
      name: '.isConnected',
      in: 'utils',
      but: ['utils/dom/flat-tree', 'utils/page-world'],
      instead:
        'Firefox throws where the page of the node’s frame was replaced: ask isStanding of utils/dom/flat-tree.',
    },
    {
      word: /\bDate\.now\b|\bnew Date\(/,
      name: 'the wall clock',
      // Each shows a time, stores one, or asks for the age of what was stored.
      but: [
        'components/panel/check/check-words',
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
