import { expect } from 'vitest';
import { ANNE, BOB, detail, option, PLUS, portalPage } from './support/html.ts';
import { type InPage, test } from './support/test.ts';

/** Where a thing may be put, around `<b id="it">`. */
const unseen: Record<string, string> = {
  'moved out by a transform': '<div class="fixed" style="transform:translateX(200vw)">IT</div>',
  'moved out at the left': '<div style="position:absolute;left:-9999px">IT</div>',
  'moved out above': '<div style="position:absolute;top:-5000px">IT</div>',
  'moved out of a fixed place below': '<div class="fixed" style="top:110vh">IT</div>',
  transparent: '<div style="opacity:0"><p>IT</p></div>',
  'folded to no height': '<div style="height:0;overflow:hidden">IT</div>',
  'folded to no height around a scroller':
    '<div style="max-height:0;overflow:hidden"><div style="overflow:auto;height:90px">IT</div></div>',
  'clipped away': '<div style="clip-path:inset(100%)">IT</div>',
  'clipped away with what is fixed in it':
    '<div style="clip-path:inset(50%)"><div class="fixed">IT</div></div>',
  'clipped to a point': '<div style="clip-path:circle(0px at 50% 50%)">IT</div>',
  'for screen readers alone':
    '<div style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">IT</div>',
  'beside what a box lets see':
    '<div style="width:200px;overflow:hidden"><div style="width:400px"><p style="margin-left:300px">IT</p></div></div>',
  'above where a box begins to scroll':
    '<div style="height:90px;overflow:auto;position:relative"><p style="position:absolute;top:-80px">IT</p></div>',
  'not drawn': '<div style="display:none">IT</div>',
  hidden: '<div style="visibility:hidden">IT</div>',
};

const seen: Record<string, string> = {
  plain: '<div>IT</div>',
  'half faded': '<div style="opacity:.5">IT</div>',
  'far down the page': '<div style="height:5000px"></div><div>IT</div>',
  'scrolled out of a box':
    '<div style="height:60px;overflow:auto"><p style="margin-top:900px">IT</p></div>',
  'in a box that has been scrolled past it':
    '<div class="past" style="height:60px;overflow:auto"><p>IT</p><p style="margin-top:900px">x</p></div>',
  'in a box that scripts alone scroll':
    '<div class="past" style="height:60px;overflow:hidden"><p>IT</p><p style="margin-top:900px">x</p></div>',
  'far at the right of a wide table':
    '<div style="width:200px;overflow:auto"><div style="width:900px"><p style="margin-left:700px">IT</p></div></div>',
  'fixed in a box of no height':
    '<div style="height:0;overflow:hidden"><div class="fixed">IT</div></div>',
  'absolute, out of a box that is not its own':
    '<div style="height:0;overflow:hidden"><div style="position:absolute;top:40px">IT</div></div>',
  'partly clipped': '<div style="clip-path:inset(10%)">IT</div>',
  'in a box whose contents alone are drawn':
    '<div style="display:contents;overflow:hidden">IT</div>',
};

const STYLE = '<style>.fixed{position:fixed;top:10px;left:10px;width:100px}</style>';
const THING = '<b id="it">Détail</b>';

/** Where a page may stand that holds it. */
const places = ['in the page', 'in a frame', 'in a shadow root'] as const;

async function isSeenIn(page: InPage, place: string, markup: string): Promise<boolean> {
  return page.in(
    async (where: string, html: string) => {
      const host = document.createElement(where === 'in a frame' ? 'iframe' : 'div');
      document.body.append(host);
      let tree: Document | ShadowRoot | Element = host;
      if (where === 'in a shadow root') tree = host.attachShadow({ mode: 'open' });
      if (where === 'in a frame') tree = (host as HTMLIFrameElement).contentDocument as Document;
      const into = 'body' in tree ? tree.body : tree;
      into.innerHTML = html;
      for (const box of tree.querySelectorAll('.past')) box.scrollTop = 500;
      return window.ours.isSeen(tree.querySelector('#it') as Element);
    },
    place,
    STYLE + markup.replace('IT', THING),
  );
}

for (const place of places) {
  for (const [what, markup] of Object.entries(unseen)) {
    test(`a person does not see what is ${what}, ${place}`, async ({ open }) => {
      expect(await isSeenIn(await open({ html: '' }), place, markup)).toBe(false);
    });
  }
  for (const [what, markup] of Object.entries(seen)) {
    test(`a person sees what is ${what}, ${place}`, async ({ open }) => {
      expect(await isSeenIn(await open({ html: '' }), place, markup)).toBe(true);
    });
  }
}

test('nothing in a frame that is out of sight is seen', async ({ open }) => {
  const page = await open({ html: '<div style="opacity:0"><iframe></iframe></div>' });
  const isThere = await page.in(() => {
    const inside = document.querySelector('iframe')?.contentDocument as Document;
    inside.body.innerHTML = '<b>Détail</b>';
    return window.ours.isSeen(inside.querySelector('b') as Element);
  });
  expect(isThere).toBe(false);
});

const serve = ({ pathname, searchParams }: URL) => {
  if (pathname !== '/detail') return 'ok';
  const licence = searchParams.get('l') ?? '';
  const options = option('Superviseur', 'Non', PLUS) + option('Option standardiste', 'Non', PLUS);
  return detail({ licence, options });
};

/** What names the options, and is no user's detail. */
const beside = [
  [
    'a stock of options',
    '<h4>Options</h4><table><tr><td>Superviseur</td><td>12</td></tr><tr><td>Numéro Fax2Mail</td><td>3</td></tr></table>',
  ],
  [
    'a message about them',
    '<div class="toast"><p>Superviseur</p><p>Option standardiste</p><p>ont été ajoutés hier</p></div>',
  ],
  [
    'the detail of another user, closed and out of sight',
    `<div style="position:absolute;left:-9999px">${detail({ licence: BOB.licence, options: option('Superviseur', 'Oui') })}</div>`,
  ],
] as const;

for (const [what, html] of beside) {
  test(`a user's detail is told from ${what}`, async ({ open }) => {
    const page = await open({ html: portalPage(html), serve });
    const { options, reason } = await page.read(ANNE.licence);
    expect(reason).toBe('');
    expect(options.map(({ value }) => value)).toEqual(['Non', 'Non']);
  });
}

test('a second table of users that is parked out of sight is none', async ({ open }) => {
  const parked = '<div id="parked" style="position:absolute;left:-9999px"></div>';
  const script =
    "document.getElementById('parked').append(document.getElementById('users').cloneNode(true));";
  const page = await open({ html: portalPage(parked, script), serve });
  expect(await page.read(ANNE.licence)).toMatchObject({ reason: '' });
});

/** Fixes the page's own element, or its body, where it was scrolled to, as long as a detail is shown. */
const hold = (what: string) => `let at;
  new MutationObserver(() => {
    const isOpen = dlg.style.display === 'block';
    if (isOpen === (at !== undefined)) return;
    const [x, y] = at ?? [scrollX, scrollY];
    at = isOpen ? [x, y] : undefined;
    document.${what}.style.cssText = isOpen ? 'position:fixed;left:' + -x + 'px;top:' + -y + 'px' : '';
    if (!isOpen) scrollTo(x, y);
  }).observe(dlg, { attributes: true });`;

test.for([
  ['body', 'sideways', '#users td:last-child { padding-left: 3000px }'],
  ['body', 'down', '#users td { height: 1800px }'],
  ['documentElement', 'sideways', '#users td:last-child { padding-left: 3000px }'],
  ['documentElement', 'down', '#users td { height: 1800px }'],
])(
  'the users in a page whose %s is held where it was scrolled %s are none of a detail',
  async ([what = '', , style], { open }) => {
    const more = `<style>#dlg { position: fixed; top: 20px; left: 20px; background: #fff } ${style}</style>`;
    const page = await open({ html: portalPage(more, hold(what)), serve });
    expect(await page.read(BOB.licence)).toMatchObject({ reason: '' });
  },
);

/** Holds what the users stand in where the page was scrolled to: the box around them, and themselves in it. */
const holdBox = (box: string, within: string) => `const box = document.createElement('div');
  users.before(box);
  box.append(users);
  new MutationObserver(() => {
    const isOpen = dlg.style.display === 'block';
    const y = scrollY;
    box.style.cssText = isOpen ? '${box}'.replace('Y', -y + 'px') : '';
    users.style.cssText = isOpen ? '${within}'.replace('Y', -y + 'px') : '';
    if (!isOpen) scrollTo(0, y);
  }).observe(dlg, { attributes: true });`;

test.for([
  ['in a box that is fixed', 'position:fixed;left:0;top:Y', '', BOB, ''],
  [
    'in a box that cuts them off',
    'position:fixed;inset:0;overflow:hidden',
    'margin-top:Y',
    BOB,
    '',
  ],
  ['nowhere', 'display:none', '', BOB, ''],
  ['nowhere, and it is of another', 'display:none', '', ANNE, 'detail-of-other'],
] as const)(
  'a detail in a layer is read while the users are held %s',
  async ([, box, within, { licence }, reason], { open }) => {
    const layer = '#dlg { position: fixed; top: 20px; left: 20px; background: #fff }';
    const page = await open({
      html: portalPage(
        `<style>${layer} #users td { height: 1800px }</style>`,
        holdBox(box, within),
      ),
      serve: ({ pathname }) =>
        pathname === '/detail'
          ? detail({ licence, options: option('Superviseur', 'Non', PLUS) })
          : 'ok',
    });
    expect(await page.read(BOB.licence)).toMatchObject({ reason });
  },
);

test.for([
  ['body', '100px', true],
  ['documentElement', '100px', true],
  ['body', '-100px', false],
  ['body', '-9999px', false],
] as const)(
  'in a page whose %s is held a person sees what stands at %s in it: %s',
  async ([what, left, isThere], { open }) => {
    const html = `<div style="position:absolute;left:${left};width:50px">${THING}</div>`;
    const page = await open({ html });
    const isSeen = await page.in((held) => {
      document[held].style.cssText = 'position:fixed;left:-300px;top:0;width:2000px';
      return window.ours.isSeen(document.querySelector('#it') as Element);
    }, what);
    expect(isSeen).toBe(isThere);
  },
);

test('a text in a component that has no box of its own is seen as long as it is shown', async ({
  open,
}) => {
  const page = await open({
    html: '<x-box id="shown">Confirmer ?</x-box><div style="display:none"><x-box id="hidden">Rien</x-box></div>',
  });
  const seen = await page.in(() => {
    class Box extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML =
          '<style>:host { display: contents }</style><div><slot></slot></div>';
      }
    }
    customElements.define('x-box', Box);
    return ['shown', 'hidden'].map((id) => {
      const box = document.getElementById(id) as HTMLElement;
      return window.ours.isTextSeen(box.firstChild as Text);
    });
  });
  expect(seen).toEqual([true, false]);
});
