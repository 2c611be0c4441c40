import { describe, expect, test } from 'vitest';
import { tooMuchWiring, undocumented, wrongImports, wrongWords } from './support/architecture';
import { importCircles } from './support/import-circles';
import { OWN_STATE, wrongState } from './support/own-state';
import { importsOf, type Source, sourcesIn, stylesIn } from './support/sources';

const OURS = sourcesIn('utils', 'components', 'entrypoints');
const E2E = sourcesIn('tests/e2e');
const STYLES = stylesIn('components', 'entrypoints', 'tests');

test('imports go one way', () => {
  expect([...OURS, ...E2E].flatMap(wrongImports)).toEqual([]);
});

test('no files import each other: what both need stands in a file of its own', () => {
  expect(importCircles(OURS)).toEqual([]);
});

test('files that import each other are seen, also where they take only a type or go round by a third', () => {
  const circles = importCircles([
    { path: 'utils/bulk/a.ts', text: "import { b } from './b';" },
    { path: 'utils/bulk/b.ts', text: "import type { C } from '../text';" },
    { path: 'utils/text.ts', text: "import { a } from './bulk/a';\nimport { d } from './d';" },
    { path: 'utils/d.ts', text: '' },
  ]);

  expect(circles).toEqual([['utils/bulk/a', 'utils/bulk/b', 'utils/text', 'utils/bulk/a']]);
});

test('what only one folder may do is done nowhere else', () => {
  expect(OURS.flatMap(wrongWords)).toEqual([]);
});

test('entrypoints only wire', () => {
  expect(OURS.flatMap(tooMuchWiring)).toEqual([]);
  const long = { path: 'entrypoints/popup/main.tsx', text: 'work();\n'.repeat(60) };
  expect(tooMuchWiring(long)).toEqual([expect.stringContaining('carve what it does into utils')]);
});

test('what a page shows is remembered in one folder', () => {
  expect(OURS.flatMap(wrongState)).toEqual([]);
});

test('state that has a reason to be elsewhere is there', () => {
  const isThere = (entry: string) => {
    const [path, name] = entry.split(' ');
    const source = OURS.find((one) => one.path === `${path}.ts`);
    return new RegExp(`^(?:export )?(?:let|const) ${name}\\b`, 'm').test(source?.text ?? '');
  };
  expect(Object.keys(OWN_STATE).filter((entry) => !isThere(entry))).toEqual([]);
});

test('the whole project is looked at', () => {
  const folders = new Set(OURS.map(({ path }) => path.split('/').slice(0, 2).join('/')));

  expect([...folders]).toEqual(
    expect.arrayContaining([
      'components/panel',
      'entrypoints/background.ts',
      'entrypoints/panel.content',
      'utils/bulk',
      'utils/portal',
      'utils/text.ts',
    ]),
  );
  expect(OURS.flatMap(importsOf).length).toBeGreaterThan(150);
});

test('no two files export the same name: one word is one thing', () => {
  const names = OURS.flatMap(({ text }) => [
    ...text.matchAll(/^export (?:async )?(?:function|class|interface|type|const) (\w+)/gm),
  ]).map(([, name]) => name);

  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

const longerThan = (most: number, files: readonly Source[]) =>
  files.filter(({ text }) => text.trimEnd().split('\n').length > most).map(({ path }) => path);

test('nine files in ten have fewer than 150 lines', () => {
  expect(longerThan(149, OURS).length / OURS.length).toBeLessThan(0.1);
});

test('no file has more than 250 lines: no module, no test, no style sheet', () => {
  expect(longerThan(250, [...OURS, ...sourcesIn('tests'), ...STYLES])).toEqual([]);
});

test('each exported function, class and type has a docstring', () => {
  expect(OURS.flatMap(undocumented)).toEqual([]);
  const text = '/** Adds. */\nexport function add() {}\n\nexport async function take() {}\n';
  const type = '/** One. */\nexport type One = 1;\nexport interface Two {}\n';
  expect(undocumented({ path: 'utils/x.ts', text })).toEqual([
    'utils/x.ts exports take without a docstring. Instead: say what goes in and out, units, errors.',
  ]);
  expect(undocumented({ path: 'utils/x.ts', text: type })).toEqual([
    expect.stringContaining('utils/x.ts exports Two without a docstring'),
  ]);
});

describe('an import is seen', () => {
  const seen = (text: string) => importsOf({ path: 'utils/bulk/plan.ts', text });

  test.each([
    ["import { fold } from '../text';", 'utils/text', false],
    ["import {\n  fold,\n  tidy,\n} from '../text.ts';", 'utils/text', false],
    ["import type { User } from './reading';", 'utils/bulk/reading', true],
    ["import { type User, type Reading } from './reading';", 'utils/bulk/reading', true],
    ["import { type User, isSet } from './reading';", 'utils/bulk/reading', false],
    ["export { fold } from '~/utils/text';", 'utils/text', false],
    ["export * from '@/utils/text';", 'utils/text', false],
    ["import '../dom/act/press';", 'utils/dom/act/press', false],
    ["const late = await import('../dom/act/press');", 'utils/dom/act/press', false],
  ])('%j', (text, of, isTypeOnly) => {
    expect(seen(text)).toEqual([{ of, isOurs: true, isTypeOnly }]);
  });

  test('unless it stands in a comment', () => {
    expect(seen("// import '../dom/act/press';\n/**\n * import('../dom/act/press')\n */")).toEqual(
      [],
    );
  });
});

describe('a wrong import is met with what to do instead', () => {
  test.each([
    ['components/panel/Panel.tsx', '../../utils/portal/driver', 'pass a prop or a callback'],
    ['components/panel/Panel.tsx', '../../utils/extension/settings', 'pass a prop or a callback'],
    ['components/panel/Panel.tsx', '../../utils/throttle', 'pass a prop or a callback'],
    ['components/panel/Panel.tsx', 'wxt/browser', 'names of ours in utils/extension'],
    ['components/panel/Panel.tsx', '#i18n', 'through utils/locales/wording'],
    ['utils/bulk/verdict.ts', '../portal/driver', 'take it as a parameter'],
    ['utils/bulk/verdict.ts', '../journal/writer', 'take it as a parameter'],
    ['utils/bulk/verdict.ts', 'idb', 'take it as a parameter'],
    ['utils/page-world/hidden-tab/quicken-page.ts', '../../dom/act/press', 'tell it by an event'],
    ['utils/page-world/hidden-tab/quicken-page.ts', '../../text', 'tell it by an event'],
    ['entrypoints/hidden-tab.content.ts', '../utils/dom/act/press', 'tell it by an event'],
    ['utils/dom/act/press.ts', '../../portal/vocabulary/portal-words', 'goes in utils/portal'],
    ['utils/dom/act/press.ts', '../../bulk/reason', 'goes in utils/portal'],
    ['utils/panel/service-panel.ts', '../../components/panel/RunSection', 'belongs in components'],
    ['utils/popup/popup-lots.ts', '../../components/popup/Popup', 'belongs in components'],
    ['utils/portal/driver.ts', '../locales/wording', 'let utils/panel hand it on'],
    ['utils/portal/driver.ts', '../../components/panel/Panel', 'let utils/panel hand it on'],
    ['utils/portal/driver.ts', 'webextension-polyfill', 'names of ours in utils/extension'],
    ['utils/journal/server.ts', '../extension/messages', 'take it as an option'],
    ['utils/background/followers.ts', '../panel/panel-on-demand', 'ask it by a message'],
    ['utils/options/options-page.ts', '../../components/options/Options', 'belongs in components'],
    ['utils/report/run-report.ts', '../locales/wording', 'take words as a parameter'],
    ['utils/extension/badge.ts', '../journal/store', 'take objects as parameters'],
    ['utils/locales/wording.ts', '../bulk/verdict', 'import types'],
    ['utils/text.ts', './bulk/reason', 'needs none of them'],
    ['utils/portal/driver.ts', 'preact', 'belongs in components'],
    ['entrypoints/popup/main.tsx', '../panel.content/index', 'goes in utils or components'],
    ['tests/e2e/run.test.ts', '../../utils/bulk/engine', 'drive the built extension'],
    ['tests/e2e/run.test.ts', '../../components/panel/Panel', 'drive the built extension'],
    ['tests/e2e/run.test.ts', '../../entrypoints/background', 'drive the built extension'],
  ])('%s of %s', (path, from, instead) => {
    const [message, ...others] = wrongImports({ path, text: `import { x } from '${from}';` });

    expect(others).toEqual([]);
    expect(message).toMatch(new RegExp(`^${path} imports .*\\. Instead: .*${instead}`));
  });

  test.each([
    ['components/panel/Panel.tsx', '../../utils/bulk/plan'],
    ['utils/portal/driver.ts', '../dom/act/press'],
    ['utils/bulk/verdict.ts', './plan'],
    ['entrypoints/background.ts', 'wxt/browser'],
    ['entrypoints/popup/main.tsx', '../../utils/popup/popup-lots'],
    ['utils/dom/act/end-animations.ts', '../../page-world/animations'],
    ['utils/panel/service-panel.ts', '../../components/panel/panel-model'],
    ['entrypoints/popup/main.tsx', '../../components/popup/Popup'],
    ['tests/e2e/run.test.ts', '../portal/client'],
  ])('%s of %s is right', (path, from) => {
    expect(wrongImports({ path, text: `import { x } from '${from}';` })).toEqual([]);
  });

  test.each([
    ['utils/extension/badge.ts', '../journal/protocol'],
    ['utils/locales/wording.ts', '../bulk/reason'],
  ])('%s of the types of %s is right', (path, from) => {
    expect(wrongImports({ path, text: `import type { X } from '${from}';` })).toEqual([]);
  });
});

describe('a wrong word is met with what to do instead', () => {
  test.each([
    ['utils/portal/driver.ts', 'button.click();', 'through utils/dom/act/press alone'],
    ['components/panel/Panel.tsx', 'box.current.click()', 'through utils/dom/act/press alone'],
    ['entrypoints/background.ts', 'console.log(1);', 'throw a Problem'],
    ['components/panel/Panel.tsx', 'element.innerHTML = text;', 'use textContent'],
    ['components/panel/Panel.tsx', '<p dangerouslySetInnerHTML={{ __html }} />', 'use textContent'],
    ['utils/portal/detail/find-detail.ts', 'element.insertAdjacentHTML(a, b)', 'use textContent'],
    ['utils/bulk/reading.ts', 'root.querySelector("td")', 'hand over a Reading'],
    ['utils/bulk/reading.ts', 'document.title', 'hand over a Reading'],
  ])('%s: %s', (path, text, instead) => {
    expect(wrongWords({ path, text })).toEqual([expect.stringContaining(instead)]);
  });

  test.each([
    ['utils/dom/act/press.ts', 'element.click();'],
    ['utils/extension/save-file.ts', 'link.click();'],
    ['utils/portal/page/users-page.ts', 'document.querySelectorAll("h1")'],
    ['utils/bulk/reading.ts', '// never querySelector, never console.log'],
  ])('%s: %s is right', (path, text) => {
    expect(wrongWords({ path, text })).toEqual([]);
  });
});

describe('what a module remembers by itself is met with what to do instead', () => {
  test.each([
    ['utils/dom/seen/visible.ts', 'let last: Element | undefined;'],
    ['utils/dom/seen/visible.ts', 'const boxes = new WeakMap<Element, DOMRect>();'],
    ['utils/portal/detail/fields.ts', 'export const seen = /* @__PURE__ */ new Set<string>();'],
    ['utils/portal/detail/fields.ts', 'const read = new WeakMap<\n  Element,\n  string\n>();'],
    ['utils/portal/users/pager.ts', 'const pages: string[] = [];'],
  ])('%s: %s', (path, text) => {
    expect(wrongState({ path, text })).toEqual([expect.stringContaining('utils/dom/remember')]);
  });

  test.each([
    ['utils/dom/remember/memory.ts', 'let memory = new WeakMap<Element, string>();'],
    ['utils/dom/seen/visible.ts', "const WORDS = new Set(['a', 'b']);"],
    ['utils/dom/seen/visible.ts', 'const NONE: readonly Element[] = [];'],
    ['utils/dom/seen/visible.ts', 'function find() {\n  let at = 0;\n  return at;\n}'],
    ['utils/dom/hidden-tab/timer.ts', 'let waker: Waker | undefined;'],
    ['utils/panel/users-list.ts', 'let last = 0;'],
  ])('%s: %s is right', (path, text) => {
    expect(wrongState({ path, text })).toEqual([]);
  });
});
