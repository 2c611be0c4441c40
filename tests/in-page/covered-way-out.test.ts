import { expect } from 'vitest';
import { ANNE, BOB, detail, option, portalPage } from './support/html.ts';
import type { Serve } from './support/test.ts';
import { test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];

const changing: Serve = ({ pathname, searchParams }, asked) => {
  if (pathname !== '/detail') return 'ok';
  const licence = searchParams.get('l') ?? '';
  const isOn = asked.includes(`/change?l=${licence}&b=add`);
  const button = isOn ? '<button>×</button>' : '<button data-ask="add">+</button>';
  return detail({ licence, options: option('Superviseur', isOn ? 'Oui' : 'Non', button) });
};

/** Something comes to lie over the *Fermer* of each detail; each press of Escape is told as `/key`. */
const coveredBy = (cover: string, script = '') => {
  return portalPage(
    `<div id="cover" style="display:none;position:fixed;background:#ffd">${cover}</div>`,
    `const cover = document.getElementById('cover');
    dlg.style.cssText += ';position:fixed;left:200px;top:120px;background:#fff';
    shown = () => {
      const { left, top, width, height } = dlg.querySelector('.close').getBoundingClientRect();
      Object.assign(cover.style, { display: 'block', left: left + 'px', top: top + 'px' });
      Object.assign(cover.style, { width: width + 'px', height: height + 'px' });
      came();
    };
    let came = () => {};
    addEventListener('keydown', ({ key }) => fetch('/key?k=' + key));
    ${script}`,
  );
};
const keysOf = (asked: readonly string[]) => asked.filter((one) => one.startsWith('/key'));
const TOAST = '<div role="status">Enregistré</div>';

const LEFT_BY = [
  [
    'Fermer once it has gone',
    "came = () => setTimeout(() => cover.style.display = 'none', 300);",
    6000,
  ],
  ['Escape', "addEventListener('keydown', ({ key }) => { if (key === 'Escape') hide(); });", 2400],
  ['loading the users anew', '', 2400],
] as const;

for (const [how, script, patience] of LEFT_BY) {
  test(`a detail with a toast over its way out is left by ${how}`, async ({ open }) => {
    const page = await open({ html: coveredBy(TOAST, script), serve: changing });
    const { lines } = await page.run(ADD, [ANNE.licence, BOB.licence], { patience });
    expect(lines).toMatchObject([
      { outcome: 'modified', reasons: [] },
      { outcome: 'modified', reasons: [] },
    ]);
    expect(page.changes).toHaveLength(2);
    expect(keysOf(page.asked).length > 0).toBe(how !== LEFT_BY[0][0]);
  });
}

test('a portal at work over the way out of a detail is not broken off', async ({ open }) => {
  const work = '<div role="progressbar" aria-busy="true">Enregistrement en cours…</div>';
  const onceClosed = `came = () => {
    cover.style.display = 'none';
    dlg.querySelector('.close').onclick = () => { cover.style.display = 'block'; };
  };`;
  const page = await open({ html: coveredBy(work, onceClosed), serve: changing });
  await page.run(ADD, [ANNE.licence], { patience: 1200 });
  expect([page.changes.length, keysOf(page.asked)]).toEqual([1, []]);
});
