import { describe, expect } from 'vitest';
import { ANNE, BOB, CLEO } from '../support/html.ts';
import { test } from '../support/test.ts';
import {
  demonstrate,
  foreign,
  KNOWN,
  portalOf,
  STRANGE,
  SUPERVISOR,
  type Words,
} from './demonstrated-portal.ts';

describe('after one demonstration', () => {
  test('a portal in unknown words is worked on, to add and to remove', async ({ open }) => {
    const portal = portalOf(STRANGE);
    const page = await open(portal);
    const before = await page.preview([SUPERVISOR], [CLEO.licence]);
    expect(before).toMatchObject([{ kind: 'failed' }]);
    await demonstrate(page, STRANGE);
    await page.in(() => window.ours.agree('add'));
    const report = await page.run([SUPERVISOR], [CLEO.licence, BOB.licence]);
    expect(report.lines).toMatchObject([
      { licence: CLEO.licence, outcome: 'modified', before: 'Non', after: 'Oui' },
      { licence: BOB.licence, outcome: 'modified' },
    ]);
    const away = await page.run([{ ...SUPERVISOR, action: 'remove' }], [CLEO.licence]);
    expect(away.lines).toMatchObject([{ outcome: 'modified', before: 'Oui', after: 'Non' }]);
    expect([...portal.holders].sort()).toEqual([ANNE.licence, BOB.licence].sort());
  });

  // Each word alone is an unknown one.
  test.for(Object.keys(STRANGE) as (keyof Words)[])(
    'the word for %s alone may be unknown',
    async (which, { open }) => {
      const words = { ...KNOWN, [which]: STRANGE[which] };
      const page = await open(portalOf(words));
      await demonstrate(page, words);
      await page.in(() => window.ours.agree());
      const report = await page.run([SUPERVISOR], [CLEO.licence]);
      expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
    },
  );

  test('no button is learned where the values and the buttons do not tell what was done', async ({
    open,
  }) => {
    const portal = portalOf(STRANGE);
    const page = await open(portal);
    await demonstrate(page, STRANGE);
    const learned = await page.in(() => window.ours.agree());
    expect([learned.witnessed.add, learned.witnessed.remove]).toEqual([undefined, undefined]);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed' }]);
    expect(portal.holders.has(CLEO.licence)).toBe(false);
  });

  test('a question in unknown words is answered as the person did, for any user', async ({
    open,
  }) => {
    const words = { ...STRANGE, yes: 'Oui' };
    const asked = { text: 'On y va pour {l}, chef ?', yes: 'Allons-y', no: 'Plus tard' };
    const page = await open(portalOf(words, asked));
    await demonstrate(page, words, { asked });
    const learned = await page.in(() => window.ours.agree());
    expect(learned.questions).toEqual([
      { button: 'add', text: 'on y va pour {utilisateur}, chef ?' },
      { button: 'remove', text: 'on y va pour {utilisateur}, chef ?' },
    ]);
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified' }]);
  });

  test('another question is not answered: only the one that the person answered is', async ({
    open,
  }) => {
    const asked = { text: 'On y va, chef ?', yes: 'Allons-y', no: 'Annuler' };
    const portal = portalOf(STRANGE, asked);
    const page = await open(portal);
    await demonstrate(page, STRANGE, { asked });
    await page.in(() => window.ours.agree('add'));
    await page.in(() => {
      // The portal asks something else from now on.
      new MutationObserver(() => {
        const text = document.querySelector('#q .t');
        if (text && text.textContent !== 'On y va pour toute la société ?') {
          text.textContent = 'On y va pour toute la société ?';
        }
      }).observe(document.querySelector('#q') as Element, { childList: true, subtree: true });
    });
    const report = await page.run([SUPERVISOR], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'failed' }]);
    expect(portal.holders.has(CLEO.licence)).toBe(false);
  });

  test('no control unlike the one that was pressed is pressed any more, not even one with a known word', async ({
    open,
  }) => {
    const portal = portalOf(STRANGE);
    const page = await open(portal);
    await demonstrate(page, STRANGE);
    await page.in(() => window.ours.agree('add'));
    // The portal's words change to known ones, which would be pressed without the demonstration.
    await page.page.evaluate(() => {
      for (const link of document.querySelectorAll('.d')) link.textContent = 'Détail';
    });
    const [line] = await page.preview([SUPERVISOR], [CLEO.licence]);
    expect(line).toMatchObject({ kind: 'failed' });
    expect(portal.holders.has(CLEO.licence)).toBe(false);
  });
});

/** Has the known headings of a list, and is none. */
const PICKER = `<fieldset>${['Licence', 'SDA', 'Nom', 'Action']
  .map((name) => `<label><input type="checkbox"> ${name} </label>`)
  .join('')}</fieldset>`;

test.for([
  ['alone', ''],
  ['beside a picker of columns with known words', PICKER],
] as const)(
  'a list and a detail in unknown words are learned: %s',
  async ([, beside], { open }) => {
    const { html, serve, holders } = portalOf(STRANGE);
    const page = await open({
      html: beside + foreign(html),
      serve: async (url, asked) => {
        const said = await serve(url, asked);
        return typeof said === 'string' ? foreign(said) : said;
      },
    });
    await demonstrate(page, STRANGE);
    await page.in(() => window.ours.agree('add'));
    const report = await page.run([{ option: 'Encadrant', action: 'add' }], [CLEO.licence]);
    expect(report.lines).toMatchObject([{ outcome: 'modified', before: 'Non', after: 'Oui' }]);
    expect(holders.has(CLEO.licence)).toBe(true);
  },
);
