import { expect, test } from 'vitest';
import type { Change } from '../../../../utils/bulk/change';
import type { Doubt } from '../../../../utils/bulk/doubts';
import type { OptionButton } from '../../../../utils/bulk/reading';
import { startUserChange } from '../../../../utils/bulk/run/user-change';
import { plan, reading } from '../../support/builders';
import { FAX } from '../../support/one-user';

const [OLD, NEW] = ['0199001234', '0199005678'] as const;
const REPLACE: Change = { option: FAX, action: 'replace', value: NEW };
const REMOVAL: Doubt = { option: FAX, press: 'remove', before: OLD, since: 0, change: 0 };

/** How a change begins that finds this value, with doubts about it. */
function begun(change: Change, value: string, ...doubts: Doubt[]) {
  const button: OptionButton = value === 'Aucun' ? 'add' : 'remove';
  const context = { plan: plan([change], ['FPC1']), earlierReadings: { seenButtons: true } };
  const found = reading([[FAX, value, button]]);
  return startUserChange(0, found, doubts, context as Parameters<typeof startUserChange>[3]);
}

test('who has none because an earlier page took it is given the new one, though the old one was expected', () => {
  const started = begun({ ...REPLACE, expect: OLD }, 'Aucun', REMOVAL);
  expect(started).toMatchObject({ verdict: { kind: 'to-do' }, hasRemoved: true, isBegun: true });
  expect(started.change).not.toHaveProperty('expect');
});

test('who has none because an earlier page took it is not left alone for having none', () => {
  const started = begun({ ...REPLACE, ifNone: 'leave' }, 'Aucun', REMOVAL);
  expect(started.verdict).toMatchObject({ kind: 'to-do' });
  expect(begun({ ...REPLACE, ifNone: 'leave' }, 'Aucun').verdict.kind).not.toBe('to-do');
});

test('whose number stands there again, or another one, has not lost it', () => {
  expect(begun({ ...REPLACE, expect: OLD }, OLD, REMOVAL)).toMatchObject({
    change: { expect: OLD },
    hasRemoved: false,
  });
  expect(begun({ ...REPLACE, expect: OLD }, '0199009999', REMOVAL)).toMatchObject({
    verdict: { kind: 'unavailable', reasons: [{ code: 'changed-since' }] },
    hasRemoved: false,
  });
});

const { change: _, ...OF_OTHER } = { ...REMOVAL, isOfReplacement: true };

test('who has none because an x of another run had its effect late is given the new one, or the old one again', () => {
  expect(begun(REPLACE, 'Aucun', OF_OTHER)).toMatchObject({
    verdict: { kind: 'to-do', before: 'Aucun' },
    taken: OLD,
    hasRemoved: true,
    isBegun: true,
  });
});

test.each<[string, string, Doubt]>([
  ['an x that was to remove', 'Aucun', { ...OF_OTHER, isOfReplacement: false }],
  ['an x of another option', 'Aucun', { ...OF_OTHER, option: 'Numéro à présenter' }],
  ['a + of a replacement', 'Aucun', { ...OF_OTHER, press: 'add' }],
  ['an x where there was no number', 'Aucun', { ...OF_OTHER, before: 'Aucun' }],
  ['an x whose number stands there still', OLD, OF_OTHER],
])('%s, by another run, has begun no replacement of this one', (_, value, doubt) => {
  const started = begun(REPLACE, value, doubt);
  expect(started).toMatchObject({ isBegun: false, hasRemoved: false, taken: undefined });
});

const ADDITION: Doubt = { ...REMOVAL, press: 'add' };

test('whose number was gone and stands there again was treated in vain', () => {
  expect(begun(REPLACE, OLD, REMOVAL, ADDITION)).toMatchObject({ wasPutBack: true });
});

test.each<[string, string, Doubt[]]>([
  ['an x alone, which may not have been carried out', OLD, [REMOVAL]],
  ['a + that came before the x', OLD, [ADDITION, REMOVAL]],
  ['a + where another number stands now', '0199009999', [REMOVAL, ADDITION]],
  ['a + where none stands now', 'Aucun', [REMOVAL, ADDITION]],
])('%s is no attempt in vain', (_, value, doubts) => {
  expect(begun(REPLACE, value, ...doubts)).toMatchObject({ wasPutBack: false });
});

test('another number than the one that was expected is nobody’s of ours', () => {
  const started = begun({ ...REPLACE, expect: '0199009999' }, 'Aucun', REMOVAL);
  expect(started.verdict).toMatchObject({ kind: 'unavailable' });
});

test.each<[string, Change, Doubt]>([
  ['a change that only removes', { option: FAX, action: 'remove' }, REMOVAL],
  ['a + of which nothing is known', REPLACE, { ...REMOVAL, press: 'add' }],
  ['an x where there was no number', REPLACE, { ...REMOVAL, before: 'Aucun' }],
  ['an x of another change', REPLACE, { ...REMOVAL, change: 1 }],
])('%s has begun no replacement', (_, change, doubt) => {
  expect(begun(change, 'Aucun', doubt)).toMatchObject({ isBegun: false, hasRemoved: false });
});

test('a number that was chosen for the user, and may be on its way, is what the change wants', () => {
  const change: Change = { option: FAX, action: 'add', pick: 'next-free' };
  const doubt: Doubt = { option: FAX, press: 'add', before: 'Aucun', since: 0, change: 0 };
  expect(begun(change, 'Aucun', { ...doubt, picked: NEW }).change.value).toBe(NEW);
  expect(begun(change, 'Aucun', doubt).change).toEqual(change);
});
