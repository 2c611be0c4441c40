import { expect } from 'vitest';
import { test } from './support/test.ts';

const STYLE = `<style>.gap{margin-left:1em}.flex{display:flex}.after::after{content:' : '}.box{display:inline-block}
  .padded{padding:0 .5em}</style>`;

/** What a person reads in a `<p>` with this content. */
const CASES: [string, string[]][] = [
  ['FPC17295<mark>6</mark>', ['FPC172956']],
  ['<mark>FPC17295</mark>6', ['FPC172956']],
  ['FPC172<wbr>956', ['FPC172956']],
  ['<font><font>Supervi</font></font><font>seur</font>', ['Superviseur']],
  ['Super<b>viseur</b>', ['Superviseur']],
  ['Super<span>viseur</span>', ['Superviseur']],
  ['Super<!-- made -->viseur', ['Superviseur']],
  ['FPC<a href="tel:172956">172956</a>', ['FPC172956']],
  ['FPC172<mark style="padding:.2em">956</mark>', ['FPC172956']],
  ['<span>Superviseur</span> <span>Non</span>', ['Superviseur', 'Non']],
  ['<span>Superviseur </span><span>Non</span>', ['Superviseur', 'Non']],
  ['FPC172956<br>Licence', ['FPC172956', 'Licence']],
  ['<b>Superviseur</b><span class="gap">Non</span>', ['Superviseur', 'Non']],
  ['<b>Superviseur</b><span class="padded">Non</span>', ['Superviseur', 'Non']],
  ['<b class="after">Superviseur</b><span>Non</span>', ['Superviseur', 'Non']],
  ['<b>Superviseur</b><span class="box">Non</span>', ['Superviseur', 'Non']],
  ['<span class="flex"><i>Superviseur</i><i>Non</i></span>', ['Superviseur', 'Non']],
  ['Superviseur<sup title="Aide">?</sup>', ['Superviseur', '?']],
  ['Superviseur<button>+</button>', ['Superviseur', '+']],
  ['Oui<span style="display:none">Non</span>', ['Oui', 'Non']],
];

test('words end where a person sees them end', async ({ open }) => {
  const page = await open({ html: STYLE + CASES.map(([html]) => `<p>${html}</p>`).join('') });
  const read = await page.in(() => {
    return [...document.querySelectorAll('p')].map((one) => {
      return {
        runs: window.ours.runsOf(one).map(({ text }) => text),
        text: window.ours.textOf(one),
      };
    });
  });
  expect(read.map(({ runs }) => runs)).toEqual(CASES.map(([, runs]) => runs));
  expect(read.map(({ text }) => text)).toEqual(CASES.map(([, runs]) => runs.join(' ')));
});

test('texts that a maker has written side by side are one', async ({ open }) => {
  const page = await open({ html: '<p></p>' });
  const read = await page.in(() => {
    const [line] = document.querySelectorAll('p');
    line?.append('Superviseur', '\u00a0', ':', ' ', 'Non');
    return line && window.ours.textOf(line);
  });
  expect(read).toBe('Superviseur : Non');
});

test('what a style sheet changes afterwards is read anew', async ({ open }) => {
  const page = await open({ html: '<p><span>Superviseur</span><span>Non</span></p>' });
  const read = await page.in(() => {
    const [line] = document.querySelectorAll('p');
    const before = line && window.ours.textOf(line);
    const style = document.createElement('style');
    style.textContent = 'p{display:flex}';
    document.head.append(style);
    return [before, line && window.ours.textOf(line)];
  });
  expect(read).toEqual(['SuperviseurNon', 'Superviseur Non']);
});
