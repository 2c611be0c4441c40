import { describe, expect, test } from 'vitest';
import { decidedPresses } from '../../../../../utils/portal/recognition/demonstration/decided-presses';
import { profileOf } from '../../../../../utils/portal/recognition/demonstration/demonstrated-profile';
import type { ExplainedChange } from '../../../../../utils/portal/recognition/demonstration/explained-press';
import { EMPTY_PROFILE } from '../../../../../utils/portal/vocabulary/profile/portal-profile';

function changed(says: string, part: Partial<ExplainedChange> = {}): ExplainedChange {
  const shown = { label: 'Superviseur', before: 'En réserve', after: 'Accordé', answers: [] };
  const appearance = { words: [says], icons: [] };
  return { what: 'changed', words: says, appearance, ...shown, ...part };
}

describe('a change that its values and its button do not decide', () => {
  const known = changed('octroyer', { button: 'add' });
  const back = changed('oter', { before: known.after, after: known.before });

  test('is decided by another one that led back', () => {
    expect(decidedPresses([known, back])).toEqual([known, { ...back, button: 'remove' }]);
  });

  test('is decided by another one that led the same way', () => {
    const again = changed('donner');
    expect(decidedPresses([known, again])).toEqual([known, { ...again, button: 'add' }]);
  });

  test.each([
    ['there is no other change', [changed('octroyer')]],
    ['its values are the same', [known, changed('oter', { before: 'Accordé', after: 'Accordé' })]],
    ['two others contradict each other', [known, { ...known, button: 'remove' as const }, back]],
  ])('stays undecided where %s, and is not learned', (_, presses) => {
    const last = decidedPresses(presses).at(-1);
    expect(last).toMatchObject({ what: 'changed' });
    expect(last).not.toHaveProperty('button', expect.any(String));
    const { witnessed } = profileOf(presses.slice(-1), EMPTY_PROFILE);
    expect([witnessed.add, witnessed.remove]).toEqual([undefined, undefined]);
  });
});
