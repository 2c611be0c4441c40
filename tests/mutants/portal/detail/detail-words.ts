import type { Mutant } from '../../mutant.ts';

/** Faults of `utils/portal/detail/detail-words.ts`. */
export const mutants: Mutant[] = [
  {
    name: "one word alone may be a detail's title no more",
    file: 'utils/portal/detail/detail-words.ts',
    from: 'words.length >= ENOUGH_WORDS || words.some(({ label }) => isTitle(label))',
    to: 'words.length >= ENOUGH_WORDS',
    promise: 'the frame of a detail that did not load is closed by its title',
    tests: ['tests/in-page/closing.test.ts', 'tests/in-page/freshness/'],
  },
  {
    name: 'a detail right in a page falls to pieces',
    file: 'utils/portal/detail/detail-words.ts',
    from: 'Map.groupBy(table ? found : asWholePage(found, root), ',
    to: 'Map.groupBy(found, ',
    promise: 'a detail that stands right in a page of its own is read',
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
  {
    name: 'two details right in a page are one',
    file: 'utils/portal/detail/detail-words.ts',
    from: 'return isOnce ? found.map(',
    to: 'return isOnce || true ? found.map(',
    promise: 'two details that stand right in a page are not taken for one',
    tests: ['tests/in-page/lines-beside.test.ts'],
  },
  {
    name: 'a detail in a layer is a page',
    file: 'utils/portal/detail/detail-words.ts',
    from: 'if (isLayer) return found;',
    to: '',
    promise: 'a detail in a layer is read though the users behind it are held out of view',
    tests: ['tests/in-page/seen.test.ts'],
  },
  {
    name: 'what lies behind the page is seen',
    file: 'utils/portal/detail/detail-words.ts',
    from: 'headings && isBehind(block, headings)',
    to: 'headings && false',
    promise: 'a detail that is behind the page is closed',
    tests: ['tests/in-page/closing.test.ts'],
  },
];
