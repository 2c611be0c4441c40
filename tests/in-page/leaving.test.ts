import { expect } from 'vitest';
import {
  ANNE,
  detail,
  lateFor,
  option,
  PLUS,
  portalPage,
  SERVICE,
  usersTable,
} from './support/html.ts';
import { type Serve, test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];

/** A page whose + runs a script, in which `l` is the licence and `b` is the +. */
const withPlus = (script: string) =>
  portalPage(
    '',
    `shown = (l) => { for (const b of dlg.querySelectorAll('.plus')) { ${script} } };`,
  );

/** @param isDone whether the change was saved, by what was asked */
const serveFor = (isDone: (asked: readonly string[]) => boolean, plus: string): Serve => {
  return ({ pathname, searchParams }, asked) => {
    if (pathname !== '/detail') return 'ok';
    const licence = searchParams.get('l') ?? '';
    const line = isDone(asked)
      ? option('Superviseur', 'Oui', '<button>×</button>')
      : option('Superviseur', 'Non', plus.replaceAll('LICENCE', licence));
    return detail({ licence, options: line + option('Option standardiste', 'Non', PLUS) });
  };
};

const change = `/change?l=${ANNE.licence}`;

test('a + that asks its server and leaves at once is pressed once', async ({ open }) => {
  let isSaved = false;
  const plain = serveFor(() => isSaved, '<button class="plus">+</button>');
  const page = await open({
    html: withPlus(
      "b.onclick = () => { fetch('/change?l=' + l, { keepalive: true }); location.href = '/Users?done=1'; };",
    ),
    serve: async (url, asked) => {
      if (url.pathname !== '/change') return plain(url, asked);
      await new Promise((resolve) => setTimeout(resolve, 3000));
      isSaved = true;
      return 'ok';
    },
  });
  const { lines, intents } = await page.run(ADD, [ANNE.licence]);
  expect(page.changes).toEqual([change]);
  expect(intents).toHaveLength(1);
  expect(['to-check', 'modified']).toContain(lines[0]?.outcome);
});

test('a + that a script leaves by is in doubt: it is not pressed again', async ({ open }) => {
  const page = await open({
    html: withPlus("b.onclick = () => { location.href = '/change?l=' + l; };"),
    serve: serveFor((asked) => asked.includes(change), '<button class="plus">+</button>'),
  });
  const { lines, intents } = await page.run(ADD, [ANNE.licence]);
  expect(page.changes).toEqual([]);
  expect(intents).toHaveLength(1);
  expect(lines).toMatchObject([{ outcome: 'to-check', after: 'Non' }]);
});

test.for([
  ['at once', ''],
  ['once a slow script has run', 'const until = Date.now() + 300; while (Date.now() < until);'],
  ['by a timer', 'event.preventDefault(); setTimeout(() => { location.href = b.href; }, 50);'],
] as const)(
  'a + that is a link of its own, followed %s, is pressed in a frame',
  async ([, script], { open }) => {
    const html = withPlus(`b.onclick = (event) => { ${script} };`);
    const plain = serveFor(
      (asked) => asked.includes(change),
      '<a class="plus" href="/change?l=LICENCE">+</a>',
    );
    const page = await open({
      html,
      serve: (url, asked) =>
        url.pathname === '/change' ? `<body>${html}</body>` : plain(url, asked),
    });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(page.changes).toEqual([change]);
    expect(lines).toMatchObject([{ outcome: 'modified', after: 'Oui' }]);
  },
);

test('a + that sends its own form is pressed in a frame, where it is sent', async ({ open }) => {
  const html = portalPage();
  const plain = serveFor(
    (asked) => asked.includes('/change'),
    '<form method="post" action="/change"><button name="l" value="LICENCE">+</button></form>',
  );
  const page = await open({
    html,
    serve: (url, asked) =>
      url.pathname === '/change' ? `<body>${html}</body>` : plain(url, asked),
  });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(page.changes).toEqual(['/change']);
  expect(lines).toMatchObject([{ outcome: 'modified', after: 'Oui' }]);
});

/** A + whose script asks the server first, and then follows the link of the +. */
const FOLLOWED = '<a class="plus" href="/Users?x">+</a>';
const ASKED_FIRST = withPlus(`b.onclick = async (event) => {
  event.preventDefault();
  await fetch('/change?l=' + l);
  location.href = b.href;
};`);
const ASKED_BESIDE = withPlus(
  "b.onclick = () => void fetch('/change?l=' + l, { keepalive: true });",
);

test.for([
  ['is followed once its server has answered', ASKED_FIRST, { answers: 0, saves: 4000 }],
  [
    'is, where the browser tells of that late',
    lateFor('') + ASKED_FIRST,
    { answers: 200, saves: 5000 },
  ],
  ['is followed beside what it asks', ASKED_BESIDE, { answers: 200, saves: 4000 }],
] as const)(
  'a + whose link %s is pressed once, however late it is saved',
  async ([, html, after], { open }) => {
    let savedAt = Number.POSITIVE_INFINITY;
    const plain = serveFor(() => Date.now() > savedAt, FOLLOWED);
    const page = await open({
      html,
      serve: async (url, asked) => {
        if (url.pathname !== '/change') return plain(url, asked);
        await new Promise((resolve) => setTimeout(resolve, after.answers));
        savedAt = Math.min(savedAt, Date.now() + after.saves);
        return 'ok';
      },
    });
    const { lines } = await page.run(ADD, [ANNE.licence]);
    expect(page.changes).toEqual([change]);
    expect(['to-check', 'modified']).toContain(lines[0]?.outcome);
  },
);

test('a + whose link is followed once its server has answered is not pressed again', async ({
  open,
}) => {
  const plain = serveFor((asked) => asked.includes(change), FOLLOWED);
  const page = await open({ html: ASKED_FIRST, serve: plain });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(page.changes).toEqual([change]);
  expect(lines).toMatchObject([{ outcome: 'modified', after: 'Oui' }]);
});

test.for([0, 1500])(
  'the page that a + leads to is waited for while a script in its head takes %i ms',
  async (slow, { open }) => {
    const [FAX, OTHER] = ['0184252699', '0184252697'];
    let number = '';
    let isAsked = false;
    const line = () => {
      if (number) return option('Numéro Fax2Mail', number, '<button>×</button>');
      const plus = '<form method="post" action="/ask"><button>+</button></form>';
      const ask = `<tr><td>Numéro</td><td><form action="/change"><select name="n"><option value="">Choisir</option><option>${OTHER}</option><option>${FAX}</option></select> <button>Valider</button> <button formaction="/no">Annuler</button></form></td></tr>`;
      return isAsked
        ? option('Numéro Fax2Mail', 'Aucun') + ask
        : option('Numéro Fax2Mail', 'Aucun', plus);
    };
    const body = () => {
      const options = option('Superviseur', 'Non') + line();
      return detail({ licence: ANNE.licence, options, foot: '<a href="/Users">Fermer</a>' });
    };
    const page = await open({
      html: portalPage(
        '',
        "for (const a of document.querySelectorAll('.d')) { a.onclick = null; a.href = '/detail?l=' + a.dataset.l; }",
      ),
      serve: async ({ pathname, searchParams }) => {
        if (pathname === '/scripts.js') {
          await new Promise((done) => setTimeout(done, slow));
          return '';
        }
        if (pathname === '/change') number = searchParams.get('n') ?? '';
        isAsked = pathname === '/ask';
        return `<!doctype html><html><head><script src="/scripts.js"></script></head><body><div>${body()}</div>`;
      },
    });
    const change = { option: 'Numéro Fax2Mail', action: 'add', value: FAX } as const;
    const { lines } = await page.run([change], [ANNE.licence]);
    expect(lines).toMatchObject([{ outcome: 'modified', after: FAX }]);
  },
);

/** A page that is one form: every press submits it, and it takes only one press. */
const TAKES_ONE = `${SERVICE}${usersTable()}<form action="/detail"><input type="hidden" name="l"></form><script>
  const [form] = document.forms;
  let isSent = false;
  for (const a of document.querySelectorAll('.d')) a.onclick = (event) => {
    event.preventDefault();
    if (isSent) return;
    isSent = true;
    form.elements.l.value = a.dataset.l;
    form.submit();
  };
</script>`;

test('a page that was kept from leaving is not pressed again by the next run', async ({ open }) => {
  const serve: Serve = ({ pathname, searchParams }, asked) => {
    const licence = searchParams.get('l') ?? '';
    const isDone = pathname === '/change' || asked.includes(`/change?l=${licence}`);
    const line = isDone
      ? option('Superviseur', 'Oui', '<a href="#">×</a>')
      : option('Superviseur', 'Non', `<a href="/change?l=${licence}">+</a>`);
    const options = line + option('Option standardiste', 'Non', '<a href="#">+</a>');
    return `<body>${detail({ licence, options, foot: '<a href="/Users">Fermer</a>' })}`;
  };
  const page = await open({ html: TAKES_ONE, serve });
  expect(await page.preview(ADD, [ANNE.licence])).toMatchObject([{ kind: 'to-do' }]);
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ outcome: 'modified' }]);
  expect(page.changes).toEqual([change]);
});

test('a page that was only loaded anew in a frame is worked on where it is', async ({ open }) => {
  const options = option('Superviseur', 'Non', PLUS) + option('Option standardiste', 'Non', PLUS);
  const inside = JSON.stringify(detail({ licence: '@', options }));
  const html = `${SERVICE}${usersTable()}<div id="dlg"></div><script>
    for (const a of document.querySelectorAll('.d')) a.onclick = (event) => {
      event.preventDefault();
      dlg.innerHTML = ${inside}.replaceAll('@', a.dataset.l);
      dlg.querySelector('.close').onclick = () => dlg.replaceChildren();
    };
  </script>`;
  const page = await open({ html });
  expect(await page.read(ANNE.licence, 'anew')).toMatchObject({ reason: '', isFramed: true });
  expect(await page.read(ANNE.licence)).toMatchObject({ reason: '', isFramed: false });
});
