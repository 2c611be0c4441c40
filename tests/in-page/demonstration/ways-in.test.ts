import type { ElementHandle } from 'puppeteer';
import { describe, expect } from 'vitest';
import { ANNE, CLEO } from '../support/html.ts';
import { type InPage, test } from '../support/test.ts';
import {
  foreign,
  KNOWN,
  type Portal,
  portalOf,
  press,
  SUPERVISOR,
  waitForSeen,
} from './demonstrated-portal.ts';

/** Opens Anne's detail by hand, closes it, and agrees to what was learned. */
async function showWayIn(page: InPage): Promise<void> {
  await page.in(() => window.ours.watch());
  await page.page.click(`.d[data-l="${ANNE.licence}"]`);
  await waitForSeen(page, 1);
  await press(page, 'Fermer');
  await waitForSeen(page, 2);
  await page.in(() => window.ours.agree());
}

test('a control that opens a detail is learned by its hidden tip', async ({ open }) => {
  const portal = portalOf(KNOWN);
  const link = />Détail<\/a>/g;
  let tips = 0;
  const html = portal.html.replaceAll(link, () => {
    const id = `tip-${++tips}`;
    return ` aria-describedby="${id}" aria-label="Gérer" style="display:inline-block;width:20px;height:14px;background:#888"></a><span id="${id}" role="tooltip" hidden>Gérer</span>`;
  });
  const page = await open({ ...portal, html });
  await showWayIn(page);
  const report = await page.run([SUPERVISOR], [CLEO.licence]);
  expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
});

test.for([
  ['is learned', 'Gérer', 'M1 1h9v9z', 'modified'],
  ['is not learned where the tip is dangerous', 'Supprimer', 'M1 1h9v9z', 'failed'],
  ['is not learned where another row shows another picture', 'Gérer', 'M8 1l7 9h-7z', 'failed'],
])(
  'a picture that is named only by a tip at the pointer %s: %s',
  async ([, said, other = '', outcome], { open }) => {
    const portal = portalOf(KNOWN);
    const picture = (path: string) => `><svg width="16" height="16"><path d="${path}"/></svg></a>`;
    const tips = `<script>for (const way of document.querySelectorAll('.d')) {
    const tip = Object.assign(document.createElement('div'), { id: 'tip', textContent: '${said}' });
    tip.setAttribute('role', 'tooltip');
    way.onmouseenter = () => { document.body.append(tip); way.setAttribute('aria-describedby', 'tip'); };
    way.onmouseleave = () => { tip.remove(); way.removeAttribute('aria-describedby'); };
  }</script>`;
    let rows = 0;
    const html = portal.html.replaceAll(/>Détail<\/a>/g, () => {
      return picture(++rows === 3 ? other : 'M1 1h9v9z');
    });
    const page = await open({ ...portal, html: html + tips });
    await showWayIn(page);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome }]);
  },
);

test.for([
  ['with known headings', (text: string) => text],
  ['with unknown headings', foreign],
] as const)(
  'a control that opens a detail is learned from a table beside the list, %s',
  async ([, rewrite], { open }) => {
    const portal = portalOf({ ...KNOWN, detail: 'Gérer' });
    const script = `const own = document.createElement('table');
    const both = document.createElement('div');
    both.style.display = 'flex';
    users.before(both);
    both.append(users, own);
    for (const row of users.rows) {
      const part = own.insertRow();
      part.append(row.lastElementChild);
      row.style.height = part.style.height = '44px';
    }`;
    const html = rewrite(portal.html).replace('</script>', `${script}</script>`);
    const page = await open({ ...portal, html });
    await showWayIn(page);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  },
);

test('a control that opens a detail is learned from a menu, at the height of another row', async ({
  open,
}) => {
  const portal = portalOf(KNOWN);
  const script = `for (const link of document.querySelectorAll('.d')) {
    const dots = document.createElement('button');
    dots.textContent = '⋮';
    dots.setAttribute('aria-haspopup', 'menu');
    link.replaceWith(dots);
    dots.onclick = () => {
      const menu = document.createElement('div');
      menu.setAttribute('role', 'menu');
      const place = document.querySelectorAll('#users tr')[2].getBoundingClientRect();
      menu.style = 'position:fixed;background:#fff;left:' + (place.right + 9) + 'px;top:' + place.top + 'px;line-height:' + place.height + 'px';
      menu.innerHTML = '<div role="menuitem" tabindex="-1" class="entry">Gérer</div>';
      menu.firstChild.onclick = () => { menu.remove(); show(link.dataset.l); };
      document.body.append(menu);
    };
  }`;
  const page = await open({
    ...portal,
    html: portal.html.replace('</script>', `${script}</script>`),
  });
  await page.in(() => window.ours.watch());
  await page.page.click('#users tbody tr:first-child button');
  await page.page.click('.entry');
  await waitForSeen(page, 1);
  expect(await page.in(() => window.ours.seen())).toMatchObject([{ licence: ANNE.licence }]);
});

describe('a row that is pressed as a whole', () => {
  /** Each row opens its user's detail, wherever it is pressed. It has a word that says so. */
  const rows = (): Portal => {
    const portal = portalOf({ ...KNOWN, detail: 'Gérer' });
    const script = `for (const row of document.querySelectorAll('#users tbody tr')) {
      const link = row.querySelector('.d');
      const word = document.createElement('span');
      word.textContent = link.textContent;
      link.replaceWith(word);
      row.style.cursor = 'pointer';
      row.onclick = () => show(link.dataset.l);
    }`;
    return { ...portal, html: portal.html.replace('</script>', `${script}</script>`) };
  };
  const pressText = async ({ page }: InPage, licence: string, text: string) => {
    const found = await page.evaluateHandle(
      (user, says) => {
        const row = [...document.querySelectorAll('tr')].find((one) =>
          one.innerText.includes(`${user}\n`),
        );
        const all = [...(row?.querySelectorAll('*') ?? [])];
        return all.find((one) => one.textContent === says && one.childElementCount === 0);
      },
      licence,
      text,
    );
    await (found.asElement() as ElementHandle<Element> | null)?.click();
  };

  test('is learned by the word that was pressed in it', async ({ open }) => {
    const page = await open(rows());
    await page.in(() => window.ours.watch());
    await pressText(page, ANNE.licence, 'Gérer');
    await waitForSeen(page, 1);
    await press(page, 'Fermer');
    await waitForSeen(page, 2);
    await page.in(() => window.ours.agree());
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  });

  test('is not learned by a word that no other row has', async ({ open }) => {
    const page = await open(rows());
    await page.in(() => window.ours.watch());
    await pressText(page, ANNE.licence, ANNE.name);
    await waitForSeen(page, 1);
    const learned = await page.in(() => window.ours.agree());
    expect(learned.witnessed.detail).toBeUndefined();
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed', reasons: ['no-detail-link'] }]);
  });
});
