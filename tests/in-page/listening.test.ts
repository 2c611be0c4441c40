/** Portals that listen to what they have brought up only once it has come to rest, by a clock of their own. */
import { describe, expect } from 'vitest';
import { ANNE, BOB, CROSS, detail, option, PEOPLE, PLUS, portalPage } from './support/html.ts';
import { type Serve, test } from './support/test.ts';

const ADD = [{ option: 'Superviseur', action: 'add' as const }];
const SHOWN = 'Numéro à présenter';
const EVERYBODY = PEOPLE.map(({ licence }) => licence).slice(0, 3);
const TAKE = [{ option: SHOWN, action: 'remove' as const }];
const NUMBER = '0499000001';
/** How long what comes up moves, in ms. */
const MOVES = 400;

/** Fades an element in, and then does something: told by the portal's own clock, or by the end of the fading. */
const FADES = `const fade = (element, then, isTold) => {
  element.style.transition = 'none';
  element.style.opacity = '0.2';
  element.getBoundingClientRect();
  element.style.transition = 'opacity ${MOVES}ms';
  element.style.opacity = '1';
  element.dataset.since = performance.now();
  if (isTold) element.ontransitionend = () => { delete element.dataset.since; then(); };
  else setTimeout(then, ${MOVES});
};`;
/** Tells how long after it came up something is pressed. */
const TELLS = `addEventListener('click', ({ target }) => {
  const { since } = target.closest('[data-since]')?.dataset ?? {};
  if (since && target.matches('[data-late]')) fetch('/pressed?at=' + Math.round(performance.now() - since));
}, true);`;

const serve: Serve = ({ pathname, searchParams }, asked) => {
  const licence = searchParams.get('l') ?? '';
  if (pathname !== '/detail') return 'ok';
  const has = asked.includes(`/change?l=${licence}`);
  const line = has
    ? option('Superviseur', 'Oui', CROSS) + option(SHOWN, 'Aucun', PLUS)
    : option('Superviseur', 'Non', '<button data-late>+</button>') +
      option(SHOWN, NUMBER, '<button data-late>x</button>');
  return detail({ licence, options: line + option('Option standardiste', 'Non', PLUS) });
};

/** When what was pressed had come up, in ms before. */
const pressedAt = (asked: readonly string[]) =>
  asked.filter((one) => one.startsWith('/pressed')).map((one) => Number(one.split('=')[1]));

describe('the + of a detail', () => {
  const page = (isTold: boolean, tells = '') =>
    portalPage(
      '',
      `${FADES} ${tells}
      shown = (l) => fade(dlg, () => {
        for (const b of dlg.querySelectorAll('[data-late]')) b.onclick = async () => {
          await fetch('/change?l=' + l);
          await show(l);
        };
      }, ${isTold});`,
    );

  test('is pressed once it listens, by the portal’s own clock, after one that was not heard', async ({
    open,
  }) => {
    const opened = await open({ html: page(false), serve });
    const wish = { patience: 3000 };
    const { lines } = await opened.run(ADD, EVERYBODY, wish);
    // To the first detail the portal has listened by the time that it is known how details come.
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'to-check', 'modified']);
    expect(opened.changes).toHaveLength(2);
  });

  test('that takes a number away is pressed once it listens', async ({ open }) => {
    const opened = await open({ html: page(false), serve });
    const { lines } = await opened.run(TAKE, [ANNE.licence, BOB.licence]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
    expect(opened.changes).toHaveLength(2);
  });

  test('is pressed at once where the portal has heard that it stands', async ({ open }) => {
    const opened = await open({ html: page(true), serve });
    const { lines } = await opened.run(ADD, [ANNE.licence, BOB.licence]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
  });

  test('is pressed no second time where it does not listen even then', async ({ open }) => {
    const deaf = page(false, TELLS).replace("All('[data-late]')", "All('.nothing')");
    const opened = await open({ html: deaf, serve });
    const { lines } = await opened.run(TAKE, [ANNE.licence], { patience: 3000 });
    expect(opened.changes).toEqual([]);
    expect(lines).toMatchObject([{ outcome: 'to-check' }]);
    const times = pressedAt(opened.asked);
    expect(times).toHaveLength(1);
    expect(times[0]).toBeGreaterThanOrEqual(MOVES - 20);
  });
});

test('the yes of a question is pressed once it listens', async ({ open }) => {
  const style = 'display:none;position:fixed;left:100px;top:100px;background:#fff;padding:20px';
  const html = portalPage(
    `<div id="q" role="dialog" style="${style}"><p>Retirer le numéro à présenter ?</p><button>Annuler</button> <button>Confirmer</button></div>`,
    `${FADES}
    const [no, yes] = q.querySelectorAll('button');
    shown = (l) => {
      no.onclick = yes.onclick = null;
      for (const b of dlg.querySelectorAll('[data-late]')) b.onclick = () => {
        q.style.display = 'block';
        fade(q, () => {
          no.onclick = () => { q.style.display = 'none'; };
          yes.onclick = async () => {
            q.style.display = 'none';
            await fetch('/change?l=' + l);
            await show(l);
          };
        });
      };
    };`,
  );
  const opened = await open({ html, serve });
  const { lines } = await opened.run(TAKE, [ANNE.licence, BOB.licence]);
  expect(lines.map(({ outcome }) => outcome)).toEqual(['modified', 'modified']);
  expect(opened.changes).toHaveLength(2);
});
