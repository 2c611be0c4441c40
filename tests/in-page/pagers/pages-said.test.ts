import { expect } from 'vitest';
import { PEOPLE, SERVICE, usersTable } from '../support/html.ts';
import { test } from '../support/test.ts';

const SELECT = '<select><option>Page 1 / 2</option></select>';

test.for([
  ['<p><span>Page 1 / 2</span> <i>▷</i></p>', false],
  ['<p>Page 2 sur 2</p>', false],
  ['<p>Page 1 / 1</p>', true],
  ['<p>Page 1 / 2</p><p>Page 1 / 3</p>', true],
  ['<table><tr><td>Page 1 / 2</td></tr></table>', false],
  [SELECT, true],
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
