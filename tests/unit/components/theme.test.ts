import { describe, expect, test } from 'vitest';
import * as pageColours from '../../../utils/page-colours';
import { sourcesIn, stylesIn } from '../support/sources';
import {
  contrast,
  declarations,
  literalColours,
  literalLayers,
  schemeOf,
  writtenColours,
} from '../support/styles';

const THEME = 'components/theme.css';
const styles = stylesIn('components', 'entrypoints');
const theme = styles.find(({ path }) => path === THEME)?.text ?? '';
const others = styles.filter(({ path }) => path !== THEME);

test('colours and layers stand in the theme alone', () => {
  const literals = others.flatMap(({ path, text }) =>
    [...literalColours(text), ...literalLayers(text)].map((found) => `${path}: ${found}`),
  );

  expect(literals).toEqual([]);
});

test('sizes of text are those of the theme’s scale', () => {
  const own = others.flatMap(({ path, text }) =>
    declarations(text)
      .filter(({ name, value }) => /^font(?:-size)?$/.test(name) && /\d/.test(value))
      .map(({ value }) => `${path}: ${value}`),
  );

  expect(own).toEqual([]);
});

test('no component and no entrypoint has a colour of its own', () => {
  const literals = sourcesIn('components', 'entrypoints').flatMap(({ path, text }) =>
    [...text.matchAll(/#[0-9a-f]{6}\b|\brgb\(/gi)].map(([found]) => `${path}: ${found}`),
  );

  expect(literals).toEqual([]);
});

test('what is drawn where the theme does not reach has the colours of its light scheme', () => {
  const { POINTED, ...ofTheme } = pageColours;
  const light = schemeOf(theme, 'light');

  for (const [name, colour] of Object.entries(ofTheme)) {
    expect([name, light.get(`--${name.toLowerCase().replace('_', '-')}`)]).toEqual([name, colour]);
  }
  expect([...light.values()]).not.toContain(POINTED);
});

test('no other file of utils has a colour of its own, except the ink of captured pictures', () => {
  const own = sourcesIn('utils').filter(({ path, text }) => {
    const isAllowed = /^utils\/(?:page-colours|dom\/capture\/drawings)\.ts$/.test(path);
    return !isAllowed && /(?<=[:'] ?)#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/i.test(text);
  });

  expect(own.map(({ path }) => path)).toEqual([]);
});

test.each(['light', 'dark'] as const)('no colour is written twice in the %s scheme', (scheme) => {
  const written = writtenColours(theme, scheme);

  expect(written.length).toBeGreaterThan(20);
  expect(written).toEqual([...new Set(written)]);
});

test('what is used is in the theme, and what is in the theme is used', () => {
  const defined = new Set(declarations(theme).map(({ name }) => name));
  const own = new Set(['--tone']);
  const used = new Set(
    others.flatMap(({ text }) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)),
  );

  expect([...used].filter((name = '') => !defined.has(name) && !own.has(name))).toEqual([]);
  expect([...defined].filter((name) => name.startsWith('--') && !used.has(name))).toEqual([]);
});

test('the dark scheme has each colour of the light one', () => {
  expect([...schemeOf(theme, 'dark').keys()]).toEqual([...schemeOf(theme, 'light').keys()]);
});

describe.each(['light', 'dark'] as const)('the %s scheme', (scheme) => {
  const colours = schemeOf(theme, scheme);
  const between = (one: string, other: string) => {
    return contrast(colours.get(one) ?? '', colours.get(other) ?? '');
  };

  test.each([
    ['--ink', '--paper'],
    ['--ink', '--soft'],
    ['--ink', '--brand-soft'],
    ['--ink', '--good-soft'],
    ['--ink', '--warn-soft'],
    ['--ink', '--bad-soft'],
    ['--muted', '--paper'],
    ['--muted', '--soft'],
    ['--muted', '--brand-soft'],
    ['--placeholder', '--paper'],
    ['--brand', '--paper'],
    ['--brand', '--soft'],
    ['--on-brand', '--brand'],
    ['--on-brand', '--brand-strong'],
    ['--brand-strong', '--brand-soft'],
    ['--good', '--paper'],
    ['--good', '--warn-soft'],
    ['--good-strong', '--good-soft'],
    ['--warn', '--paper'],
    ['--warn', '--soft'],
    ['--warn', '--warn-soft'],
    ['--warn-strong', '--warn-soft'],
    ['--bad', '--paper'],
    ['--bad', '--soft'],
    ['--bad', '--bad-soft'],
    ['--bad-strong', '--bad-soft'],
  ])('has text of %s on %s that WCAG AA calls readable', (text, background) => {
    expect(between(text, background)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([
    ...['--brand', '--good', '--bad', '--tone-way', '--box-line'],
    ...['--field-line', '--neutral', '--warn-mark'],
  ])('has marks of %s that stand out from the paper', (mark) => {
    expect(between(mark, '--paper')).toBeGreaterThanOrEqual(3);
  });
});

test('each style sheet has its component beside it, and gets into a page', () => {
  const files = new Set(sourcesIn('components').map(({ path }) => path));
  const imported = styles.flatMap(({ path, text }) =>
    [...text.matchAll(/@import "([^"]+)"/g)].map(([, at = '']) => {
      return new URL(at, `file:///${path}`).pathname.slice(1);
    }),
  );
  const ofComponents = others.filter(({ path }) => /^components\/.*[A-Z]\w+\.css$/.test(path));

  expect(ofComponents.map(({ path }) => path).filter((path) => !imported.includes(path))).toEqual(
    [],
  );
  expect(
    ofComponents.map(({ path }) => path).filter((path) => !files.has(path.replace('.css', '.tsx'))),
  ).toEqual([]);
  expect(ofComponents.length).toBeGreaterThan(10);
});

describe('a literal is seen', () => {
  test.each([
    ['p { color: #fff; }', ['#fff']],
    ['p { background: rgb(1 2 3 / 4%); }', ['rgb(']],
    ['p { border: 1px solid tomato; }', ['tomato']],
    ['p { box-shadow: 0 0 2px color-mix(in srgb, black 5%, transparent); }', ['black']],
    ['p { background: Highlight; }', ['Highlight']],
    [`p { fill: url("data:image/svg+xml,%3Cpath stroke='white'/%3E"); }`, ['white']],
    ['p { color: var(--red); }', []],
    ['p { color: inherit; background: none; border-color: transparent; }', []],
    ['/* red */ .red { --tone: var(--bad); }', []],
    ['#fade { display: flex; }', []],
  ])('%s', (text, found) => {
    expect(literalColours(text)).toEqual(found);
  });

  test.each([
    ['p { z-index: 2147483000; }', ['2147483000']],
    ['p { z-index: var(--panel-layer); }', []],
  ])('%s', (text, found) => {
    expect(literalLayers(text)).toEqual(found);
  });
});
