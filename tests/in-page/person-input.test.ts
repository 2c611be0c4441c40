import { expect } from 'vitest';
import { ANNE, ASK_ADD, BOB, detail, option, portalPage } from './support/html.ts';
import { type InPage, test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const CHANGES = [ANNE, BOB].map(({ licence }) => `/change?l=${licence}&b=add`);

/** What a key would do that reaches Bob's detail. */
const NUMBER = `/change?l=${BOB.licence}&b=number`;
const isOpen = () => document.activeElement?.className === 'first';

/** A portal whose details open so that the first button of theirs, which takes a number away, has the focus. */
function serve() {
  return ({ pathname, searchParams }: URL, asked: readonly string[]) => {
    if (pathname !== '/detail') return 'ok';
    const licence = searchParams.get('l') ?? '';
    const number = '<button class="first" data-ask="number">x</button>';
    const isThere = asked.includes(`/change?l=${licence}&b=add`);
    const line = isThere
      ? option('Superviseur', 'Oui', '<button>×</button>')
      : option('Superviseur', 'Non', '<button data-ask="add">+</button>');
    const before = option('Numéro à présenter', '0184252601', number);
    return detail({ licence, options: before + line });
  };
}

const FOCUS = "shown = () => dlg.querySelector('.first').focus();";
const TRAP = `shown = () => {
  const first = dlg.querySelector('.first');
  first.onblur = () => setTimeout(() => first.focus());
  first.focus();
};`;
const MODAL = `${FOCUS} const modal = document.createElement('dialog'); document.body.append(modal); modal.append(dlg);
  shown = () => { if (!modal.open) modal.showModal(); };
  new MutationObserver(() => { if (dlg.style.display === 'none' && modal.open) modal.close(); }).observe(dlg, { attributes: true });`;

/** In ms; faster keys leave no time to a page that is one of a dozen. */
const BETWEEN = 100;
/** Keys all the time slow the run down: six such pages at once come to no end in time. */
const ALONE = { concurrent: false } as const;

/** Does something again and again while a run is on. */
async function meanwhile<T>(work: Promise<T>, act: () => Promise<unknown>): Promise<T> {
  let isOver = false;
  const done = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    await act();
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  return done;
}

const run = (page: InPage) => page.run(ADD, [ANNE.licence, BOB.licence]);

test.for([
  ['takes the focus, at Space,', FOCUS, ' '],
  ['takes the focus, at Enter,', FOCUS, 'Enter'],
  ['insists on the focus', TRAP, ' '],
  ['is modal, at Space,', MODAL, ' '],
  ['is modal, at Enter,', MODAL, 'Enter'],
] as const)(
  'a detail that %s gets none of the person’s keys',
  ALONE,
  async ([, script, key], { open }) => {
    const page = await open({ html: portalPage('', script), serve: serve() });
    const { lines } = await meanwhile(run(page), () => {
      return page.page.keyboard.press(key === ' ' ? 'Space' : 'Enter');
    });
    expect(page.changes).toEqual(CHANGES);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
  },
);

test('a detail gets none of the person’s clicks', ALONE, async ({ open }) => {
  const page = await open({ html: portalPage('', FOCUS), serve: serve() });
  const { lines } = await meanwhile(run(page), async () => {
    const at = await page.in(() => {
      const box = document.querySelector('.first')?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    if (at) await page.page.mouse.click(at.x, at.y);
  });
  expect(page.changes).toEqual(CHANGES);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
});

test('who types elsewhere in the portal goes on typing', async ({ open }) => {
  const page = await open({ html: portalPage('<input id="note">', FOCUS), serve: serve() });
  await page.page.focus('#note');
  let typed = 0;
  await meanwhile(run(page), () => {
    typed++;
    return page.page.keyboard.press('a');
  });
  const written = await page.in(() => document.querySelector<HTMLInputElement>('#note')?.value);
  expect(written?.length).toBeGreaterThan(typed * 0.8);
  expect(page.changes).toEqual(CHANGES);
});

/** A portal whose + brings up a layer that takes the focus, and tells what has it then. */
const takesFocus = (inside: string) => `
  shown = () => {
    dlg.querySelector('[data-q]').onclick = () => {
      const layer = document.createElement('div');
      layer.setAttribute('role', 'dialog');
      layer.style.cssText = 'position:fixed;left:500px;top:100px;padding:20px;background:#fff';
      layer.innerHTML = '${inside}';
      document.body.append(layer);
      layer.firstChild.focus();
      layer.addEventListener('focusout', () => layer.remove());
      setTimeout(() => fetch('/focus?' + document.activeElement.id), 20);
    };
  };`;

test.for([
  ['in which something is chosen keeps the focus', '<input id="find">', 'find'],
  ['with no more than buttons gives it back', '<button id="find">Fermer</button>', 'note'],
])('a layer %s', async ([, inside = '', focused], { open }) => {
  const page = await open({
    html: portalPage('<input id="note">', takesFocus(inside)),
    serve: ({ pathname }) => {
      const options = option('Superviseur', 'Non', ASK_ADD);
      return pathname === '/detail' ? detail({ licence: ANNE.licence, options }) : 'ok';
    },
  });
  await page.page.focus('#note');
  await page.run(ADD, [ANNE.licence]);
  expect(page.asked).toContain(`/focus?${focused}`);
});

test('a detail that a person opens themselves is theirs again after the run', async ({
  open,
  expect,
}) => {
  const page = await open({ html: portalPage('', FOCUS), serve: serve() });
  await run(page);
  await page.page.click(`.d[data-l="${BOB.licence}"]`);
  await page.page.waitForFunction(isOpen);
  await page.page.keyboard.press('Space');
  await expect.poll(() => page.changes.at(-1)).toBe(NUMBER);
});

/** A portal that opens Bob's detail once more by itself, when it is told to. */
const LATE = `${FOCUS} document.addEventListener('late', () => show('${BOB.licence}'));`;

test('a detail that a slow portal opens after the run gets no key', async ({ open }) => {
  const page = await open({ html: portalPage('', LATE), serve: serve() });
  await run(page);
  await page.in(() => document.dispatchEvent(new Event('late')));
  await page.page.waitForSelector('.first');
  await page.page.keyboard.press('Space');
  await page.page.keyboard.press('Enter');
  // What a key had asked for would be before it.
  await page.in(() => fetch('/later').then(() => undefined));
  expect(page.changes).toEqual(CHANGES);
});

test('a detail that a slow portal opens after the run can be clicked', async ({ open, expect }) => {
  const page = await open({ html: portalPage('', LATE), serve: serve() });
  await run(page);
  await page.in(() => document.dispatchEvent(new Event('late')));
  await page.page.waitForSelector('.first');
  await page.page.click('.first');
  await expect.poll(() => page.changes.at(-1)).toBe(NUMBER);
});

test('a detail that a person opens by a key is theirs again after the run', async ({
  open,
  expect,
}) => {
  const page = await open({ html: portalPage('', FOCUS), serve: serve() });
  await run(page);
  await page.page.focus(`.d[data-l="${BOB.licence}"]`);
  await page.page.keyboard.press('Enter');
  await page.page.waitForFunction(isOpen);
  await page.page.keyboard.press('Space');
  await expect.poll(() => page.changes.at(-1)).toBe(NUMBER);
});
