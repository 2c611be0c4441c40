import { expect } from 'vitest';
import { answering, HAS_PLUS } from './support/asked.ts';
import { ANNE, BOB, detail, option, portalPage, SERVICE, usersTable } from './support/html.ts';
import type { InPage, Serve } from './support/test.ts';
import { test, truthOf } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];

const CLOSED_USERS = ['FPC70301', 'FPC70302', 'FPC70303'];

for (const how of ['shift', 'left', 'fade', 'fold', 'clip', 'behind']) {
  test(`a detail that stays in the page is closed once it is out of sight: ${how}`, async ({
    openCase,
  }) => {
    const page = await openCase('04-closed-but-still-there', `?how=${how}`);
    const lines = await page.preview(ADD, CLOSED_USERS);
    expect(lines.map(({ kind }) => kind)).toEqual(['to-do', 'already', 'to-do']);
    expect((await truthOf(page)).reads).toBe(3);
    const report = await page.run(ADD, CLOSED_USERS);
    expect(report.lines.map(({ outcome }) => outcome)).toEqual(['modified', 'already', 'modified']);
    expect(report.lines.flatMap(({ reasons }) => reasons)).toEqual([]);
    const { log } = await truthOf(page);
    expect(log).toEqual(
      ['FPC70301', 'FPC70303'].map((licence) => ({
        licence,
        option: 'Superviseur',
        action: 'add',
      })),
    );
  });
}

const FRAMED_USERS = ['FPC70901', 'FPC70902', 'FPC70903', 'FPC70904'];
const layers = (page: InPage) => page.in(() => document.querySelectorAll('.veil').length);

for (const what of ['gateway', 'blank', 'json', 'other']) {
  test(`whatever page comes into the layer of a detail, the layer is closed: ${what}`, async ({
    openCase,
  }) => {
    const page = await openCase('10-error-page-in-the-frame', `?page=${what}`);
    const { lines } = await page.run(ADD, FRAMED_USERS);
    const [first, lost, ...others] = lines.map(({ outcome }) => outcome);
    expect([first, ...others]).toEqual(['modified', 'modified', 'modified']);
    expect(['to-check', 'failed']).toContain(lost);
    expect(await layers(page)).toBe(0);
    const presses = (await truthOf(page)).log.map(({ licence }) => licence);
    expect(presses).toEqual(FRAMED_USERS);
  });
}

/** A page whose *Détail* opens a layer with a page that is no detail; `close` closes it. */
const layered = (close: string, script = '') => `${SERVICE}${usersTable()}<script>
  for (const a of document.querySelectorAll('.d')) a.onclick = (event) => {
    event.preventDefault();
    const layer = document.createElement('div');
    layer.className = 'veil';
    layer.style.cssText = 'position:fixed;inset:0;background:#eee';
    layer.innerHTML = '${close}<p>Etwas ist schiefgegangen</p>';
    document.body.append(layer);
    const shut = layer.querySelector('button');
    if (shut) shut.onclick = () => layer.remove();
    fetch('/opened');
  };
  ${script}
</script>`;

const shutBy = [
  ['its own x', '<button title="Close">×</button>', ''],
  [
    'Escape',
    '',
    "addEventListener('keydown', ({ key }) => { if (key === 'Escape') document.querySelector('.veil')?.remove(); });",
  ],
  ['loading the users anew', '', ''],
] as const;

for (const [how, close, script] of shutBy) {
  test(`what our own press brought up in the place of a detail goes by ${how}`, async ({
    open,
  }) => {
    const page = await open({ html: layered(close, script) });
    const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence]);
    const codes = lines.map(({ reasons }) => reasons);
    expect(codes).toEqual([['detail-not-opened'], ['detail-not-opened']]);
    expect(page.asked.filter((one) => one === '/opened')).toHaveLength(2);
    const isLoaded = how === 'loading the users anew';
    expect(await layers(page)).toBe(isLoaded ? 1 : 0);
  });
}

test('a layer that a person has opened is not closed', async ({ open }) => {
  const own =
    '<div class="veil" style="position:fixed;inset:0;background:#eee"><button title="Close">×</button><p>Mes notes</p></div>';
  const script =
    "document.querySelector('.veil button').onclick = () => document.querySelector('.veil').remove();";
  const page = await open({ html: portalPage(own, script) });
  const { lines } = await page.run(ADD, [ANNE.licence], { patience: 2000 });
  expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['covered'] }]);
  expect(await layers(page)).toBe(1);
});

test('a detail that was left open and never came is closed by its title', async ({ open }) => {
  const left =
    '<div class="veil" style="position:fixed;inset:0;background:#eee"><h3>Détails de l\'utilisateur</h3><p>Veuillez réessayer plus tard.</p><button>Fermer</button></div>';
  const script =
    "document.querySelector('.veil button').onclick = () => document.querySelector('.veil').remove();";
  const page = await open({ html: portalPage(left, script), serve: answering(HAS_PLUS) });
  expect(await page.read(ANNE.licence)).toMatchObject({ reason: '' });
  expect(page.asked).toHaveLength(1);
  expect(await layers(page)).toBe(0);
});

test('an error that stands in the place of the users, where their detail was, is closed', async ({
  open,
}) => {
  const html = portalPage(
    '',
    `const list = document.getElementById('users');
    shown = () => {
      list.hidden = true;
      dlg.querySelector('.add').onclick = () => {
        fetch('/change?l=' + ${JSON.stringify(ANNE.licence)});
        dlg.innerHTML = '<h1>Erreur</h1><p>Plus aucune option disponible.</p><button>Fermer</button>';
        dlg.querySelector('button').onclick = () => { hide(); list.hidden = false; };
      };
      dlg.querySelector('.close').onclick = () => { hide(); list.hidden = false; };
    };`,
  );
  const page = await open({
    html,
    serve: answering(HAS_PLUS),
  });
  const { lines, pause } = await page.run(ADD, [ANNE.licence]);
  expect(pause).toBe('');
  expect(lines).toMatchObject([{ outcome: 'failed', after: 'Non', reasons: ['portal-said'] }]);
  expect(page.changes).toHaveLength(1);
});

test('where the users do not come back in time, no other way back is taken for theirs', async ({
  open,
}) => {
  const late = portalPage(
    '<p><a href="#" id="back">Retour</a></p>',
    `const list = document.getElementById('users');
    document.getElementById('back').onclick = () => fetch('/press?b=back');
    shown = () => {
      list.hidden = true;
      dlg.querySelector('.close').onclick = () => {
        hide();
        setTimeout(() => { list.hidden = false; }, 2500);
      };
    };`,
  );
  const page = await open({
    html: `<main>${late}</main>`,
    serve: answering(HAS_PLUS),
  });
  const { pause } = await page.run(ADD, [ANNE.licence, BOB.licence]);
  expect(pause).toBe('page-left');
  expect(page.asked.filter((address) => address.startsWith('/press'))).toEqual([]);
});

/** One part of the page for all that comes up over it: the detail, and what is said once a change is made. */
const inOneLayer = (left: string) => `${SERVICE}${usersTable()}
  <style>#layer, #layer > * { position: fixed } #layer { inset: 0; pointer-events: none }
    #layer > * { pointer-events: auto; background: #fff; margin: 0 } #layer > div { left: 300px; top: 260px }</style>
  <div id="layer"></div><script>
  const layer = document.getElementById('layer');
  addEventListener('keydown', ({ key }) => fetch('/key?k=' + key));
  let isSaid = false;
  const say = () => {
    isSaid = true;
    layer.insertAdjacentHTML('beforeend', '${left}');
    const { left, top, width, height } = document.getElementById('users').getBoundingClientRect();
    for (const one of layer.querySelectorAll('.left')) {
      one.style.cssText = 'left:' + (left + width / 2 - 40) + 'px;top:' + (top + height / 2 - 10) + 'px';
      const shut = one.querySelector('button');
      if (shut) shut.onclick = () => { fetch('/shut'); one.remove(); };
    }
  };
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    const l = a.dataset.l;
    const box = document.createElement('div');
    layer.append(box);
    const load = async () => {
      box.innerHTML = await (await fetch('/detail?l=' + l)).text();
      box.querySelector('.close').onclick = () => box.remove();
      for (const b of box.querySelectorAll('[data-ask]')) b.onclick = async () => {
        await fetch('/change?l=' + l + '&b=' + b.dataset.ask);
        await load();
        if (!isSaid) say();
      };
    };
    await load();
  };
</script>`;

const changing: Serve = ({ pathname, searchParams }, asked) => {
  if (pathname !== '/detail') return 'ok';
  const licence = searchParams.get('l') ?? '';
  const isOn = asked.includes(`/change?l=${licence}&b=add`);
  const button = `<button data-ask="${isOn ? 'remove' : 'add'}">${isOn ? '×' : '+'}</button>`;
  return detail({ licence, options: option('Superviseur', isOn ? 'Oui' : 'Non', button) });
};

const TOAST = '<p class="left" role="status">Option modifiée</p>';
const LEFT = '<p class="left">Etwas ist offen <button>✕</button></p>';

test.for([
  ['a toast', TOAST, []],
  ['something else', LEFT, ['/shut']],
  ['a toast and something else', TOAST + LEFT, ['/shut']],
] as const)(
  'what stands where the detail was is taken away unless it is a toast: %s',
  async ([, left, pressed], { open }) => {
    const page = await open({ html: inOneLayer(left), serve: changing });
    const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect(page.asked.filter((one) => /^\/(?:shut|key)/.test(one))).toEqual(pressed);
  },
);

/** A portal that clears the first detail a moment after it came: the timer of one that was closed has gone off. */
const CLEARED = portalPage(
  '',
  `let isFirst = true;
  shown = () => {
    if (!isFirst) return;
    isFirst = false;
    dlg.innerHTML = '<h3>Détails de l’utilisateur</h3><p>Un instant</p><button>Fermer</button>';
    dlg.querySelector('button').onclick = hide;
  };`,
);

test('a detail that is cleared as it has come is opened once more', async ({ open }) => {
  const page = await open({ html: CLEARED, serve: answering(HAS_PLUS) });
  const { reason } = await page.read(ANNE.licence);
  expect([reason, page.asked.length]).toEqual(['', 2]);
});
