import { describe, expect } from 'vitest';
import { ANNE, BOB, CROSS, detail, option, PLUS, portalPage } from '../support/html.ts';
import { type Serve, test } from '../support/test.ts';
import { ADD } from './details-in-steps.ts';

describe('a + that is a picture', () => {
  /** The picture of Bob's + gets its size this long after their detail has come, in ms, or never. */
  const page = (wait: number) =>
    portalPage(
      '',
      `shown = (l) => {
        const late = dlg.querySelector('[src="/late/plus.svg"]');
        if (late) setTimeout(() => { late.style.cssText = 'width:14px;height:14px'; }, l === '${BOB.licence}' ? ${wait} : 0);
      };`,
    );
  const serve: Serve = ({ pathname, searchParams }, asked) => {
    // An address that is asked for and never answers.
    if (pathname.startsWith('/late')) return new Promise(() => {});
    if (pathname !== '/detail') return 'ok';
    const licence = searchParams.get('l') ?? '';
    const has = asked.includes(`/change?l=${licence}&b=add`);
    const plus = '<input type="image" alt="" src="/late/plus.svg" data-ask="add">';
    return detail({
      licence,
      options: option('Superviseur', has ? 'Oui' : 'Non', has ? CROSS : plus),
    });
  };

  test.for([
    ['is waited for until it has come', 900, 'modified'],
    ['is not there where it never comes', 60_000, 'unavailable'],
  ] as const)('%s', async ([, wait, outcome], { open }) => {
    const opened = await open({ html: page(wait), serve });
    const { lines } = await opened.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines.map((line) => line.outcome)).toEqual(['modified', outcome]);
  });
});

describe('options in a part of the detail that is folded', () => {
  /** @param opener what shows them: `.o` is pressed for it; `hides` whether the part before is hidden then */
  const folded = (opener: string, hides = false): Serve => {
    return ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const licence = searchParams.get('l') ?? '';
      const isSet = asked.some((one) => one.startsWith(`/change?l=${licence}&`));
      const line = isSet ? option('Superviseur', 'Oui', CROSS) : option('Superviseur', 'Non', PLUS);
      const infos = option('Réf. accountcode', `ac-${licence}`) + option('Licence', licence);
      return `<h3>Détails de l'utilisateur</h3><button aria-expanded="true">Informations</button>
        <table class="i" data-hides="${hides}">${infos}</table>${opener}
        <table class="p" hidden>${line.replace('<button', '<button data-ask="b"')}</table><p><button class="close">Fermer</button></p>`;
    };
  };
  const html = portalPage(
    '',
    `shown = () => {
      const [part, infos] = [dlg.querySelector('.p'), dlg.querySelector('.i')];
      for (const o of dlg.querySelectorAll('.o')) o.onclick = (event) => {
        event.preventDefault();
        fetch('/fold');
        part.hidden = !part.hidden;
        infos.hidden = infos.dataset.hides === 'true';
        o.setAttribute('aria-expanded', String(!part.hidden));
      };
    };`,
  );
  const OPENER = '<button class="o" aria-expanded="false">Options</button>';

  test.for([
    ['a heading that folds it', OPENER],
    ['a tab', '<a class="o" role="tab" aria-selected="false" href="#opts">Options</a>'],
    [
      'a button in a tab, neither of which says yet what it shows',
      '<div role="tab" aria-selected=""><a class="o" role="button" aria-expanded="" href="">Options</a></div>',
    ],
  ])('are shown by %s, and changed', async ([, opener = ''], { open }) => {
    const page = await open({ html, serve: folded(opener) });
    const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect(page.changes).toEqual([`/change?l=${ANNE.licence}&b=b`, `/change?l=${BOB.licence}&b=b`]);
  });

  test.for([
    ['two parts are called so', OPENER + OPENER],
    ['a link leads to them', '<a class="o" aria-expanded="false" href="/Options">Options</a>'],
    ['a link loads the page', '<a class="o" aria-expanded="" href="">Options</a>'],
    ['a tab is shown', '<a class="o" role="tab" aria-selected="true" href="#opts">Options</a>'],
    [
      'what is folded is called otherwise',
      '<button class="o" aria-expanded="false">Options avancées</button>',
    ],
  ])('are left alone where %s', async ([, opener = ''], { open }) => {
    const page = await open({ html, serve: folded(opener) });
    const [line] = await page.preview(ADD, [ANNE.licence]);
    expect(line?.kind).not.toBe('to-do');
    expect(page.asked.filter((one) => !one.startsWith('/detail'))).toEqual([]);
  });

  test('are not changed where it does not say whose they are', async ({ open }) => {
    const page = await open({ html, serve: folded(OPENER, true) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines[0]?.outcome).toBe('failed');
    expect(page.changes).toEqual([]);
  });
});
