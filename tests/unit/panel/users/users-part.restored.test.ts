import { describe, expect, test } from 'vitest';
import { usersPart } from '../../support/users-part';

describe('what was selected before the page was loaded', () => {
  const restored = ({ part }: ReturnType<typeof usersPart>) => {
    return part.model.value.restored && [...part.model.value.restored];
  };

  test('counts at once, and the person is asked', () => {
    const made = usersPart();

    made.part.restore(['FPC1', 'FPC9'], true);

    expect(made.selected()).toEqual(['FPC1', 'FPC9']);
    expect(restored(made)).toEqual(['FPC1', 'FPC9']);
  });

  test.each([
    [true, ['FPC1', 'FPC9']],
    [false, []],
  ])('stays or goes by the answer: %j', (keep, left) => {
    const made = usersPart();
    made.part.restore(['FPC1', 'FPC9'], true);

    made.part.actions.answerRestored(keep);

    expect(made.selected()).toEqual(left);
    expect(restored(made)).toBeUndefined();
  });

  test('is not asked about any more once the person selects somebody', () => {
    const made = usersPart();
    made.part.restore(['FPC9'], true);

    made.part.actions.toggle(['FPC1'], true);

    expect(made.selected()).toEqual(['FPC9', 'FPC1']);
    expect(restored(made)).toBeUndefined();
  });

  test('is not mixed up with what has been selected since', () => {
    const made = usersPart();
    made.part.select(['FPC1'], true);
    made.part.restore(['FPC1', 'FPC9'], true);

    made.part.actions.answerRestored(false);

    expect(made.selected()).toEqual(['FPC1']);
  });

  test('is not asked about where a page of the list was turned, or where nobody was selected', () => {
    const turned = usersPart();
    turned.part.restore(['FPC9'], false);
    const nobody = usersPart();
    nobody.part.restore([], true);

    expect(turned.selected()).toEqual(['FPC9']);
    expect([restored(turned), restored(nobody)]).toEqual([undefined, undefined]);
  });
});
