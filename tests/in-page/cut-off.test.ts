/** Lists that are partly cut off, as beside our panel on a page that does not become narrower. */
import { expect } from 'vitest';
import { ANNE, BOB, CROSS, detail, option, PLUS, portalPage } from './support/html.ts';
import { type Serve, test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];

const serve: Serve = ({ pathname, searchParams }, asked) => {
  if (pathname !== '/detail') return 'ok';
  const licence = searchParams.get('l') ?? '';
  const line = asked.includes(`/change?l=${licence}&b=add`)
    ? option('Superviseur', 'Oui', CROSS)
    : option('Superviseur', 'Non', '<button data-ask="add">+</button>');
  return detail({ licence, options: line + option('Option standardiste', 'Non', PLUS) });
};

/** The headings in a box of their own, which does not follow the rows. Both end before *Action*. */
const inTwoBoxes = (overflow: string) => `
  const list = document.getElementById('users');
  const around = document.createElement('div');
  const heads = document.createElement('table');
  list.before(around);
  heads.append(list.tHead);
  for (const part of [heads, list]) {
    const box = document.createElement('div');
    box.style.cssText = 'width:760px;overflow:${overflow}';
    part.style.cssText = 'width:900px;table-layout:fixed';
    box.append(part);
    around.append(box);
  }
  const body = around.lastChild;
  body.addEventListener('scroll', () => { if (body.scrollLeft !== 0) fetch('/scrolled'); });`;

test.for([
  [
    'a list that is cut off is not scrolled sideways, since a person could not scroll it back',
    'hidden',
    false,
  ],
  ['a list that a person can scroll sideways is scrolled to its Détail', 'auto', true],
] as const)('%s', async ([, overflow, isScrolled], { open }) => {
  const page = await open({ html: portalPage('', inTwoBoxes(overflow)), serve });
  const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence]);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
  expect(page.changes).toHaveLength(2);
  expect(page.asked.includes('/scrolled')).toBe(isScrolled);
});
