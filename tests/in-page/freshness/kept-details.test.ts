import { expect } from 'vitest';
import { ANNE, BOB, detail, option, PLUS, SERVICE, usersTable } from '../support/html.ts';
import { type Serve, test } from '../support/test.ts';
import { ADD, ALL, serve, table, twoSteps, wait } from './details-in-steps.ts';

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
