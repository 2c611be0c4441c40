import { expect } from 'vitest';
import { answering, answersOf, NO_FAX } from './support/asked.ts';
import { askingPage, BOB, detail, option, PLUS, portalPage } from './support/html.ts';
import { type Serve, test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const plus = '<button data-ask="add">+</button>';

const serveWith = (more = ''): Serve => {
  return ({ pathname, searchParams }, asked) => {
    if (pathname !== '/detail') return 'ok';
    const licence = searchParams.get('l') ?? '';
    const has = asked.includes(`/change?l=${licence}&b=add`);
    const line = option('Superviseur', has ? 'Oui' : 'Non', has ? '<button>×</button>' : plus);
    return detail({ licence, options: more + line + option('Option standardiste', 'Non', PLUS) });
  };
};

const onThePhone = portalPage().replace(
  'Déconnecté',
  '<span class="presence presence-busy">Occupé</span>',
);

/** The presence of the user changes all the time, so what shows it has never stood for long. */
const whoComesAndGoes = `${onThePhone}<script>let times = 0;
  setInterval(() => { document.querySelector('.presence').textContent = 'Occupé, ' + ++times; }, 500);</script>`;

/** The same in a list made of plain elements. */
const whoIsInBoxes = `${whoComesAndGoes.replaceAll(/<(\/?)(?:table|thead|tbody|tr|th|td)\b/g, '<$1div')}
  <style>#users > div > div { display: grid; grid-template-columns: repeat(7, 120px); }</style>`;

/** Elements that have a word of waiting in their name, and are no waiting sign. */
const pages = [
  ['a user on the phone', onThePhone, ''],
  ['a user who is on the phone again and again', whoComesAndGoes, ''],
  ['a user who is on the phone again and again, in a list of mere boxes', whoIsInBoxes, ''],
  ['a button that shows more', portalPage('<button class="load-more">Aide</button>'), ''],
  ['a note about a queue', portalPage('<p class="call-waiting">Appels en attente</p>'), ''],
  [
    'an option of the detail',
    portalPage(),
    '<tr class="call-waiting"><td>Appel</td><td>Non</td></tr>',
  ],
] as const;

for (const [what, html, more] of pages) {
  test(`a portal is not busy for what only sounds like it: ${what}`, async ({ open }) => {
    const page = await open({ html, serve: serveWith(more) });
    const { lines } = await page.run(ADD, [BOB.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified' }]);
  });
}

/** A kit whose components stand in an element that is always called busy. */
const KIT = `<script>for (const name of ['kit-sign', 'kit-list']) customElements.define(name, class extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).innerHTML = '<div class="kit-busy-frame"><slot></slot></div>';
  }
});</script>`;
const NUMBERS = Array.from({ length: 12 }, (_, number) => `01842526${number + 10}`);
const [, FAX = ''] = NUMBERS;

test('a list is chosen from whose frame the kit calls busy, shown there by a slot', async ({
  open,
}) => {
  const asking = askingPage({
    inside:
      '<div id="lb" role="combobox" aria-haspopup="listbox" tabindex="0">Choisir</div><input type="hidden" name="n">',
    buttons: ['Annuler', 'Valider'],
    script: `const lb = document.getElementById('lb');
      lb.onclick = () => {
        const list = document.createElement('kit-list');
        list.style.cssText = 'position:fixed;left:300px;top:100px;background:#fff;z-index:9';
        for (const number of ${JSON.stringify(NUMBERS)}) {
          const entry = document.createElement('div');
          entry.setAttribute('role', 'option');
          entry.textContent = number;
          entry.onclick = () => { lb.textContent = box.querySelector('[name=n]').value = number; list.remove(); };
          list.append(entry);
        }
        document.body.append(list);
      };
      for (const b of box.querySelectorAll('button')) b.addEventListener('click', () => setTimeout(() => show(user), 50));`,
  });
  const done = option('Numéro Fax2Mail', FAX, '<button>×</button>');
  const page = await open({ html: KIT + asking, serve: answering(NO_FAX, done, 'Valider') });
  const change = { option: 'Numéro Fax2Mail', action: 'add' as const, value: FAX };
  const { lines } = await page.run([change], [BOB.licence], { patience: 3000 });
  expect(answersOf(page.asked)).toEqual([`Valider&n=${FAX}`]);
  expect(lines).toMatchObject([{ outcome: 'modified' }]);
});

/** How a portal shows that it is busy, for a second after the detail has come. */
const signs = [
  ['a veil', '<div class="wait" style="position:fixed;inset:0;background:#fff9"></div>'],
  ['a word beside the detail', '<p class="waiting">Un instant</p>'],
  ['a word in the slot of a sign', '<kit-sign>Un instant</kit-sign>'],
  ['a spinner', '<i class="spinner" style="display:inline-block;width:9px;height:9px">o</i>'],
] as const;

for (const [what, sign] of signs) {
  test(`nothing is pressed while a portal shows that it is busy: ${what}`, async ({ open }) => {
    const script = `shown = () => {
      const busy = Object.assign(document.createElement('template'), { innerHTML: '${sign}' }).content.firstElementChild;
      document.body.prepend(busy);
      window.wasBusy = true;
      setTimeout(() => { busy.remove(); window.wasBusy = false; }, 1500);
      for (const b of dlg.querySelectorAll('[data-ask]')) b.addEventListener('click', () => fetch('/pressed?busy=' + window.wasBusy));
    };`;
    const page = await open({ html: portalPage(KIT, script), serve: serveWith() });
    await page.run(ADD, [BOB.licence]);
    expect(page.asked.filter((one) => one.startsWith('/pressed'))).toEqual(['/pressed?busy=false']);
  });
}

/** Gives a name to the element around the options, or to one line of it, and redraws the other one all the time. */
const named = (what: string, more = '') =>
  portalPage(
    '',
    `shown = () => {
      const frame = dlg.querySelectorAll('table')[1];
      const line = frame.rows[0];
      ${what}.className = 'nested-loading';
      const busy = setInterval(() => line.classList.toggle('even'), 1500);
      ${more}
    };`,
  );

test('the frame around the options is no sign for its name', async ({ open }) => {
  const page = await open({ html: named('frame'), serve: serveWith() });
  const { lines } = await page.run(ADD, [BOB.licence]);
  expect(lines).toMatchObject([{ outcome: 'modified' }]);
});

test('a line that has such a name is one', async ({ open }) => {
  const html = named(
    'line',
    `setTimeout(() => { clearInterval(busy); line.className = ''; fetch('/answer?b=ready'); }, 3000);`,
  );
  const page = await open({ html, serve: serveWith() });
  await page.run(ADD, [BOB.licence]);
  const told = page.asked.filter((one) => /^.(?:answer|change)/.test(one));
  expect(told.slice(0, 2)).toEqual(['/answer?b=ready', `/change?l=${BOB.licence}&b=add`]);
});

/** A page that says something in its status from the request of a change until the answer. */
const slow = (said: string): string => {
  return portalPage(
    '<div id="status" role="status"></div>',
    `const status = document.getElementById('status');
    shown = () => {
      status.replaceChildren();
      for (const b of dlg.querySelectorAll('[data-ask]')) b.addEventListener('click', () => { status.innerHTML = '<div>${said}</div>'; });
    };`,
  );
};

const waits = [
  ['Chargement en cours, merci de patienter.', 1500],
  // Longer than an element may stand to be taken for a waiting sign by its name.
  ['Veuillez patienter…', 6500],
] as const;

for (const [said, ms] of waits) {
  test(`what asks to wait is no answer: ${said}`, async ({ open }) => {
    let isSaved = false;
    const serve: Serve = async (url, asked) => {
      if (url.pathname !== '/change') return serveWith()(url, isSaved ? asked : []);
      await new Promise((resolve) => setTimeout(resolve, ms));
      isSaved = true;
      return 'ok';
    };
    const page = await open({ html: slow(said), serve });
    const { lines } = await page.run(ADD, [BOB.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified' }]);
    expect(page.changes).toHaveLength(1);
  });
}

test('what says why there is to be waited is an answer', async ({ open }) => {
  const said = 'Un traitement est déjà en cours, veuillez patienter';
  const serve: Serve = async (url, asked) => {
    return url.pathname === '/change' ? { status: 409, body: '' } : serveWith()(url, asked);
  };
  const script = `shown = () => {
    for (const b of dlg.querySelectorAll('[data-ask]')) b.onclick = async () => {
      await fetch('/change?refused');
      document.getElementById('status').textContent = '${said}';
    };
  };`;
  const page = await open({ html: portalPage('<p id="status" role="status"></p>', script), serve });
  const { lines } = await page.run(ADD, [BOB.licence]);
  expect(lines).toMatchObject([{ outcome: 'failed', reasons: ['portal-said'] }]);
});

test('fields for a name and a password in a detail are no login', async ({ open }) => {
  const sip =
    '<tr><td colspan="3">Identifiant SIP <input value="sip1"> Mot de passe SIP <input type="password" value="x"></td></tr>';
  const page = await open({ html: portalPage(), serve: serveWith(sip) });
  const { lines, pause } = await page.run(ADD, [BOB.licence]);
  expect(pause).toBe('');
  expect(lines).toMatchObject([{ outcome: 'modified' }]);
});

test('a login in the place of a detail halts the run', async ({ open }) => {
  const login =
    '<h3>Connexion</h3> Identifiant <input id="login"> Mot de passe <input id="password" type="password"> <button>Entrer</button>';
  const page = await open({
    html: portalPage(),
    serve: ({ pathname }) => (pathname === '/detail' ? login : 'ok'),
  });
  expect(await page.read(BOB.licence)).toMatchObject({ reason: 'session-expired' });
});
