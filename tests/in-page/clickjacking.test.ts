import { expect } from 'vitest';
import { test } from './support/test.ts';

/** A panel of ours, and what a page lays over it: with these styles, or made by this script. */
interface Trick {
  css?: string;
  over?: string;
  script?: string;
}

const OVER = 'position: fixed; inset: 0; z-index: 9; pointer-events: none;';
const WHITE = 'linear-gradient(#fff, #fff)';

/** What leaves the panel to be read, though it looks otherwise. */
const legible: [string, Trick][] = [
  ['nothing', {}],
  ['a dark mode', { css: 'html { filter: invert(100%) hue-rotate(180deg) brightness(95%) }' }],
  ['a dark mode of less contrast', { css: 'html { filter: invert(1) contrast(90%) }' }],
  ['a page in grey', { css: 'body { filter: grayscale(1) }' }],
  ['a dimmer', { over: `${OVER} background: rgba(0, 0, 0, .4)` }],
  [
    'a watermark',
    { over: `${OVER} background: url("data:image/gif;base64,R0lGODlhAQABAAAAACw=")` },
  ],
  ['a shade at the edges', { over: `${OVER} box-shadow: 0 0 9px #000` }],
  ['what lies beside it', { over: 'position: fixed; left: 400px; top: 0; background: #fff' }],
  ['what is hidden itself', { over: `${OVER} background: #fff; visibility: hidden` }],
];

/** What hides it, or makes it something else. */
const hiding: [string, Trick][] = [
  ['transparency', { css: 'html { opacity: .2 }' }],
  ['transparency twice', { css: 'html { opacity: .7 } body { opacity: .6 }' }],
  ['a filter that makes transparent', { css: 'body { filter: opacity(5%) }' }],
  ['a filter that blurs', { css: 'body { filter: blur(4px) }' }],
  ['a filter that makes all white', { css: 'body { filter: brightness(20) }' }],
  ['filters that make all black', { css: 'html, body { filter: brightness(60%) }' }],
  ['a filter that makes all grey', { css: 'body { filter: invert(50%) }' }],
  ['a filter of its own', { css: 'body { filter: url("#own") }' }],
  ['a clip', { css: 'body { clip-path: inset(0) }' }],
  ['a colour', { over: `${OVER} background: #fff` }],
  [
    'two dimmers',
    { css: `#more { ${OVER} background: #0006 }`, over: `${OVER} background: #0006` },
  ],
  ['a gradient', { over: `${OVER} background-image: ${WHITE}` }],
  ['a shadow on its inside', { over: `${OVER} box-shadow: inset 0 0 0 2000px #fff` }],
  ['a blur of what is below', { over: `${OVER} backdrop-filter: blur(9px)` }],
  [
    'what is drawn before it',
    {
      over: OVER,
      css: '#over::before { content: ""; position: absolute; inset: 0; background: #fff }',
    },
  ],
  [
    'what stands in its own tree',
    {
      over: OVER,
      script: `document.querySelector('#over').attachShadow({ mode: 'open' }).innerHTML =
        '<div style="position: absolute; inset: 0; background: #fff; pointer-events: none"></div>';`,
    },
  ],
];

const pageOf = ({ css = '', over = '', script = '' }: Trick) => ({
  html: `<style>#panel { position: fixed; left: 0; top: 0; width: 300px; height: 200px } ${css}</style>
    <div id="panel">Appliquer</div><div id="over" style='${over}'></div><div id="more"></div>
    <script>${script}</script>`,
});

for (const [what, trick] of legible) {
  test(`a press of our panel is safe from clickjacking beneath ${what}`, async ({ open }) => {
    const page = await open(pageOf(trick));
    expect(await page.in(() => window.ours.isPressSafe('#panel'))).toBe(true);
  });
}

for (const [what, trick] of hiding) {
  test(`a press of our panel is not taken beneath ${what}`, async ({ open }) => {
    const page = await open(pageOf(trick));
    expect(await page.in(() => window.ours.isPressSafe('#panel'))).toBe(false);
  });
}
