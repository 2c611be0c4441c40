/** Lists that draw or load their rows only when these are scrolled to, and that do not say how long they are. */
import { describe, expect } from 'vitest';
import { SERVICE } from './support/html.ts';
import { type Serve, test } from './support/test.ts';

const COUNT = 24;
const licenceOf = (index: number) => `FPC1000${10 + index}`;
const ALL = Array.from({ length: COUNT }, (_, index) => licenceOf(index));

const cells = (texts: readonly string[]) => texts.map((text) => `<div>${text}</div>`).join('');
const rowOf = (index: number) =>
  cells([licenceOf(index), `01842526${10 + index}`, `Personne ${index}`, '<a href="#">Détail</a>']);

const STYLE = `<style>
  .row, .heads { display: flex; height: 40px } .row > div, .heads > div { width: 120px }
  #box { height: 200px; overflow: auto; width: 520px } #all { position: relative }
  #all > .row { position: absolute; left: 0 }
</style>`;
const HEADS = `<div class="heads">${cells(['Licence', 'SDA', 'Nom', 'Action'])}</div>`;

/** A list whose script draws only the rows in view, with `show(from, to)`. */
const list = (script: string) =>
  `${SERVICE}${STYLE}<div id="list">${HEADS}<div id="box"><div id="all"></div></div></div><script>
    const box = document.getElementById('box'), all = document.getElementById('all');
    const rows = new Map(), asked = new Set();
    const ask = async (n) => {
      if (asked.has(n)) return;
      asked.add(n);
      rows.set(n, await (await fetch('/row?n=' + n)).text());
      show();
    };
    const show = () => {
      const from = Math.floor(box.scrollTop / 40);
      all.innerHTML = '';
      for (let n = from; n < Math.min(from + 6, length()); n++) {
        if (!rows.has(n)) void ask(n);
        all.insertAdjacentHTML('beforeend', '<div class="row" style="top:' + n * 40 + 'px">' + (rows.get(n) ?? '…') + '</div>');
      }
      all.style.height = length() * 40 + 'px';
    };
    box.onscroll = () => show();
    ${script}
    show();
  </script>`;

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** A server that takes this long for each row, in ms. */
const slowly =
  (delayOf: (index: number) => number): Serve =>
  async ({ pathname, searchParams }) => {
    if (pathname !== '/row') return undefined;
    const index = Number(searchParams.get('n'));
    await after(delayOf(index));
    return rowOf(index);
  };

const isFirstThere = () => document.body.textContent?.includes('FPC100010');

describe('a list whose rows come one by one', { timeout: 60_000 }, () => {
  const html = list(`const length = () => ${COUNT};`);

  test('is read whole', async ({ open }) => {
    const page = await open({ html, serve: slowly((index) => 50 + (index % 5) * 150) });
    await page.page.waitForFunction(isFirstThere);

    const read = await page.in(() => window.ours.users.readList());

    expect(read.isComplete).toBe(true);
    expect([...read.licences].sort()).toEqual(ALL);
  });

  test('is not whole where one does not come', async ({ open }) => {
    const never = (index: number) => (index === 13 ? 100_000 : 50);
    const page = await open({ html, serve: slowly(never) });
    await page.page.waitForFunction(isFirstThere);

    const read = await page.in(() => window.ours.users.readList());

    expect(read.isComplete).toBe(false);
    expect(read.licences).toHaveLength(COUNT - 1);
  });
});

test('a list that grows as slowly as its server has been is read to its end', async ({ open }) => {
  const grows = `let known = 8;
    const length = () => known;
    const more = async () => {
      await fetch('/row?n=99');
      known = Math.min(${COUNT}, known + 8);
      show();
      isComing = false;
    };
    let isComing = false;
    box.addEventListener('scroll', () => {
      if (isComing || known === ${COUNT} || box.scrollTop + 200 < known * 40 - 10) return;
      isComing = true;
      void more();
    });`;
  const page = await open({
    html: list(grows),
    serve: slowly((index) => (index < 90 ? 900 : 1200)),
  });
  await page.page.waitForFunction(isFirstThere);

  const read = await page.in(() => window.ours.users.readList());

  expect(read.isComplete).toBe(true);
  expect([...read.licences].sort()).toEqual(ALL);
}, 60_000);

test.for([
  ['is not whole', `8 sur ${COUNT} affichés`, false],
  ['is whole', `8 sur ${COUNT} connectés`, true],
] as const)(
  'a list that has stopped growing %s beside « %s »',
  { timeout: 60_000 },
  async ([, said, isWhole], { open }) => {
    const html = `<p>${said}</p>${list('const length = () => 8;')}`;
    const page = await open({ html, serve: slowly(() => 50) });
    await page.page.waitForFunction(isFirstThere);

    const read = await page.in(() => window.ours.users.readList());

    expect(read.licences).toHaveLength(8);
    expect(read.isComplete).toBe(isWhole);
  },
);

describe('a list that draws what is in view itself', { timeout: 60_000 }, () => {
  /** @param bar what stands beside the rows. @param script moves them: `show(from)` draws seven rows */
  const drawn = (bar: string, script: string) =>
    `${SERVICE}${STYLE}<style>
      #list { position: relative; width: 540px; height: 320px; overflow: hidden }
      #bar { position: absolute; right: 0; top: 0; width: 16px; height: 320px }
    </style><div id="list">${HEADS}<div id="rows"></div>${bar}</div><script>
      const list = document.getElementById('list'), bar = document.getElementById('bar');
      const all = ${JSON.stringify(ALL.map((_, index) => `<div class="row">${rowOf(index)}</div>`))};
      const last = all.length - 7;
      let from = 0;
      const show = (next) => {
        from = Math.max(0, Math.min(last, next));
        document.getElementById('rows').innerHTML = all.slice(from, from + 7).join('');
      };
      ${script}
      show(0);
    </script>`;
  const OWN_BOX =
    '<div id="bar" style="overflow-y: scroll"><div style="height: 1000px"></div></div>';
  const THUMB =
    '<div id="bar"><div style="width: 10px; height: 90px; background: #999"></div></div>';

  test.for([
    ['whose bar is a box', OWN_BOX, 'bar.onscroll = () => show(Math.round(bar.scrollTop / 40));'],
    [
      'that is turned by the wheel',
      THUMB,
      'list.onwheel = (event) => show(from + Math.sign(event.deltaY) * 3);',
    ],
    [
      'that is turned by the wheel a little at a time',
      THUMB,
      `let at = 0;
      list.addEventListener('mousewheel', (event) => {
        at = Math.max(0, Math.min(last * 40, at - event.wheelDelta / 4));
        document.getElementById('rows').style.marginTop = -(at % 40) + 'px';
        show(Math.floor(at / 40));
      });`,
    ],
  ] as const)('%s is read whole', async ([, bar, script], { open }) => {
    const page = await open({ html: drawn(bar, script), isInNewTab: true });

    const now = await page.in(() => {
      window.ours.users.look();
      return window.ours.users.listed().isComplete;
    });
    const read = await page.in(() => window.ours.users.readList());

    expect(now).toBe(false);
    expect(read.isComplete).toBe(true);
    expect([...read.licences].sort()).toEqual(ALL);
  });

  test('is not whole where the wheel turns it by more than is in view', async ({ open }) => {
    const leaps = 'list.onwheel = (event) => show(from + Math.sign(event.deltaY) * 9);';
    const page = await open({ html: drawn(THUMB, leaps) });

    const read = await page.in(() => window.ours.users.readList());

    expect(read.isComplete).toBe(false);
  });

  test('scrolls nothing beside it that says something', async ({ open }) => {
    const notes = `<div id="bar" style="overflow-y: scroll"><div style="height: 1000px">Notes</div></div>`;
    const page = await open({ html: drawn(notes, 'bar.onscroll = () => fetch("/scrolled");') });

    await page.in(() => window.ours.users.readList());

    expect(page.asked).toEqual([]);
  });
});

describe('a list with a sign behind its last row that turns as long as there are more', () => {
  /** @param asks how the next rows come: `add` draws them */
  const page = (asks: string) => `${SERVICE}${STYLE}<style>
      .load-panel { height: 50px } @keyframes turn { to { transform: rotate(360deg) } }
      .load-panel i { display: inline-block; width: 20px; height: 20px; border: 3px solid; animation: turn 1s linear infinite }
    </style><div id="list">${HEADS}<div id="box"><div id="all2"></div><div class="load-panel"><i></i></div></div></div><script>
    const box = document.getElementById('box'), all = document.getElementById('all2'), sign = box.lastChild;
    const rows = ${JSON.stringify(ALL.map((_, index) => rowOf(index)))};
    const add = () => {
      for (const row of rows.splice(0, 8)) all.insertAdjacentHTML('beforeend', '<div class="row">' + row + '</div>');
      if (rows.length === 0) sign.remove();
      isAsked = false;
    };
    let isAsked = false;
    box.onscroll = () => {
      if (isAsked || box.scrollTop + box.clientHeight < box.scrollHeight - 20) return;
      isAsked = true;
      ${asks}
    };
    add();
  </script>`;

  test('is read whole, for out of view it says nothing', { timeout: 25_000 }, async ({ open }) => {
    const opened = await open({ html: page('setTimeout(add, 50);') });
    const read = await opened.in(() => window.ours.users.readList());
    expect([...read.licences].sort()).toEqual(ALL);
    expect(read.isComplete).toBe(true);
  });

  test('is waited for where it is in view', async ({ open }) => {
    const opened = await open({ html: page('setTimeout(add, 2500);') });
    const read = await opened.in(() => window.ours.users.readList());
    expect([...read.licences].sort()).toEqual(ALL);
  });
});
