import { describe, expect } from 'vitest';
import { ANNE, BOB, CLEO, option } from '../support/html.ts';
import { type InPage, type Serve, test } from '../support/test.ts';
import {
  demonstrate,
  foreign,
  KNOWN,
  type Portal,
  portalOf,
  press,
  STRANGE,
  SUPERVISOR,
  waitForSeen,
} from './demonstrated-portal.ts';

/** A portal whose details have other labels than the headings of its list. */
function labelledPortal(rewrite = (text: string) => text): Portal {
  const portal = portalOf(KNOWN);
  const serve: Serve = (url, asked) => {
    const said = portal.serve(url, asked);
    return typeof said === 'string' ? rewrite(foreign(said)) : said;
  };
  return { ...portal, serve };
}

const LEADER = { ...SUPERVISOR, option: 'Encadrant' };

/** Each line is a paragraph, the label above the value. */
const inParagraphs = (text: string) => {
  const line = /<tr><td>(.*?)<\/td><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g;
  return text.replace(line, '<p><strong>$1</strong><br>$2 $3</p>').replaceAll(/<\/?table>/g, '');
};

/** The button stands in one element with the value, beside the element of the label. */
const inPairs = (text: string) => {
  const line = /<tr><td>(.*?)<\/td><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g;
  return text
    .replaceAll(
      line,
      '<div style="display:flex"><div>$1</div><div style="margin-left:9px">$2 $3</div></div>',
    )
    .replaceAll(/<\/?table>/g, '');
};

/** Some letters of each label are in an element of their own. */
const marked = (text: string) =>
  text
    .replaceAll(/<td>(\p{L}{3})/gu, '<td>$1<font>')
    .replaceAll(/(<font>[^<]*)<\/td>/g, '$1</font></td>');

/** All lines in one grid: only the position tells what belongs together. */
const inColumns = (text: string) => {
  const line = /<tr><td>(.*?)<\/td><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g;
  const more = ['Accueil', 'Fax par courriel'].map((label) => {
    return option(label, 'Non', '<button>Voir</button>');
  });
  return text
    .replace('<h4>Services</h4><table>', `<h4>Services</h4><table>${more.join('')}`)
    .replaceAll(line, '<span>$1</span><span>$2</span><span>$3</span>')
    .replaceAll('<table>', '<div style="display:grid;grid-template-columns:auto auto auto">')
    .replaceAll('</table>', '</div>');
};

describe('a detail with unknown labels, beside a list with known headings', () => {
  test.for([
    ['in rows', (text: string) => text],
    ['in paragraphs', inParagraphs],
    ['in pairs', inPairs],
    ['with letters that are marked', marked],
    ['in columns', inColumns],
  ] as const)('is recognised once it was shown: %s', async ([, rewrite], { open }) => {
    const portal = labelledPortal(rewrite);
    const page = await open(portal);
    await demonstrate(page, KNOWN);
    const learned = await page.in(() => window.ours.agree());
    expect(learned.naming).toEqual({ licence: 'Abonnement' });
    const report = await page.run([LEADER], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  });

  test('is recognised once it was shown for one user', async ({ open }) => {
    const page = await open(labelledPortal());
    await demonstrate(page, KNOWN, { times: 1 });
    const learned = await page.in(() => window.ours.agree());
    expect(learned.naming).toEqual({ licence: 'Abonnement' });
  });

  test('may have known labels except for the one that names the user', async ({ open }) => {
    const portal = portalOf(KNOWN);
    const serve: Serve = (url, asked) => {
      const said = portal.serve(url, asked);
      return typeof said === 'string' ? said.replace('>Licence<', '>Abonnement<') : said;
    };
    const page = await open({ ...portal, serve });
    expect(await page.preview([SUPERVISOR], [CLEO.licence])).toMatchObject([{ kind: 'failed' }]);
    await demonstrate(page, KNOWN);
    await page.in(() => window.ours.agree());
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  });

  test('belongs to nobody where it names another user there', async ({ open }) => {
    const swapped = (text: string) => {
      return text.replaceAll(`<td>${CLEO.licence}</td>`, `<td>${BOB.licence}</td>`);
    };
    const portal = labelledPortal(swapped);
    const page = await open(portal);
    await demonstrate(page, KNOWN);
    await page.in(() => window.ours.agree());
    const report = await page.run([LEADER], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed', reasons: ['detail-of-other'] }]);
    expect(portal.holders.has(CLEO.licence)).toBe(false);
  });
});

test('a picture that means yes or no is learned by its name', async ({ open }) => {
  const words = { ...KNOWN, yes: pictureOf('Accordé'), no: pictureOf('En réserve') };
  const portal = portalOf(words);
  const page = await open(portal);
  await demonstrate(page, KNOWN);
  const learned = await page.in(() => window.ours.agree());
  expect(learned.values).toEqual({ yes: ['accorde'], no: ['en reserve'] });
  const report = await page.run([SUPERVISOR], [CLEO.licence]);
  expect(report.lines).toMatchObject([{ outcome: 'modified', before: 'Non' }]);
});

const svgOf = (lines: string) => {
  return `<svg width="14" height="14" viewBox="0 0 24 24" stroke="#000" fill="none"><path d="${lines}"/></svg>`;
};

const [UP, DOWN, EDIT] = ['M12 20V4M5 11l7-7l7 7', 'M12 4v16M5 13l7 7l7-7', 'M4 20h16M6 4l10 10'];

describe('drawings without a name', () => {
  /** A portal whose + and x are drawings without a name, in buttons without words. */
  const drawn = () => {
    const words = { ...KNOWN, add: svgOf(UP), remove: svgOf(DOWN) };
    return portalOf(words);
  };
  const shown = async (page: InPage) => {
    await page.in(() => window.ours.watch());
    const steps = [
      { licence: ANNE.licence, what: 'add', seen: [1, 2, 3] },
      { licence: BOB.licence, what: 'remove', seen: [3, 4, 4] },
    ] as const;
    for (const { licence, what, seen } of steps) {
      const [opened, changed, closed] = seen;
      await press(page, 'Détail', licence);
      await waitForSeen(page, opened);
      const sign = await page.page.waitForSelector(`#dlg [data-ask="${what}"]`);
      await sign?.click();
      await waitForSeen(page, changed);
      await press(page, 'Fermer');
      await waitForSeen(page, closed);
    }
    await page.in(() => window.ours.agree());
  };

  test('are recognised by their lines', async ({ open }) => {
    const portal = drawn();
    const page = await open(portal);
    await shown(page);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
    const away = await page.run([{ ...SUPERVISOR, action: 'remove' }], [CLEO.licence]);
    expect(away.lines).toMatchObject([{ outcome: 'modified' }]);
  });

  test('are not pressed where the lines are different', async ({ open }) => {
    const portal = drawn();
    const other: Serve = (url, asked) => {
      const said = portal.serve(url, asked);
      const isHers = url.searchParams.get('l') === CLEO.licence;
      return isHers && typeof said === 'string' ? said.replace(UP, EDIT) : said;
    };
    const page = await open({ ...portal, serve: other });
    await shown(page);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed' }]);
    expect(portal.holders.has(CLEO.licence)).toBe(false);
  });
});

describe('pictures that are buttons themselves, beside an unknown option', () => {
  const sign = (what: string, words: string) =>
    `<i data-ask="${what}" title="${words}" style="cursor:pointer;display:inline-block;width:12px;height:12px;background:#888"></i>`;
  /** @param lines the part of the options, for a user who has the option or not */
  const shown = (lines: (has: boolean) => string) => {
    const { html, serve, holders } = portalOf(STRANGE);
    const own: Serve = async (url, asked) => {
      const said = await serve(url, asked);
      if (typeof said !== 'string') return said;
      const has = holders.has(url.searchParams.get('l') ?? '');
      const options = `<h4>Options</h4>${lines(has)}`;
      return foreign(said.replace(/<h4>Options<\/h4>.*<\/table>/s, options));
    };
    return { html: foreign(html), serve: own, holders };
  };
  const line = (label: string, value: string, more = '') =>
    `<li style="display:flex;gap:8px"><span>${label}</span><span>${value}</span>${more}</li>`;
  const fax = (value: string) => line('Fax par courriel', value);
  const signOf = (has: boolean) => (has ? sign('remove', 'Ôter') : sign('add', 'Octroyer'));
  /** A line whose value is a picture: no value in words tells that its label is one. */
  const own = (has: boolean) =>
    line('Encadrant', `<i class="fa fa-${has ? 'check' : 'times'}"></i>`, signOf(has));
  const pressSign = async (page: InPage) => {
    await page.in(() => window.ours.watch());
    await press(page, STRANGE.detail, ANNE.licence);
    await waitForSeen(page, 1);
    await (await page.page.waitForSelector('#dlg [data-ask="add"]'))?.click();
    await page.page.waitForSelector('#dlg [data-ask="remove"]');
  };

  test('belong to the line that they stand in', async ({ open }) => {
    const portal = shown((has) => `<ul>${fax('Aucun')}${own(has)}</ul>`);
    const page = await open(portal);
    await pressSign(page);
    await waitForSeen(page, 2);
    expect(await page.in(() => window.ours.seen())).toMatchObject([
      { what: 'opened' },
      { what: 'changed', label: 'Encadrant', before: 'Non', after: 'Oui' },
    ]);
    await press(page, STRANGE.close);
    await waitForSeen(page, 3);
    await page.in(() => window.ours.agree());
    const report = await page.run([{ option: 'Encadrant', action: 'add' }], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified', before: 'Non', after: 'Oui' }]);
    expect(portal.holders.has(CLEO.licence)).toBe(true);
  });

  test('belong to no line where theirs has no words', async ({ open }) => {
    const page = await open(
      shown((has) => {
        return `<ul>${fax(has ? '0184795000' : 'Aucun')}<li>${signOf(has)}</li></ul>`;
      }),
    );
    await pressSign(page);
    await press(page, STRANGE.close);
    await page.page.waitForFunction(() => window.ours.seen().length > 1);
    const seen = await page.in(() => window.ours.seen());
    expect(seen.map(({ what }) => what)).toEqual(['opened', 'closed']);
  });
});

function pictureOf(name: string): string {
  return `<span role="img" aria-label="${name}" style="display:inline-block;width:12px;height:12px;background:#888"></span>`;
}
