// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { noticeChanges } from '../../../../utils/dom/remember/page-changes';
import { renewedSince, unchangedSince } from '../../../../utils/dom/remember/unchanged-since';

beforeEach(() => {
  document.body.innerHTML =
    '<main><p>Licence</p><ul><li>FPC17293</li><li>FPC172932</li></ul></main>';
});

function main(): Element {
  return document.querySelector('main') as Element;
}

describe('how long an element has stood there as it does', () => {
  const item = () => document.querySelector('li') as Element;

  /** Has the page noticed as it is, and lets some time pass. */
  async function settle(): Promise<number> {
    unchangedSince(item());
    await new Promise((resolve) => setTimeout(resolve, 5));
    unchangedSince(item());
    return performance.now();
  }

  test.each([
    ['a change in it', () => item().append('x')],
    ['a new style of what it stands in', () => main().setAttribute('class', 'open')],
    ['its arrival', () => document.querySelector('ul')?.append(item())],
  ])('is counted from %s', async (_, act) => {
    const before = await settle();
    const one = item();
    act();
    expect(unchangedSince(one)).toBeGreaterThanOrEqual(before);
  });

  test.each([
    ['beside it', () => document.querySelector('p')?.append('x')],
    ['of the body’s style', () => document.body.setAttribute('class', 'modal-open')],
  ])('is not counted from a change %s', async (_, act) => {
    const before = await settle();
    act();
    expect(unchangedSince(item())).toBeLessThan(before);
  });
});

test.for([
  [1, false],
  [501, true],
] as const)(
  'an empty node, added %s times, has renewed what it stands in: %s',
  ([times, isRenewed]) => {
    const before = renewedSince(main());
    for (let time = 0; time < times; time++) {
      main().append(document.createComment(''));
      noticeChanges();
    }
    expect(renewedSince(main()) > before).toBe(isRenewed);
  },
);
