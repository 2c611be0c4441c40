// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { matchingIn } from '../../../../utils/dom/remember/matching-elements';
import { duringLook } from '../../../../utils/dom/remember/once-per-look';
import { whileUnchanged } from '../../../../utils/dom/remember/while-unchanged';
import { textOf } from '../../../../utils/dom/tree/text-runs';

/** A change somewhere in a page; numbers are elements, modulo how many there are. */
const CHANGE = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(), text: fc.string({ maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('write' as const),
    at: fc.nat(),
    text: fc.string({ maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(), to: fc.nat() }),
);
type Change = typeof CHANGE extends fc.Arbitrary<infer T> ? T : never;

beforeEach(() => {
  document.body.innerHTML =
    '<main><p>Licence</p><ul><li>FPC17293</li><li>FPC172932</li></ul></main>';
});

function main(): Element {
  return document.querySelector('main') as Element;
}

function change(step: Change): void {
  const all = [main(), ...main().querySelectorAll('*')];
  const element = all[step.at % all.length] as Element;
  if (step.kind === 'add') {
    const added = document.createElement('span');
    added.textContent = step.text;
    element.append(added);
  } else if (step.kind === 'write') {
    element.append(document.createTextNode(step.text));
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) (node as Text).data += 'x';
  } else if (element !== main()) {
    const to = step.kind === 'move' ? all[step.to % all.length] : undefined;
    if (to && !element.contains(to)) to.append(element);
    else element.remove();
  }
}

/** The letters in an element now, read without any memory. */
function textNow(element: Element): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push((walker.currentNode as Text).data);
  return lettersOf(texts.join(''));
}

function lettersOf(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('what is remembered of an element', () => {
  test('is never older than the page, whatever changes in it', () => {
    fc.assert(
      fc.property(fc.array(CHANGE, { maxLength: 12 }), (changes) => {
        document.body.innerHTML = '<main><p>Licence</p><ul><li>FPC17293</li></ul></main>';
        for (const step of changes) {
          change(step);
          for (const element of [main(), ...main().querySelectorAll('*')]) {
            expect(lettersOf(textOf(element))).toBe(textNow(element));
            expect(matchingIn(element, 'span, li')).toEqual([
              ...element.querySelectorAll('span, li'),
            ]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is found once while nothing in it changes, whatever changes beside it', () => {
    const find = vi.fn((element: Element) => element.children.length);
    const found = whileUnchanged(find);
    const list = document.querySelector('ul') as Element;
    expect([found(list), found(list)]).toEqual([2, 2]);
    (document.querySelector('p') as Element).textContent = 'SDA';
    expect(found(list)).toBe(2);
    expect(find).toHaveBeenCalledTimes(1);
    list.lastElementChild?.remove();
    expect(found(list)).toBe(1);
    expect(find).toHaveBeenCalledTimes(2);
  });

  test('is forgotten where an element was changed outside of the page', () => {
    const list = document.querySelector('ul') as Element;
    expect(textOf(list)).toBe('FPC17293 FPC172932');
    list.remove();
    textOf(main());
    list.append('SDA');
    main().append(list);
    expect(textOf(list)).toBe('FPC17293 FPC172932 SDA');
  });

  test('is found again once an element has got its shadow root, which no record tells', () => {
    main().insertAdjacentHTML('beforeend', '<my-row></my-row>');
    const isShadowed = whileUnchanged((element) => element.shadowRoot !== null);
    const row = document.querySelector('my-row') as Element;
    const look = () => duringLook(() => isShadowed(row));
    expect(look()).toBe(false);
    row.attachShadow({ mode: 'open' });
    expect(look()).toBe(true);
  });
});
