/**
 * Checks in a browser that what is remembered of a page is never older than the page. Only a browser has real shadow
 * roots, slots and frames.
 */
import fc from 'fast-check';
import { insideOf } from '../../../utils/dom/flat-tree';
import { forgetFound } from '../../../utils/dom/remember/memory';
import { duringLook } from '../../../utils/dom/remember/once-per-look';
import { otherTreesIn } from '../../../utils/dom/tree/other-trees';
import { all } from '../../../utils/dom/tree/search';
import { textOf } from '../../../utils/dom/tree/text-runs';

/** What a page may do to one of its elements; `to` is another element. */
const DEEDS = {
  write: (element) => element.append('Licence '),
  'write over': (element) => {
    const [text] = element.childNodes;
    if (text?.nodeType === Node.TEXT_NODE) (text as Text).data += 'x';
  },
  'add a part': (element) => element.append(document.createElement('b')),
  'add a component': (element) => element.append(document.createElement('my-part')),
  'add a slot': (element) => element.prepend(document.createElement('slot')),
  'add a named slot': (element) => {
    const slot = document.createElement('slot');
    slot.name = 'aside';
    slot.append('nobody ');
    element.append(slot);
  },
  'add a frame': (element) => element.append(document.createElement('iframe')),
  'give a shadow root': (element) => {
    if (element.localName !== 'my-part' || element.shadowRoot) return;
    element.attachShadow({ mode: 'open' }).innerHTML = '<b>inside </b>';
  },
  'give a shadow root whose slots are assigned': (element) => {
    if (element.localName !== 'my-part' || element.shadowRoot) return;
    const root = element.attachShadow({ mode: 'open', slotAssignment: 'manual' });
    root.innerHTML = '<slot>none </slot>';
  },
  assign: (element) => {
    const slot = element.shadowRoot?.querySelector('slot');
    if (element.shadowRoot?.slotAssignment === 'manual') slot?.assign(...element.children);
  },
  'put aside': (element) => element.setAttribute('slot', 'aside'),
  'put back': (element) => element.removeAttribute('slot'),
  rename: (element) => {
    const slot = element.shadowRoot?.querySelector('slot');
    if (slot) slot.name = slot.name ? '' : 'aside';
  },
  remove: (element) => element.remove(),
  'change while away': (element) => {
    const { parentNode, nextSibling } = element;
    element.remove();
    element.append(document.createElement('b'), 'away ');
    parentNode?.insertBefore(element, nextSibling);
  },
  move: (element, to) => {
    const isPossible = element.ownerDocument === to.ownerDocument;
    if (isPossible && !elementsIn(element).includes(to)) to.append(element);
  },
} satisfies Record<string, (element: Element, to: Element) => void>;

const STEP = fc.record({
  deed: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
  at: fc.nat(50),
  to: fc.nat(50),
  isLook: fc.boolean(),
});

/** An element and all that stands in it, also in shadow roots and frames. */
function elementsIn(root: Element): Element[] {
  const inside = insideOf(root);
  const parts = [...(inside?.children ?? []), ...root.children];
  return [root, ...parts.flatMap(elementsIn)];
}

function isRoom(element: Element): boolean {
  return !['iframe', 'head', 'style'].includes(element.localName);
}

function found(root: Element) {
  return elementsIn(root).map((element) => ({
    text: textOf(element),
    matching: all(element, 'b, slot'),
    otherTrees: otherTreesIn(element),
  }));
}

function isSame(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((part, place) => isSame(part, other[place]));
}

const remembered = fc.asyncProperty(fc.array(STEP, { maxLength: 25 }), async (steps) => {
  document.body.innerHTML = '<main><my-part><i>Licence</i>FPC17293</my-part><p>SDA</p></main>';
  const main = document.querySelector('main') as Element;
  for (const { deed, at, to, isLook } of steps) {
    const places = elementsIn(main).filter(isRoom);
    const place = places[at % places.length] as Element;
    const isFixed = ['main', 'body', 'html'].includes(place.localName);
    const isMoving = ['remove', 'move', 'change while away'].includes(deed);
    if (!isFixed || !isMoving) DEEDS[deed](place, places[to % places.length] as Element);
    // A look may come before the events of slots, but only those tell what a script assigns.
    if (!isLook || deed === 'assign') await Promise.resolve();
    const before = isLook ? duringLook(() => found(main)) : found(main);
    forgetFound();
    const now = found(main);
    for (const [index, { text, matching, otherTrees }] of now.entries()) {
      const then = before[index];
      const isTrue =
        then?.text === text && then.otherTrees === otherTrees && isSame(then.matching, matching);
      if (!isTrue) throw new Error(`${deed}: “${then?.text}” is remembered, it is “${text}”`);
    }
  }
});

/** @returns what was found wrong; empty when nothing was */
async function check(numRuns: number): Promise<string> {
  const { failed, counterexample, errorInstance } = await fc.check(remembered, { numRuns });
  return failed ? `${errorInstance} after ${JSON.stringify(counterexample)}` : '';
}

Object.assign(window, { checkRemembered: check });
