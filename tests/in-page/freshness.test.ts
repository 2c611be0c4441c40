import { describe, expect } from 'vitest';
import {
  ANNE,
  BOB,
  CLEO,
  CROSS,
  detail,
  lateFor,
  option,
  PLUS,
  portalPage,
  SERVICE,
  usersTable,
} from './support/html.ts';
import { type InPage, type PageWish, type Serve, test } from './support/test.ts';

type Open = (wish: PageWish) => Promise<InPage>;

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const REMOVE = [{ option: 'Superviseur', action: 'remove' as const }];
const ALL = [ANNE.licence, BOB.licence, CLEO.licence];

/** How one dialog that is used for all users is filled. */
interface Steps {
  /** What stands in the place of the options before any were asked for. */
  first?: string;
  /** Where the head of the detail comes from. */
  head?: 'server' | 'row';
  /** Whether something else is asked, and its options are marked by their classes once that is answered. */
  marks?: boolean;
}

/**
 * A page with one dialog for all users: its head comes by one request, or from the row, its options by
 * another. The buttons act for the user whose options they are.
 */
function twoSteps({ first = '', head = 'server', marks = false }: Steps = {}): string {
  const told = head === 'server' ? "await (await fetch('/head?l=' + l)).text()" : 'l';
  const mark = `fetch('/ping').then(() => {
        for (const tr of document.querySelectorAll('#opts tr')) tr.classList.toggle('waits');
      });`;
  return `${SERVICE}${usersTable()}<div id="dlg" style="display:none"><h3>Détails de l'utilisateur</h3>
    <h4>Informations</h4><table><tr><td>Licence</td><td id="lic"></td></tr>
    <tr><td>Réf. accountcode</td><td id="acc"></td></tr></table><h4>Options</h4><div id="opts">${first}</div>
    <button class="close">Fermer</button></div><script>
    const dlg = document.getElementById('dlg');
    dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
    const options = async (l) => {
      document.getElementById('opts').innerHTML = await (await fetch('/options?l=' + l)).text();
      for (const b of document.querySelectorAll('#opts [data-b]')) b.onclick = async () => {
        await fetch('/change?l=' + l + '&b=' + b.dataset.b);
        options(l);
      };
    };
    for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
      event.preventDefault();
      const l = a.dataset.l;
      const t = ${told};
      document.getElementById('lic').textContent = t;
      document.getElementById('acc').textContent = 'ac-' + t;
      dlg.style.display = 'block';
      ${marks ? mark : ''}
      options(l);
    };
  </script>`;
}

const table = (has: boolean) => {
  const line = has
    ? option('Superviseur', 'Oui', '<button data-b="remove">×</button>')
    : option('Superviseur', 'Non', '<button data-b="add">+</button>');
  return `<table>${line}${option('Option standardiste', 'Non', PLUS)}</table>`;
};

/** @param had who has the option at first @param waits in ms, for the head and for the options */
function serve(had: readonly string[], waits: { head?: number; options?: number } = {}): Serve {
  const { head = 120, options = 120 } = waits;
  return async ({ pathname, searchParams }, asked) => {
    const licence = searchParams.get('l') ?? '';
    await wait(pathname === '/options' ? options : head);
    if (pathname === '/head') return licence;
    if (pathname !== '/options') return 'ok';
    const last = asked.filter((one) => one.startsWith(`/change?l=${licence}&`)).at(-1);
    return table(last ? last.endsWith('add') : had.includes(licence));
  };
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A person looks at a user's detail and closes it. */
async function lookAt(licence: string): Promise<void> {
  const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
  press(`[data-l="${licence}"]`);
  await new Promise((resolve) => setTimeout(resolve, 800));
  press('.close');
  await new Promise((resolve) => setTimeout(resolve, 100));
}

test('the x of another user is not pressed where options come after the head', async ({ open }) => {
  const page = await open({ html: twoSteps(), serve: serve([ANNE.licence]) });
  await page.in(lookAt, ANNE.licence);
  const { lines } = await page.run(REMOVE, [BOB.licence]);
  expect(page.changes).toEqual([]);
  expect(lines).toMatchObject([{ licence: BOB.licence, outcome: 'already' }]);
});

test('the + of the user selected is pressed where options come after the head', async ({
  open,
}) => {
  const page = await open({ html: twoSteps(), serve: serve([]) });
  await page.in(lookAt, ANNE.licence);
  const { lines } = await page.run(ADD, [BOB.licence]);
  expect(page.changes).toEqual([`/change?l=${BOB.licence}&b=add`]);
  expect(lines).toMatchObject([{ licence: BOB.licence, outcome: 'modified' }]);
});

test('a whole run acts on each user once where options come after the head', async ({ open }) => {
  const page = await open({ html: twoSteps(), serve: serve([]) });
  const { lines } = await page.run(ADD, ALL);
  expect(page.changes).toEqual(ALL.map((licence) => `/change?l=${licence}&b=add`));
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
});

test('options that stood in the dialog before are not read as a user’s', async ({ open }) => {
  const page = await open({
    html: twoSteps({ first: table(true) }),
    serve: serve([ANNE.licence], { options: 400 }),
  });
  const { lines } = await page.run(ADD, ALL);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['already', 'modified', 'modified']);
  expect(page.changes).toEqual(ALL.slice(1).map((licence) => `/change?l=${licence}&b=add`));
});

test('what a dialog is made of before his options come is no user’s', async ({ open }) => {
  const page = await open({
    html: twoSteps({ first: table(true) }),
    serve: serve([], { options: 900 }),
  });
  const { lines } = await page.run(ADD, ALL);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
  expect(page.changes).toEqual(ALL.map((licence) => `/change?l=${licence}&b=add`));
});

test('what a dialog is made of before his options come is no user’s in a frame either', async ({
  open,
}) => {
  const [slow, quick] = [serve([], { options: 4500 }), serve([], { options: 1200 })];
  const isFirst = (asked: readonly string[]) =>
    asked.filter((one) => one.startsWith('/options')).length < 2;
  const page = await open({
    html: twoSteps({ first: table(true) }),
    serve: (url, asked) => (isFirst(asked) ? slow(url, asked) : quick(url, asked)),
  });
  // They are so late at first that users are loaded anew, into a frame.
  const lines = await page.preview(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ kind: 'to-do', before: 'Non' }]);
});

/** One answer for one dialog: its head is written at once, its options in the next frame. */
const inAFrame = () =>
  twoSteps({ head: 'row' })
    .replace(
      "document.getElementById('opts').innerHTML = await (await fetch('/options?l=' + l)).text();",
      `const html = await (await fetch('/options?l=' + l)).text();
      document.getElementById('lic').textContent = l;
      document.getElementById('acc').textContent = 'ac-' + l;
      await new Promise(requestAnimationFrame);
      document.getElementById('opts').innerHTML = html;`,
    )
    .replace(
      "const t = l;\n      document.getElementById('lic').textContent = t;\n      document.getElementById('acc').textContent = 'ac-' + t;",
      '',
    );

/** A machine that is busy from the third detail on: frames are rare, timers and answers are not. @param ms between two frames */
const rareFrames = (ms: number) => `<script>
  const due = [];
  let pressed = 0;
  document.addEventListener('click', (event) => { pressed += event.target.matches('.d'); }, true);
  const draw = () => { for (const call of due.splice(0)) call(performance.now()); };
  window.requestAnimationFrame = (call) => {
    if (pressed < 3) return setTimeout(call);
    if (due.push(call) === 1) setTimeout(draw, ${ms});
    return 1;
  };
</script>`;

test('options that are written in the next frame are not read before it, however rare frames are', async ({
  open,
}) => {
  const page = await open({
    html: rareFrames(900) + inAFrame(),
    serve: serve([ANNE.licence, BOB.licence], { options: 50 }),
  });
  const { lines } = await page.run(ADD, ALL);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['already', 'already', 'modified']);
  expect(page.changes).toEqual([`/change?l=${CLEO.licence}&b=add`]);
});

test('a page that is in view and given no frames at all is read all the same', async ({ open }) => {
  const page = await open({
    html: `<script>window.requestAnimationFrame = () => 1;</script>${twoSteps({ head: 'row' })}`,
    serve: serve([ANNE.licence], { options: 50 }),
  });
  const { options } = await page.read(ANNE.licence);
  expect(options[0]).toMatchObject({ label: 'Superviseur', value: 'Oui' });
});

test('options that are only marked as waiting have not come', async ({ open }) => {
  const page = await open({
    html: twoSteps({ head: 'row', marks: true }),
    serve: serve([ANNE.licence], { head: 20, options: 1500 }),
  });
  expect((await page.read(ANNE.licence)).options[0]).toMatchObject({ value: 'Oui' });
  expect((await page.read(BOB.licence)).options[0]).toMatchObject({ value: 'Non' });
});

test('options that come long after a head taken from the row are waited for', async ({ open }) => {
  const page = await open({ html: twoSteps({ head: 'row' }), serve: serve([], { options: 900 }) });
  await page.in(lookAt, ANNE.licence);
  await wait(300);
  const { lines } = await page.run(ADD, [BOB.licence]);
  expect(page.changes).toEqual([`/change?l=${BOB.licence}&b=add`]);
  expect(lines).toMatchObject([{ licence: BOB.licence, outcome: 'modified' }]);
});

test('options that stay another user’s for long are left for users loaded anew', async ({
  open,
}) => {
  const page = await open({ html: twoSteps(), serve: serve([ANNE.licence], { options: 4000 }) });
  await page.in(lookAt, ANNE.licence);
  await wait(4500);
  const { lines } = await page.run(REMOVE, [BOB.licence], { patience: 20_000 });
  expect(page.changes).toEqual([]);
  expect(lines).toMatchObject([{ licence: BOB.licence, outcome: 'already' }]);
});

/** Head and options by two requests at once, each drawn as it comes; the options of one user come late. */
const AT_ONCE = twoSteps()
  .replace("const t = await (await fetch('/head", "options(l); const t = await (await fetch('/head")
  .replace(/options\(l\);\s*};\s*<\/script>$/, '}; </script>');
const lateOptions = (had: readonly string[], late: string): Serve => {
  const [quick, slow] = [
    serve(had, { head: 0, options: 0 }),
    serve(had, { head: 0, options: 1200 }),
  ];
  return (url, asked) => (url.searchParams.get('l') === late ? slow : quick)(url, asked);
};

test('options that once come later than the head are not read as those of the user before', async ({
  open,
}) => {
  const page = await open({ html: AT_ONCE, serve: lateOptions([CLEO.licence], CLEO.licence) });
  const { lines } = await page.run(REMOVE, ALL);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['already', 'already', 'modified']);
  expect(page.changes).toEqual([`/change?l=${CLEO.licence}&b=remove`]);
});

test('options that come late into an empty dialog are no unknown options', async ({ open }) => {
  const page = await open({ html: twoSteps(), serve: serve([], { options: 900 }) });
  const { lines } = await page.run(ADD, [BOB.licence]);
  expect(lines).toMatchObject([{ licence: BOB.licence, outcome: 'modified' }]);
});

/** A page that keeps each user's detail; a + is drawn at once, and told to a server that may not save it. */
const keptDetails = (onPlus: string) => `${SERVICE}${usersTable()}${[ANNE, BOB]
  .map(({ licence }) => {
    const lines = option('Superviseur', 'Non', '<button class="add">+</button>');
    const more = option('Option standardiste', 'Non', PLUS);
    return `<div id="d-${licence}" style="display:none">${detail({ licence, options: lines + more })}</div>`;
  })
  .join('')}<script>
    for (const a of document.querySelectorAll('.d')) a.onclick = (event) => {
      event.preventDefault();
      const own = document.getElementById('d-' + a.dataset.l);
      own.style.display = 'block';
      own.querySelector('.close').onclick = () => { own.style.display = 'none'; };
      const add = own.querySelector('.add');
      if (add) add.onclick = () => { ${onPlus} };
    };
  </script>`;

const DRAWN = `add.closest('tr').cells[1].textContent = 'Oui';
  add.outerHTML = '<button>×</button>'; fetch('/change?l=' + a.dataset.l);`;

test('a detail that the page keeps is read anew from users loaded anew', async ({ open }) => {
  const page = await open({ html: keptDetails(DRAWN) });
  const [first] = (await page.read(ANNE.licence)).options;
  expect(first).toMatchObject({ value: 'Non', button: 'add' });
  await page.in(() => document.querySelector<HTMLElement>('#d-FPC17293 .add')?.click());
  expect((await page.read(ANNE.licence)).options[0]).toMatchObject({ value: 'Oui' });
  const anew = await page.read(ANNE.licence, 'anew');
  expect(anew).toMatchObject({ reason: '', isFramed: true });
  expect(anew.options[0]).toMatchObject({ value: 'Non', button: 'add' });
});

test('a detail that the page keeps cannot be read anew where no frame may show the page', async ({
  open,
}) => {
  const leave =
    '<script>if (parent !== window) document.documentElement.replaceChildren();</script>';
  const page = await open({ html: leave + keptDetails(DRAWN) });
  expect(await page.read(ANNE.licence)).toMatchObject({ reason: '' });
  expect(await page.read(ANNE.licence, 'anew')).toMatchObject({ reason: 'not-from-server' });
});

test('the picture of a button is no answer with which a kept detail has come', async ({ open }) => {
  const html = `${SERVICE}${usersTable()}<div id="dlg"></div><script>
    const dlg = document.getElementById('dlg');
    for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
      event.preventDefault();
      const { l } = a.dataset;
      dlg.innerHTML = ${JSON.stringify(detail({ licence: '@', options: table(false) }))}.replaceAll('@', l);
      dlg.querySelector('.close').onclick = () => dlg.replaceChildren();
      dlg.querySelector('[data-b]').innerHTML = await (await fetch('/plus.svg?v=' + Math.random())).text();
    };
  </script>`;
  const picture =
    '<svg width="9" height="9" viewBox="0 0 9 9"><path d="M4 0V9M0 4H9" stroke="#000"/></svg>';
  const page = await open({ html, serve: () => picture });
  expect(await page.read(ANNE.licence, 'anew')).toMatchObject({ reason: '', isFramed: true });
});

/**
 * A page that keeps what each user has, and tells its server that a detail is looked at.
 *
 * @param isHasty whether a change is kept before the server has answered, whatever it answers
 */
const counted = (isHasty = true) => `${SERVICE}${usersTable()}<div id="dlg"></div><script>
  const dlg = document.getElementById('dlg');
  const has = {};
  const [yes, no] = ${JSON.stringify([true, false].map((has) => detail({ licence: '@', options: table(has) })))};
  const draw = (l) => {
    dlg.innerHTML = (has[l] ? yes : no).replaceAll('@', l);
    dlg.querySelector('.close').onclick = () => dlg.replaceChildren();
    for (const b of dlg.querySelectorAll('[data-b]')) b.onclick = async () => {
      const asked = fetch('/change?l=' + l + '&b=' + b.dataset.b);
      if (!(${isHasty} || (await asked).ok)) return;
      has[l] = b.dataset.b === 'add';
      draw(l);
    };
  };
  for (const a of document.querySelectorAll('.d')) a.onclick = (event) => {
    event.preventDefault();
    const { l } = a.dataset;
    fetch('/seen?l=' + l);
    setTimeout(() => draw(l), 120);
  };
</script>`;

/** Counts from now on the frames into which the users are loaded anew. */
function countFrames(): void {
  const counted = window as unknown as { framesMade: number };
  counted.framesMade = 0;
  new MutationObserver((changes) => {
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    counted.framesMade += added.filter((node) => node instanceof HTMLIFrameElement).length;
  }).observe(document.documentElement, { childList: true });
}

const framesMade = () => (window as unknown as { framesMade: number }).framesMade;

/** A server that counts who is looked at, and fails to change one user. */
const failsFor = (licence: string): Serve => {
  return async ({ pathname, searchParams }) => {
    await wait(30);
    const isFailure = pathname === '/change' && searchParams.get('l') === licence;
    return isFailure ? { status: 500, body: 'Erreur' } : 'ok';
  };
};

test('a change that the server has failed to make is not believed of what the page remembers', async ({
  open,
}) => {
  const page = await open({ html: counted(), serve: failsFor(ANNE.licence) });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ licence: ANNE.licence, outcome: 'to-check', after: 'Non' }]);
  expect(page.changes).toEqual([`/change?l=${ANNE.licence}&b=add`]);
});

test('a detail that does not show what the server has failed to do is believed', async ({
  open,
}) => {
  const page = await open({ html: counted(false), serve: failsFor(ANNE.licence) });
  await page.in(countFrames);
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ licence: ANNE.licence, outcome: 'to-check', after: 'Non' }]);
  expect(await page.in(framesMade)).toBe(0);
});

test('a change that was made is read where something else is asked for in vain all the time', async ({
  open,
}) => {
  const vain = "<script>fetch('/change/news'); setInterval(() => fetch('/news'), 40);</script>";
  const page = await open({
    html: vain + counted(),
    serve: ({ pathname }) => (pathname.endsWith('/news') ? undefined : 'ok'),
  });
  await page.in(countFrames);
  const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence]);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
  expect(await page.in(framesMade)).toBe(0);
});

/** Counts what listens to answers in the page. */
const LISTENING = `<script>
  window.listening = 0;
  const { PerformanceObserver: Own } = window;
  window.PerformanceObserver = class extends Own {
    #isOn = false;
    observe(what) { if (!this.#isOn) window.listening += 1; this.#isOn = true; super.observe(what); }
    disconnect() { if (this.#isOn) window.listening -= 1; this.#isOn = false; super.disconnect(); }
  };
</script>`;

test('errors are listened for as long as their user is in hand', async ({ open }) => {
  const page = await open({ html: LISTENING + twoSteps(), serve: serve([]) });
  const { lines } = await page.run(ADD, ALL, { readBack: 'in-place' });
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
  const listening = await page.in(() => (window as unknown as { listening: number }).listening);
  expect(listening).toBeLessThanOrEqual(1);
});

/** A dialog whose fields are emptied for the next user at once, and filled when his answer has come. */
const FIELDS = `${SERVICE}${usersTable()}<div id="dlg" style="display:none">
  <h3>Détails de l'utilisateur</h3><h4>Informations</h4><table><tr><td>Licence</td><td id="lic"></td></tr></table>
  <h4>Options</h4><table>${['Superviseur', 'Option standardiste']
    .map((name) => option(name, '<input class="has" readonly>', PLUS))
    .join('')}</table>
  <button class="close">Fermer</button></div><script>
  const [dlg, lic] = ['dlg', 'lic'].map((id) => document.getElementById(id));
  const fill = (text) => { for (const has of document.querySelectorAll('.has')) has.value = text; };
  dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    lic.textContent = a.dataset.l;
    fill('…');
    dlg.style.display = 'block';
    fill(await (await fetch('/has?l=' + a.dataset.l)).text());
  };
</script>`;

test('a field that is emptied at first and filled by the answer has come from the server', async ({
  open,
}) => {
  const page = await open({
    html: FIELDS,
    serve: async () => {
      await wait(400);
      return 'Non';
    },
  });
  const read = await page.read(ANNE.licence, 'anew');
  expect(read).toMatchObject({ reason: '', isFramed: false });
  expect(read.options[0]).toMatchObject({ value: 'Non' });
});

const LATE = lateFor('');

test('options asked for another user are not pressed where the browser is late to tell of them', async ({
  open,
}) => {
  const page = await open({
    html: LATE + twoSteps(),
    serve: serve([ANNE.licence], { options: 2500 }),
  });
  // They come once his own detail is open, and before his own.
  await page.in(lookAt, ANNE.licence);
  const { lines } = await page.run(REMOVE, [BOB.licence], { patience: 20_000 });
  expect(page.changes).toEqual([]);
  expect(lines).toMatchObject([{ licence: BOB.licence, outcome: 'already' }]);
});

/** One answer for all of a detail, of which a busy kit draws the options long after the head. */
const MANY = [1, 2, 3, 4, 5].map((at) => ({
  ...ANNE,
  licence: `FPC9000${at}`,
  name: `Personne ${at}`,
}));
const BIT_BY_BIT = `${SERVICE}${usersTable(MANY)}<div id="dlg" style="display:none">
  <h3>Détails de l'utilisateur</h3><h4>Informations</h4><table><tr><td>Licence</td><td id="lic"></td></tr></table>
  <h4>Options</h4><div id="opts"></div><button class="close">Fermer</button></div><script>
  const dlg = document.getElementById('dlg');
  dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    const html = await (await fetch('/options?l=' + a.dataset.l)).text();
    document.getElementById('lic').textContent = a.dataset.l;
    dlg.style.display = 'block';
    setTimeout(() => { document.getElementById('opts').innerHTML = html; }, 200);
  };
</script>`;

/** The shortest time between two openings, in ms: of a busy machine the quickest tells. */
const fastest = async (open: Open, html: string): Promise<number> => {
  const asked: number[] = [];
  const answer = serve([]);
  const page = await open({
    html,
    serve: (url, before) => {
      if (url.pathname === '/options') asked.push(Date.now());
      return answer(url, before);
    },
  });
  const lines = await page.preview(
    ADD,
    MANY.map(({ licence }) => licence),
  );
  expect(lines.map(({ kind }) => kind)).toEqual(MANY.map(() => 'to-do'));
  const [, ...later] = asked.slice(1).map((at, index) => at - (asked[index] as number));
  return Math.min(...later);
};

test('one answer that is drawn bit by bit is waited for once, not with each user', async ({
  open,
}) => {
  expect(await fastest(open, BIT_BY_BIT)).toBeLessThan(1900);
});

/** Details that come whole by one answer, and what a kit does to them 80 ms later, out of sight until then. */
const whole = (
  more: string,
  later: string,
) => `${SERVICE}${usersTable(MANY)}<div id="dlg" style="display:none"></div>
  <script>
  const dlg = document.getElementById('dlg');
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    const html = await (await fetch('/options?l=' + a.dataset.l)).text();
    dlg.innerHTML = \`<h3>Détails de l'utilisateur</h3><h4>Informations</h4><table><tr><td>Licence</td>
      <td>\${a.dataset.l}</td></tr></table><h4>Options</h4><div id="opts">\${html}</div><button class="close">Fermer</button>\`;
    dlg.querySelector('#opts tr:last-child td:last-child').innerHTML += ${JSON.stringify(more)};
    dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
    dlg.style.display = 'block';
    dlg.style.visibility = 'hidden';
    setTimeout(() => { ${later} dlg.style.visibility = ''; }, 80);
  };
</script>`;

const WORDS = `for (const b of dlg.querySelectorAll('#opts td:nth-child(2)')) b.textContent = b.textContent;`;

/** Puts something into the buttons of options. */
const added = (html: string) => {
  return `for (const b of document.querySelectorAll('#opts button')) b.insertAdjacentHTML('beforeend', '${html}');`;
};

describe('of details that come whole, and are shown a moment later,', () => {
  test.for([
    ['with a field in a line', '<select><option>Choisir</option></select>', ''],
    ['whose buttons are given an empty part then', '', added('<span></span>')],
    ['whose buttons are given a comment then', '', added('<!--v-if-->')],
  ])('those %s are read at once', async ([, more = '', later = ''], { open }) => {
    expect(await fastest(open, whole(more, later))).toBeLessThan(700);
  });

  test.for([
    ['values are written again', WORDS],
    ['buttons are given a sign that a style sheet draws', added('<i class="sign"></i>')],
    ['buttons are given a sign drawn of boxes', added('<i style="background:#111"></i>')],
    ['buttons are given a picture', added('<svg></svg>')],
  ])('those whose %s then are waited for', async ([, later = ''], { open }) => {
    const style = '<style>.sign::before { content: "+"; }</style>';
    expect(await fastest(open, style + whole('', later))).toBeGreaterThan(700);
  });
});

test('options are not taken to come with the head where the browser was late once to tell of its answer', async ({
  open,
}) => {
  const page = await open({
    html: lateFor(ANNE.licence) + twoSteps(),
    serve: serve([], { options: 900 }),
  });
  const { lines } = await page.run(ADD, ALL);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
  expect(page.changes).toEqual(ALL.map((licence) => `/change?l=${licence}&b=add`));
});

test('a detail is known to come from the server where the browser is late to tell of it', async ({
  open,
}) => {
  const page = await open({ html: LATE + portalPage(), serve: serveDetail });

  expect(await page.read(ANNE.licence, 'anew')).toMatchObject({ reason: '', isFramed: false });
});

test('a detail that comes from the server is read anew without a frame', async ({ open }) => {
  const page = await open({ html: portalPage(), serve: serveDetail });
  expect(await page.read(ANNE.licence, 'anew')).toMatchObject({ reason: '', isFramed: false });
});

/** A page that polls the states of its users, and fades in its dialog as it was until the answer comes. */
const POLLED = `<style>#dlg{position:fixed;left:50px;top:50px;background:#fff;display:none}#dlg.show{display:block}</style>
  ${SERVICE}${usersTable().replaceAll('Déconnecté', '<span class="state">Déconnecté</span>')}<div id="dlg"></div><script>
  setInterval(async () => {
    const t = await (await fetch('/states')).text();
    for (const cell of document.querySelectorAll('.state')) cell.textContent = 'Vu ' + t;
  }, 100);
  const dlg = document.getElementById('dlg');
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    dlg.classList.add('show');
    setTimeout(() => dlg.classList.add('in'), 150);
    dlg.innerHTML = await (await fetch('/detail?l=' + a.dataset.l)).text();
    dlg.querySelector('.close').onclick = () => { dlg.className = ''; };
    for (const b of dlg.querySelectorAll('.add')) b.onclick = async () => {
      await fetch('/change?l=' + a.dataset.l);
      b.closest('tr').cells[1].textContent = 'Oui';
      b.outerHTML = '<button>×</button>';
    };
  };
</script>`;

const serveDetail: Serve = async ({ pathname, searchParams }) => {
  if (pathname === '/states') return String(Date.now());
  if (pathname !== '/detail') return 'ok';
  await wait(700);
  const lines = option('Superviseur', 'Non', PLUS) + option('Option standardiste', 'Non', PLUS);
  return detail({ licence: searchParams.get('l') ?? '', options: lines });
};

test('what was only drawn is not read back while the page polls for something else', async ({
  open,
}) => {
  const page = await open({ html: POLLED, serve: serveDetail });
  const { lines } = await page.run(ADD, [ANNE.licence]);
  expect(lines).toMatchObject([{ outcome: 'to-check', after: 'Non' }]);
  expect(page.changes).toHaveLength(1);
});

/** A dialog of which only the words that differ are replaced, as frameworks do. */
const PATCHED = `${SERVICE}${usersTable()}<div id="dlg" style="display:none">${detail({
  licence: 'x',
  says: '<span id="lic"></span>',
  options:
    option('Superviseur', '<span id="sup"></span>', '<button id="b" class="add">+</button>') +
    option('Option standardiste', 'Non', PLUS),
})}</div><script>
  const dlg = document.getElementById('dlg');
  const patch = (id, text) => { const at = document.getElementById(id); if (at.textContent !== text) at.textContent = text; };
  const show = async (l) => {
    const has = (await (await fetch('/has?l=' + l)).text()) === 'true';
    patch('lic', l); patch('sup', has ? 'Oui' : 'Non'); patch('b', has ? '×' : '+');
    document.getElementById('b').onclick = async () => { await fetch('/change?l=' + l); show(l); };
    dlg.style.display = 'block';
  };
  dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
  for (const a of document.querySelectorAll('.d')) a.onclick = (event) => { event.preventDefault(); show(a.dataset.l); };
</script>`;

test('a dialog of which only what differs is replaced is read for each user', async ({ open }) => {
  const page = await open({
    html: PATCHED,
    serve: ({ searchParams }, asked) =>
      String(asked.includes(`/change?l=${searchParams.get('l')}`)),
  });
  const { lines } = await page.run(ADD, ALL);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
  expect(page.changes).toEqual(ALL.map((licence) => `/change?l=${licence}`));
  const preview = await page.preview(ADD, ALL);
  expect(preview.map(({ kind }) => kind)).toEqual(['already', 'already', 'already']);
});

/**
 * One dialog for all users, which is made whole for the first: for each other one what he has is written into it
 * so many ms after his head. Its buttons act for the user whose head is there.
 *
 * @param what what is written then; `again` where what is there is written once more as soon as anything is pressed
 */
const headFirst = (
  what: 'options' | 'buttons' | 'line' | 'again',
  ms: number,
) => `${SERVICE}${usersTable()}
  <div id="dlg" style="display:none"><h3>Détails de l'utilisateur</h3><h4>Informations</h4>
  <table><tr><td>Licence</td><td id="lic"></td></tr></table><h4>Options</h4><div id="opts"></div>
  <button class="close">Fermer</button></div><script>
  const dlg = document.getElementById('dlg');
  const opts = document.getElementById('opts');
  let user = '';
  const put = (html) => {
    opts.innerHTML = html;
    for (const b of opts.querySelectorAll('[data-b]')) b.onclick = async () => {
      await fetch('/change?l=' + user + '&b=' + b.dataset.b);
      put(await (await fetch('/options?l=' + user)).text());
    };
  };
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    if ('${what}' === 'again' && user !== '') setTimeout(() => put(opts.innerHTML), 5);
    const html = await (await fetch('/options?l=' + a.dataset.l)).text();
    document.getElementById('lic').textContent = user = a.dataset.l;
    dlg.style.display = 'block';
    if (opts.innerHTML === '') return put(html);
    if ('${what}' === 'buttons') opts.innerHTML = html.replace(/<button.*?<.button>/g, '');
    if ('${what}' === 'line') opts.innerHTML = html.replace(/<tr>.*?<.tr>/, '');
    setTimeout(() => put(html), ${ms});
  };
  dlg.querySelector('.close').onclick = () => { dlg.style.display = 'none'; };
</script>`;

describe.for([
  ['options', 16],
  ['options', 400],
  ['buttons', 200],
  ['line', 200],
  ['again', 100],
] as const)(
  'a dialog into which the options (%s) of the next user are written %s ms late',
  ([what, ms]) => {
    const html = headFirst(what, ms);

    test('is changed for each user', async ({ open }) => {
      const page = await open({ html, serve: serve([ANNE.licence]) });
      const { lines } = await page.run(ADD, ALL);
      expect(lines.map(({ outcome }) => outcome)).toEqual(['already', 'modified', 'modified']);
      expect(page.changes).toEqual([BOB, CLEO].map(({ licence }) => `/change?l=${licence}&b=add`));
    });

    test('is not pressed for those who do not have it', async ({ open }) => {
      const page = await open({ html, serve: serve([ANNE.licence]) });
      const preview = await page.preview(REMOVE, ALL);
      expect(preview.map(({ kind }) => kind)).toEqual(['to-do', 'already', 'already']);
      const { lines } = await page.run(REMOVE, ALL);
      expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'already', 'already']);
      expect(page.changes).toEqual([`/change?l=${ANNE.licence}&b=remove`]);
    });
  },
);

/** A portal that draws a change before its server has answered, and takes it back where that fails. */
const HOPEFUL = portalPage(
  '',
  `shown = (l) => {
    const b = dlg.querySelector('.add');
    if (b) b.onclick = async () => {
      const line = b.closest('tr');
      const was = line.innerHTML;
      line.cells[1].textContent = 'Oui';
      line.cells[2].innerHTML = '<button>×</button>';
      if (!(await fetch('/change?l=' + l)).ok) line.innerHTML = was;
    };
  };`,
);

test.for([
  ['is taken back', 500, 'to-check'],
  ['stands', 200, 'modified'],
] as const)(
  'what is drawn before the server has answered is believed once it has: what %s',
  async ([, status, outcome], { open }) => {
    const page = await open({
      html: HOPEFUL,
      serve: async ({ pathname, searchParams }) => {
        await wait(300);
        if (pathname === '/change') return { status, body: '' };
        const options =
          option('Superviseur', 'Non', PLUS) + option('Numéro Fax2Mail', 'Aucun', PLUS);
        return detail({ licence: searchParams.get('l') ?? '', options });
      },
    });
    const { lines } = await page.run(ADD, [ANNE.licence], { readBack: 'in-place' });
    expect(lines).toMatchObject([{ outcome }]);
    expect(page.changes).toHaveLength(1);
  },
);

/**
 * A page that shows at once what it last knew of a user, and what its server says a moment later, in a
 * dialog of its own each time. A change is drawn as if it had succeeded.
 *
 * @param when whether the copy is drawn in the task of the press, or right behind it, as frameworks do
 */
const remembering = (when: 'at once' | 'behind') => `${SERVICE}${usersTable()}<script>
  const known = new Map();
  let up;
  const put = (l, html) => {
    up?.remove();
    up = document.createElement('div');
    up.innerHTML = html;
    document.body.append(up);
    known.set(l, html);
    up.querySelector('.close').onclick = () => { up.remove(); up = undefined; };
    for (const b of up.querySelectorAll('.add')) b.onclick = async () => {
      await fetch('/change?l=' + l);
      b.closest('tr').cells[1].textContent = 'Oui';
      b.outerHTML = '<button>×</button>';
      known.set(l, up.innerHTML);
    };
  };
  const copy = async (l) => {
    ${when === 'behind' ? 'await undefined;' : ''}
    if (known.has(l)) put(l, known.get(l));
  };
  for (const a of document.querySelectorAll('.d')) a.onclick = async (event) => {
    event.preventDefault();
    const l = a.dataset.l;
    void copy(l);
    const html = await (await fetch('/detail?l=' + l)).text();
    await new Promise((done) => setTimeout(done, 15));
    put(l, html);
  };
</script>`;

describe.for(['at once', 'behind'] as const)('a copy of a detail that is shown %s', (when) => {
  test.for([
    ['modified', true],
    ['to-check', false],
  ] as const)('is not what is read back: %s', async ([outcome, isKept], { open }) => {
    const page = await open({
      html: remembering(when),
      serve: ({ pathname, searchParams }, asked) => {
        if (pathname !== '/detail') return 'ok';
        const licence = searchParams.get('l') ?? '';
        const has = isKept && asked.includes(`/change?l=${licence}`);
        const line = option('Superviseur', has ? 'Oui' : 'Non', has ? '<button>×</button>' : PLUS);
        return detail({ licence, options: line + option('Option standardiste', 'Non', PLUS) });
      },
    });
    const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines.map((line) => line.outcome)).toEqual([outcome, outcome]);
    expect(page.changes).toHaveLength(2);
  });
});

describe('a + that is a picture', () => {
  /** The picture of Bob's + has its size so many ms after his detail has come, or never. */
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
      for (const o of dlg.querySelectorAll('.o')) o.onclick = () => {
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
  ])('are shown by %s, and changed', async ([, opener = ''], { open }) => {
    const page = await open({ html, serve: folded(opener) });
    const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect(page.changes).toEqual([`/change?l=${ANNE.licence}&b=b`, `/change?l=${BOB.licence}&b=b`]);
  });

  test.for([
    ['two parts are called so', OPENER + OPENER],
    ['a link leads to them', '<a class="o" aria-expanded="false" href="/Options">Options</a>'],
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

/** A page that shows a change before its server has answered, and takes it back where that refuses. */
const AHEAD = portalPage(
  '',
  `shown = (l) => {
      for (const b of dlg.querySelectorAll('[data-ask]')) b.onclick = async () => {
        const [value, was] = [b.closest('tr').children[1], b.textContent];
        [value.textContent, b.textContent] = ['Oui', '×'];
        const said = await (await fetch('/change?l=' + l + '&b=' + b.dataset.ask)).text();
        if (said === 'no') [value.textContent, b.textContent] = ['Non', was];
      };
    };`,
);

test.for([
  ['is refused', 'no', 'to-check'],
  ['is done', 'ok', 'modified'],
] as const)(
  'a change that shows before the server has answered is believed once that has, and it %s',
  async ([, said, outcome], { open }) => {
    const page = await open({
      html: AHEAD,
      serve: async ({ pathname, searchParams }) => {
        await wait(250);
        if (pathname !== '/detail') return said;
        const plus = '<button data-ask="add">+</button>';
        const licence = searchParams.get('l') ?? '';
        return detail({ licence, options: option('Superviseur', 'Non', plus) });
      },
    });
    const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence], { readBack: 'in-place' });
    expect(lines.map((line) => line.outcome)).toEqual([outcome, outcome]);
    expect(page.changes).toHaveLength(2);
  },
);
