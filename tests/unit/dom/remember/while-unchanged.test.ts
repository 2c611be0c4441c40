// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { OWN } from '../../../../utils/dom/own-mark';
import { duringLook } from '../../../../utils/dom/remember/once-per-look';
import {
  fittingIn,
  forgetFound,
  noticeChanges,
  oddityWithin,
  onLateRoot,
  renewedSince,
  standing,
  stopNoticing,
  unchangedSince,
  whileUnchanged,
} from '../../../../utils/dom/remember/while-unchanged';
import { textOf } from '../../../../utils/dom/tree/texts';

/** A change somewhere in a page; numbers are places, taken modulo what there is. */
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

/** The letters as they are now, without anything remembered. */
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
            expect(fittingIn(element, 'span, li')).toEqual([
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

  test('is forgotten of what was changed while it stood nowhere', () => {
    const list = document.querySelector('ul') as Element;
    expect(textOf(list)).toBe('FPC17293 FPC172932');
    list.remove();
    textOf(main());
    list.append('SDA');
    main().append(list);
    expect(textOf(list)).toBe('FPC17293 FPC172932 SDA');
  });

  test('is found anew once an element has got its shadow root, which nothing tells', () => {
    main().insertAdjacentHTML('beforeend', '<my-row></my-row>');
    const isShadowed = whileUnchanged((element) => element.shadowRoot !== null);
    const row = document.querySelector('my-row') as Element;
    const look = () => duringLook(() => isShadowed(row));
    expect(look()).toBe(false);
    row.attachShadow({ mode: 'open' });
    expect(look()).toBe(true);
  });

  test('is told of late shadow roots to who listens', async () => {
    main().insertAdjacentHTML('beforeend', '<my-row></my-row>');
    const row = document.querySelector('my-row') as Element;
    const heard = vi.fn();
    const stop = onLateRoot(heard);
    textOf(row);
    row.attachShadow({ mode: 'open' });
    duringLook(noticeChanges);
    await Promise.resolve();
    expect(heard).toHaveBeenCalledExactlyOnceWith(row);
    stop();
  });
});

describe('what fits a selector', () => {
  test('is asked again only of what has changed', () => {
    const list = document.querySelector('ul') as Element;
    fittingIn(main(), 'li');
    const asked = vi.spyOn(list.firstElementChild as Element, 'matches');
    (document.querySelector('p') as Element).textContent = 'SDA';
    expect(fittingIn(main(), 'li')).toHaveLength(2);
    expect(asked).not.toHaveBeenCalled();
    list.lastElementChild?.remove();
    expect(fittingIn(main(), 'li')).toHaveLength(1);
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test('is found anew where an attribute has changed', () => {
    expect(fittingIn(main(), '.on')).toEqual([]);
    const item = document.querySelector('li') as Element;
    item.setAttribute('class', 'on');
    expect(fittingIn(main(), '.on')).toEqual([item]);
  });

  test('is asked each time where nobody watches', () => {
    const alone = document.createElement('div');
    expect(fittingIn(alone, 'i')).toEqual([]);
    alone.append(document.createElement('i'));
    expect(fittingIn(alone, 'i')).toHaveLength(1);
  });
});

describe('what stands as it did', () => {
  const list = () => document.querySelector('ul') as Element;

  test.each([
    ['something in it has changed', () => list().append('x')],
    ['what is gone by has changed', () => forgetFound()],
    [
      'it takes other room',
      () => {
        vi.spyOn(list(), 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 9, 9));
      },
    ],
  ])('does not any more once %s', (_, act) => {
    const isStanding = standing(list());
    expect(isStanding()).toBe(true);
    act();
    expect(isStanding()).toBe(false);
  });

  test('does whatever is put in by ourselves', () => {
    const isStanding = standing(list());
    const box = document.createElement('label');
    box.setAttribute(OWN, 'row');
    box.innerHTML = '<input>';
    list().append(box);
    box.querySelector('input')?.setAttribute('title', 'FPC17293');
    expect(isStanding()).toBe(true);
  });

  test('is noticed once per look, in which nothing changes', () => {
    const isStanding = standing(list());
    duringLook(() => {
      expect(isStanding()).toBe(true);
      list().append('x');
      expect(isStanding()).toBe(true);
    });
    expect(isStanding()).toBe(false);
  });
});

test('an element is as odd as the oddest in it', async () => {
  expect(oddityWithin(main())).toBe('none');
  main().append(document.createElement('frame'));
  expect(oddityWithin(main())).toBe('frames');
  main().insertAdjacentHTML('beforeend', '<my-row></my-row>');
  expect(oddityWithin(main())).toBe('frames');
  document.querySelector('my-row')?.attachShadow({ mode: 'open' });
  await Promise.resolve();
  expect(oddityWithin(main())).toBe('shadows');
  expect(oddityWithin(document.querySelector('ul') as Element)).toBe('none');
});

describe('since when an element stands there as it does', () => {
  const item = () => document.querySelector('li') as Element;

  /** Lets it be noticed that all of this is there, and the clock go on. */
  async function settle(): Promise<number> {
    unchangedSince(item());
    await new Promise((resolve) => setTimeout(resolve, 5));
    unchangedSince(item());
    return performance.now();
  }

  test.each([
    ['a change in it', () => item().append('x')],
    ['a new look of what it stands in', () => main().setAttribute('class', 'open')],
    ['its arrival', () => document.querySelector('ul')?.append(item())],
  ])('is counted from %s', async (_, act) => {
    const before = await settle();
    const one = item();
    act();
    expect(unchangedSince(one)).toBeGreaterThanOrEqual(before);
  });

  test.each([
    ['beside it', () => document.querySelector('p')?.append('x')],
    ['of the body’s look', () => document.body.setAttribute('class', 'modal-open')],
  ])('is not counted from a change %s', async (_, act) => {
    const before = await settle();
    act();
    expect(unchangedSince(item())).toBeLessThan(before);
  });
});

test('where nothing is noticed any more nothing is remembered, until something is asked for again', () => {
  const textIn = whileUnchanged((element) => element.textContent);
  const before = textIn(main());
  stopNoticing();
  main().append('more');
  expect(textIn(main())).toBe(`${before}more`);
  main().append(' and more');
  expect(textIn(main())).toBe(`${before}more and more`);
});

test.for([
  [1, false],
  [501, true],
] as const)(
  'what shows nothing, added %s times, has renewed what it stands in: %s',
  ([times, isRenewed]) => {
    const before = renewedSince(main());
    for (let time = 0; time < times; time++) {
      main().append(document.createComment(''));
      noticeChanges();
    }
    expect(renewedSince(main()) > before).toBe(isRenewed);
  },
);
