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
  /** @param opener what shows them: `.o` is pressed for it; `then` what else comes of that */
  const folded = (opener: string, then = '', before = ''): Serve => {
    return ({ pathname, searchParams }, asked) => {
      if (pathname !== '/detail') return 'ok';
      const licence = searchParams.get('l') ?? '';
      const isSet = asked.some((one) => one.startsWith(`/change?l=${licence}&`));
      const line = isSet ? option('Superviseur', 'Oui', CROSS) : option('Superviseur', 'Non', PLUS);
      const infos = option('Réf. accountcode', `ac-${licence}`) + option('Licence', licence);
      return `<h3>Détails de l'utilisateur</h3><button aria-expanded="true">Informations</button>
        ${before}<table class="i" data-then="${then}">${infos}</table>${opener}
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
        infos.hidden = infos.dataset.then !== '';
        if (infos.dataset.then === 'another') dlg.replaceWith(dlg.cloneNode(true));
        if (infos.dataset.then === 'names') part.insertAdjacentHTML('beforeend', '<tr><td>Licence</td><td>${BOB.licence}</td></tr>');
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

  test('are changed where nothing says any more whose they are, but the detail did', async ({
    open,
  }) => {
    const page = await open({ html, serve: folded(OPENER, 'hides') });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines[0]?.outcome).toBe('modified');
    expect(page.changes).toEqual([`/change?l=${ANNE.licence}&b=b`]);
  });

  test.for([
    ['another detail has taken its place', 'another'],
    ['they name another user', 'names'],
  ])('are not changed where %s', async ([, then = ''], { open }) => {
    const page = await open({ html, serve: folded(OPENER, then) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines[0]?.outcome).toBe('failed');
    expect(page.changes).toEqual([]);
  });

  test.for([
    [
      'that says so',
      '<button class="o" role="tab" aria-selected="false">Options <b>4</b></button>',
    ],
    ['among others', '<p><a href="#">Informations</a> <a class="o" href="#opts">Options</a></p>'],
  ])('are shown by a tab %s before all parts', async ([, tab = ''], { open }) => {
    const page = await open({ html, serve: folded('', 'hides', tab) });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(lines[0]?.outcome).toBe('modified');
  });

  test('are nobody’s in the next detail that does not say whose they are', async ({ open }) => {
    const serve = folded(OPENER, 'hides');
    let isNameless = false;
    const page = await open({
      html,
      serve: async (address, asked) => {
        const said = await serve(address, asked);
        const line = option('Licence', ANNE.licence);
        return isNameless && typeof said === 'string' ? said.replace(line, '') : said;
      },
    });
    expect((await page.read(ANNE.licence)).reason).toBe('');
    isNameless = true;
    expect((await page.read(ANNE.licence)).reason).toBe('detail-unnamed');
  });

  test('are not looked for behind a link that stands among others', async ({ open }) => {
    const links = '<p><a href="#">Aide</a> <a class="o" href="#opts">Options</a></p>';
    const page = await open({ html, serve: folded('', 'hides', links) });
    await page.preview(ADD, [ANNE.licence]);
    expect(page.asked).not.toContain('/fold');
  });

  test('are not folded away by a heading that does not say that it shows them', async ({
    open,
  }) => {
    const heading = (name: string) => `<h4 class="o" style="cursor:pointer">${name}</h4>`;
    const serve: Serve = ({ pathname, searchParams }) => {
      if (pathname !== '/detail') return 'ok';
      const infos = option('Licence', searchParams.get('l') ?? '') + option('Accession', 'x');
      return `${heading('Informations')}<table class="i">${infos}</table>${heading('Options')}
        <table class="p">${option('Superviseur', 'Non')}</table><p><button class="close">Fermer</button></p>`;
    };
    const page = await open({ html, serve });
    await page.preview(ADD, [ANNE.licence]);
    expect(page.asked).not.toContain('/fold');
    const { options } = await page.read(ANNE.licence);
    expect(options).toMatchObject([{ label: 'Superviseur', value: 'Non', button: 'none' }]);
  });
});
