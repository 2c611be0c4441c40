import { expect } from 'vitest';
import { PEOPLE, SERVICE, usersTable } from '../support/html.ts';
import { test } from '../support/test.ts';

const TURN = '<button>Précédent</button> <button>Suivant</button>';
const TWO_PAGERS = `<div>${TURN} 1-3 / ?? 1 2 3</div><div>${TURN} 1 2</div>`;
const SELECT = '<select><option>Page 1 / 2</option></select>';

test.for([
  ['<p><span>Page 1 / 2</span> <i>▷</i></p>', false],
  ['<p>Page 2 sur 2</p>', false],
  ['<p>Page 1 / 1</p>', true],
  ['<p>Page 1 / 2</p><p>Page 1 / 3</p>', true],
  ['<table><tr><td>Page 1 / 2</td></tr></table>', false],
  [SELECT, true],
  [TWO_PAGERS, false],
  ['<p hidden>Page 1 / 2</p>', true],
] as const)(
  'a list is whole only if all pages were read that are said to be: %s',
  async ([said, isWhole], { open }) => {
    const page = await open({ html: `${SERVICE}<div>${usersTable()}<div>${said}</div></div>` });
    const { isComplete } = await page.in(() => window.ours.users.readList());
    expect(isComplete).toBe(isWhole);
    expect(await page.readAll()).toEqual(PEOPLE.map(({ licence }) => licence));
  },
);
