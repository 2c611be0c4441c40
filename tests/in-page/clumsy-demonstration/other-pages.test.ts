import { describe, expect } from 'vitest';
import { putShippedInto } from '../support/shipped.ts';
import { type InPage, test } from '../support/test.ts';
import { agree, LONGER_THAN_QUIET, openDetail, portalOf, press, watch } from './clumsy-portal.ts';

describe('a button that brings other users', () => {
  /** A list of two pages; `#on` shows the second one, `#back` the first one. */
  const inPages = (around: string) => ({
    more: around,
    script: `const [body] = users.tBodies;
      const first = body.innerHTML;
      const second = first.replaceAll('FPC', 'FPL');
      const before = document.querySelector('#before');
      if (before) users.before(before);
      on.onclick = () => { fetch('/press?b=on'); body.innerHTML = second; };
      back.onclick = () => { fetch('/press?b=back'); body.innerHTML = first; };`,
  });
  const showPages = async (page: InPage) => {
    await watch(page);
    await press(page, '#on');
    await press(page, '#back');
    return agree(page);
  };

  test('is learned as the next page where it stands beside « 1 à 3 sur 6 »', async ({ open }) => {
    const pages =
      '<div>1 à 3 sur 6 <button id="back">Reculer</button> <button id="on">Avancer</button></div>';
    const page = await open(portalOf(inPages(pages)));
    const learned = await showPages(page);
    expect(learned.witnessed).toEqual({ next: [{ words: ['avancer'], icons: [] }] });
    expect(await page.in(() => window.ours.pager())).toMatchObject({ next: 'on' });
  });

  test('is no next page where it belongs to no pager: it may be another site', async ({ open }) => {
    const sites =
      '<div id="before"><button id="back">Site de Paris</button> <button id="on">Site de Lyon</button></div>';
    const page = await open(portalOf(inPages(sites)));
    await showPages(page);
    expect(await page.in(() => window.ours.pager())).toMatchObject({ next: '', ambiguous: '' });
  });
});

describe('the last press before another page is loaded', () => {
  const FOOT =
    '<button data-press="print">Imprimer</button> <a id="out" href="/Users?again">Ranger</a> <a id="again" href="javascript:location.reload()">Recharger</a>';
  test.for([
    [
      'does not close the detail where the browser reloads the page',
      undefined,
      ({ page }: InPage) => page.reload(),
    ],
    [
      'closes it where the press reloads the page',
      [{ words: ['recharger'], icons: [] }],
      ({ page }: InPage) => page.click('#again'),
    ],
    [
      'closes it where the press loads the list',
      [{ words: ['ranger'], icons: [] }],
      ({ page }: InPage) => page.click('#out'),
    ],
  ] as const)('%s', async ([, way, load], { open }) => {
    const page = await open(portalOf({ foot: FOOT }));
    await watch(page);
    await page.in(() => {
      const keep = () => sessionStorage.setItem('seen', JSON.stringify(window.ours.memory()));
      addEventListener('pagehide', keep);
    });
    await openDetail(page);
    await press(page, '[data-press="print"]');
    await new Promise((done) => setTimeout(done, LONGER_THAN_QUIET));
    await Promise.all([page.page.waitForNavigation(), load(page)]);
    await putShippedInto(page.page);
    await page.in(() => window.ours.watch(JSON.parse(sessionStorage.getItem('seen') ?? '{}')));
    await new Promise((done) => setTimeout(done, LONGER_THAN_QUIET));
    expect((await agree(page)).witnessed.close).toEqual(way);
  });
});
