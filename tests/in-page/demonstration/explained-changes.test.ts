import { describe, expect } from 'vitest';
import { ANNE, BOB } from '../support/html.ts';
import { type InPage, type Serve, test } from '../support/test.ts';
import { CLOSING, KNOWN, portalOf, press, waitForSeen } from './demonstrated-portal.ts';

test('a change is only explained by the detail of the same user', async ({ open }) => {
  const words = { ...KNOWN, add: 'Octroyer', remove: 'Ôter', yes: 'Accordé', no: 'En réserve' };
  const portal = portalOf(words);
  // The line Licence has the type of licence. The user is named above; one reference begins like another one.
  const serve: Serve = (url, asked) => {
    const said = portal.serve(url, asked);
    const licence = url.searchParams.get('l');
    if (typeof said !== 'string') return said;
    return said
      .replace(`<td>${licence}</td>`, '<td>Licence simple</td>')
      .replace('</h3>', `</h3><p>${licence}</p>`);
  };
  const page = await open({ html: portal.html.replace('</script>', `${CLOSING}</script>`), serve });
  await page.in(() => window.ours.watch());
  await press(page, words.detail, ANNE.licence);
  await waitForSeen(page, 1);
  await press(page, words.add);
  await press(page, words.detail, BOB.licence);
  await page.page.waitForFunction(
    (licence) => {
      return window.ours.seen().some((one) => one.what === 'opened' && one.licence === licence);
    },
    {},
    BOB.licence,
  );
  expect(await page.in(() => window.ours.seen())).toMatchObject([{ what: 'opened' }]);
  await press(page, words.close);
  await press(page, words.detail, ANNE.licence);
  await page.page.waitForFunction(() => window.ours.seen().some(({ what }) => what === 'changed'));
  const change = (await page.in(() => window.ours.seen())).find(({ what }) => what === 'changed');
  expect(change).toMatchObject({ before: 'En réserve', after: 'Accordé' });
});

describe('a value that a line shows for a while', () => {
  /** After a change the line shows `says`, then the server's value, or the one before where that is refused. */
  const passing = (says: string, isRefused = false) => {
    const script = `shown = (l) => {
      for (const b of dlg.querySelectorAll('[data-ask]')) b.onclick = async () => {
        const value = b.closest('tr').cells[1];
        value.textContent = '${says}';
        const last = b.outerHTML;
        b.remove();
        await new Promise((done) => setTimeout(done, 1200));
        if (${isRefused}) { await show(l); return; }
        await fetch('/change?l=' + l + '&b=add');
        await show(l);
      };
    };`;
    const portal = portalOf(KNOWN);
    return { ...portal, html: portal.html.replace('</script>', `${script}</script>`) };
  };
  const watchIt = async (page: InPage) => {
    await page.in(() => window.ours.watch());
    await press(page, 'Détail', ANNE.licence);
    await waitForSeen(page, 1);
    await press(page, '+');
    await waitForSeen(page, 2);
  };
  const stands = ({ page }: InPage, text: string) => {
    return page.waitForFunction(
      (wanted) => document.getElementById('dlg')?.innerText.includes(`Superviseur\t${wanted}`),
      {},
      text,
    );
  };

  test('is not learned; the last one is', async ({ open }) => {
    const page = await open(passing('Chargement'));
    await watchIt(page);
    await stands(page, 'Oui');
    const learned = await page.in(() => window.ours.agree());
    expect(learned.values).toEqual({ yes: [], no: [] });
    expect(learned.witnessed.add).toEqual([{ words: ['+'], icons: [] }]);
  });

  test('is not learned where no other follows, if it says that it is passing', async ({ open }) => {
    const page = await open(passing('Demande en cours'));
    await watchIt(page);
    const learned = await page.in(() => window.ours.agree());
    expect(learned.values).toEqual({ yes: [], no: [] });
  });

  test('teaches nothing where the line goes back to the value before', async ({ open }) => {
    const page = await open(passing('Chargement', true));
    await watchIt(page);
    await stands(page, 'Non');
    const learned = await page.in(() => window.ours.agree());
    expect(learned.witnessed.add).toBeUndefined();
    expect(learned.values).toEqual({ yes: [], no: [] });
  });
});

test('a change in a detail that was open before is not explained by the detail of another user', async ({
  open,
}) => {
  const portal = portalOf({ ...KNOWN, yes: 'Accordé', no: 'En réserve' });
  const page = await open({
    ...portal,
    html: portal.html.replace('</script>', `${CLOSING}</script>`),
  });
  await press(page, 'Détail', ANNE.licence);
  await page.page.waitForSelector('#dlg [data-ask]');
  await page.in(() => window.ours.watch());
  await press(page, '+');
  await page.page.waitForFunction(() => document.getElementById('dlg')?.style.display === 'none');
  await press(page, 'Détail', BOB.licence);
  await waitForSeen(page, 1);
  expect(await page.in(() => window.ours.seen())).toMatchObject([{ what: 'opened' }]);
});
