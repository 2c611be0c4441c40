import { describe, expect } from 'vitest';
import { ANNE, BOB } from '../support/html.ts';
import { test } from '../support/test.ts';
import { ADD, serve } from './recognised-controls.ts';
import { BIN, drawn, EYE, held, named, tipPage } from './tip-page.ts';

describe('a picture that a tip names beneath the pointer', () => {
  test('leads into the detail where it says so', async ({ open }) => {
    const opened = await open({
      html: tipPage([
        [BIN, 'Supprimer'],
        [EYE, 'Détail'],
      ]),
      serve,
    });
    const found = await opened.preview(ADD, [ANNE.licence, BOB.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do', 'to-do']);
    const pressed = opened.asked.filter((address) => address.startsWith('/pressed'));
    expect(pressed.map(decodeURIComponent)).toEqual(['/pressed?Détail', '/pressed?Détail']);
  });

  test.for([
    ['says something else', [[EYE, 'Supprimer']]],
    ['says more', [[EYE, 'Détail et suppression']]],
    [
      'is one of two that say so',
      [
        [EYE, 'Détail'],
        [BIN, 'Détail'],
      ],
    ],
  ] as [string, [string, string][]][])(
    'is never pressed where it %s',
    async ([, pictures], { open }) => {
      const opened = await open({ html: tipPage(pictures), serve });
      const found = await opened.preview(ADD, [ANNE.licence]);
      expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(['no-detail-link']);
      expect(opened.asked).toEqual([]);
    },
  );

  test.for([
    ['class', `b.className = b.firstChild.className`],
    ['address', `b.setAttribute('src', '/' + b.firstChild.className + '.png')`],
  ])('does not name another one that is drawn by its %s alone', async ([, drawn], { open }) => {
    const bare = `<style>.one, .two { width: 16px; height: 16px }</style><script>
      const own = (b) => {
        ${drawn};
        b.replaceChildren();
      };
      for (const b of document.querySelectorAll('button')) own(b);
      document.querySelectorAll('tbody tr')[1].querySelectorAll('button')[1].remove();
    </script>`;
    const pictures: [string, string][] = [
      ['<i class="one">1</i>', 'Appeler'],
      ['<i class="two">2</i>', 'Détail'],
    ];
    const opened = await open({ html: tipPage(pictures) + bare, serve });
    const found = await opened.preview(ADD, [ANNE.licence, BOB.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do', 'failed']);
    const pressed = opened.asked.filter((address) => address.startsWith('/pressed'));
    expect(pressed.map(decodeURIComponent)).toEqual(['/pressed?Détail']);
  });

  test.for([
    ['is called after its picture', named('eye'), 'to-do'],
    ['has no word at all', EYE, 'to-do'],
    ['is called after a picture that does harm', named('delete'), 'failed'],
    ['is called otherwise than its picture', named('eye').replace('"eye"', '"Appeler"'), 'failed'],
    ['is called after its picture in a way of its set', named('eye_opened'), 'to-do'],
    ['has a drawing that is called after what it shows', drawn('View'), 'to-do'],
    ['has a drawing that is called after what it does', drawn('Call'), 'failed'],
    [
      'has letters that hold a place open',
      held('visibility: hidden; float: left; width: 0'),
      'to-do',
    ],
    ['has letters beside it', held(''), 'failed'],
  ])('is read where it %s: %s', async ([, picture = '', kind], { open }) => {
    const opened = await open({ html: tipPage([[picture, 'Détail']]), serve });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map((one) => one.kind)).toEqual([kind]);
  });

  test('is read where it has to be scrolled to, and tips go as that is done', async ({ open }) => {
    const aside = `<style>button { margin-left: 3000px }</style><script>
      for (const b of document.querySelectorAll('button')) b.onmouseenter = () => {
        if (b.getBoundingClientRect().left > innerWidth) return;
        tip.textContent = b.dataset.says;
        tip.style.visibility = 'hidden';
        document.body.append(tip);
        setTimeout(() => { tip.style.visibility = 'visible'; }, 120);
      };
      addEventListener('scroll', () => tip.remove(), true);
    </script>`;
    const opened = await open({ html: tipPage([[EYE, 'Détail']]) + aside, serve });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do']);
  });

  test('is the same where its focus and its comments are not', async ({ open }) => {
    const changes = `<script>
      for (const b of document.querySelectorAll('button')) b.addEventListener('mouseenter', () => {
        b.firstChild.tabIndex = -1;
        b.lastChild.remove();
      }, { once: true });
    </script>`;
    const opened = await open({ html: tipPage([[`${EYE}<!---->`, 'Détail']]) + changes, serve });
    const found = await opened.preview(ADD, [ANNE.licence, BOB.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do', 'to-do']);
  });

  test.for([
    ['the mark of its press', 'background:#0003;pointer-events:none', '', 'to-do'],
    ['what can be pressed itself', 'background:#0003', '', 'failed'],
    ['another picture', 'pointer-events:none', BIN, 'failed'],
  ])('is told no second time; with %s over it: %s', async ([, style, shown, kind], { open }) => {
    const mark = `<b style="position:absolute;inset:0;${style}"><b>${shown}</b></b>`;
    const marks = `<style>button { position: relative }</style><script>
      for (const b of document.querySelectorAll('button')) b.addEventListener('click', () => {
        b.insertAdjacentHTML('beforeend', ${JSON.stringify(mark)});
        b.onmouseenter = null;
      });
    </script>`;
    const opened = await open({ html: tipPage([[EYE, 'Détail']]) + marks, serve });
    const [first] = await opened.preview(ADD, [ANNE.licence]);
    const [again] = await opened.preview(ADD, [ANNE.licence]);
    expect([first?.kind, again?.kind]).toEqual(['to-do', kind]);
  });

  test.for([
    ['goes by itself', 'setTimeout(() => tip.remove(), 200)', 700],
    ['stays', '', 60_000],
  ] as const)(
    'is not called by the tip of another one that comes late, and %s',
    async ([, then, wait], { open }) => {
      const late = `<script>
        for (const b of document.querySelectorAll('button')) {
          b.onmouseenter = () => setTimeout(() => { tip.textContent = b.dataset.says; document.body.append(tip); ${then} }, b.dataset.wait);
          b.onmouseleave = null;
        }
      </script>`;
      const pictures: [string, string, number][] = [
        [EYE, 'Détail', 1750],
        // Nothing tells what this control does.
        [EYE.replace('mdi-eye', 'mdi-square'), 'Supprimer', wait],
      ];
      const opened = await open({ html: tipPage(pictures) + late, serve });
      const found = await opened.preview(ADD, [ANNE.licence]);
      expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(['no-detail-link']);
      expect(opened.asked).toEqual([]);
    },
  );

  test('is asked anew for the next user where its tip was not sure', async ({ open }) => {
    const first = `<script>
      document.querySelector('button').addEventListener('mouseenter', () => setTimeout(() => {
        tip.textContent = 'Chargement…';
        document.body.append(tip);
      }, 50), { once: true });
    </script>`;
    const opened = await open({ html: tipPage([[EYE, 'Détail', 200]]) + first, serve });
    const found = await opened.preview(ADD, [ANNE.licence, BOB.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['failed', 'to-do']);
  });

  test.for([
    ['a box with a few words', 'tip.removeAttribute("role")', 'to-do'],
    [
      'what can be pressed',
      'tip.removeAttribute("role"); tip.innerHTML = "<button>Détail</button>"',
      'failed',
    ],
    [
      'a box of many words',
      'tip.removeAttribute("role"); tip.textContent += " " + "et toutes les autres choses ".repeat(4)',
      'failed',
    ],
  ] as const)('is told by %s at the end of the page', async ([, made, kind], { open }) => {
    const roleless = `<div id="layers"></div><script>
      for (const b of document.querySelectorAll('button')) b.onmouseenter = () => setTimeout(() => {
        tip.textContent = b.dataset.says;
        ${made};
        document.getElementById('layers').append(tip);
      }, 100);
    </script>`;
    const opened = await open({ html: tipPage([[EYE, 'Détail']]) + roleless, serve });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map((one) => one.kind)).toEqual([kind]);
  });

  test('is no way in where it is called so and shows a bin', async ({ open }) => {
    const opened = await open({
      html: tipPage([['<i class="icon icon-trash">&nbsp;</i>', 'Détail']]),
      serve,
    });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(['no-detail-link']);
    expect(opened.asked).toEqual([]);
  });

  test('is called by its own tip where another one stands elsewhere', async ({ open }) => {
    const standing = '<div role="tooltip">Nouveau</div>';
    const opened = await open({ html: standing + tipPage([[EYE, 'Détail']]), serve });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map(({ kind }) => kind)).toEqual(['to-do']);
  });

  test('is not called by a tip that stands elsewhere', async ({ open }) => {
    const standing = '<div role="tooltip">Détail</div>';
    const opened = await open({ html: standing + tipPage([[EYE, '']]), serve });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(['no-detail-link']);
    expect(opened.asked).toEqual([]);
  });

  test('is not called by one of two tips that come and go together', async ({ open }) => {
    const second = `<div id="news" role="tooltip" hidden>Supprimer</div><script>
      new MutationObserver(() => {
        news.hidden = !tip.isConnected;
        if (tip.isConnected && tip.nextSibling !== news) tip.after(news);
      }).observe(document.body, { childList: true });
    </script>`;
    const opened = await open({ html: tipPage([[EYE, 'Détail']]) + second, serve });
    const found = await opened.preview(ADD, [ANNE.licence]);
    expect(found.map(({ reasons }) => reasons[0]?.code)).toEqual(['no-detail-link']);
    expect(opened.asked).toEqual([]);
  });
});
