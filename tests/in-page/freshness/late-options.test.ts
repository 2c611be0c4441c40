import { expect } from 'vitest';
import { ANNE, BOB, CLEO } from '../support/html.ts';
import { type Serve, test } from '../support/test.ts';
import { ADD, ALL, LATE, REMOVE, serve, table, twoSteps, wait } from './details-in-steps.ts';

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

test('what a dialog is made of before their options come is no user’s', async ({ open }) => {
  const page = await open({
    html: twoSteps({ first: table(true) }),
    serve: serve([], { options: 900 }),
  });
  const { lines } = await page.run(ADD, ALL);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified', 'modified']);
  expect(page.changes).toEqual(ALL.map((licence) => `/change?l=${licence}&b=add`));
});

test('what a dialog is made of before their options come is no user’s in a frame either', async ({
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

test('options that once come later than the head are not taken for the options of the user before', async ({
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

test('options asked for another user are not pressed where the browser is late to tell of them', async ({
  open,
}) => {
  const page = await open({
    html: LATE + twoSteps(),
    serve: serve([ANNE.licence], { options: 2500 }),
  });
  // They come once their own detail is open, and before their own.
  await page.in(lookAt, ANNE.licence);
  const { lines } = await page.run(REMOVE, [BOB.licence], { patience: 20_000 });
  expect(page.changes).toEqual([]);
  expect(lines).toMatchObject([{ licence: BOB.licence, outcome: 'already' }]);
});
