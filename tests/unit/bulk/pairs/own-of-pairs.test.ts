import { describe, expect, test } from 'vitest';
import { type Draft, takesNoValue } from '../../../../utils/bulk/form/drafts';
import { ownOfPairs } from '../../../../utils/bulk/pairs/own-of-pairs';
import { ADD_FAX, ADD_SUPERVISOR, user } from '../../support/builders';

const EACH: Draft = { action: 'add', option: 'Numéro Fax2Mail', value: '', each: '…' };
const SUPERVISOR: Draft = { action: 'add', option: 'Superviseur', value: '' };
const PAIRS = [
  { user: user('FPC1'), value: '0199001234', line: 1 },
  { user: user('FPC2'), value: '0199005678', line: 2 },
];
const KNOWN = { labels: [], takesNoValue };

function ownOf(drafts: Draft[], index: number, selected = ['FPC1', 'FPC2', 'FPC3'], pairs = PAIRS) {
  const own = ownOfPairs({ drafts, index, pairs, selected: new Set(selected) }, KNOWN);
  return own && [...own];
}

describe('what a form with a value for each user asks for', () => {
  test('is each user’s own value, and nothing of those without one', () => {
    expect(ownOf([EACH], 0)).toEqual([
      ['FPC1', [ADD_FAX]],
      ['FPC2', [{ ...ADD_FAX, value: '0199005678' }]],
    ]);
  });

  test('is the other changes too, in their order', () => {
    expect(ownOf([SUPERVISOR, EACH], 1)).toEqual([
      ['FPC1', [ADD_SUPERVISOR, ADD_FAX]],
      ['FPC2', [ADD_SUPERVISOR, { ...ADD_FAX, value: '0199005678' }]],
      ['FPC3', [ADD_SUPERVISOR]],
    ]);
  });

  test('is nothing of those who are not selected', () => {
    expect(ownOf([EACH], 0, ['FPC2'])).toEqual([['FPC2', [{ ...ADD_FAX, value: '0199005678' }]]]);
  });

  test('leaves alone who has no number to replace, unless the person says otherwise', () => {
    const replacing: Draft = { ...EACH, action: 'replace' };
    expect(ownOf([replacing], 0, ['FPC1'])).toEqual([
      ['FPC1', [{ ...ADD_FAX, action: 'replace', ifNone: 'leave' }]],
    ]);
    expect(ownOf([{ ...replacing, ifNone: 'add' }], 0, ['FPC1'])).toEqual([
      ['FPC1', [{ ...ADD_FAX, action: 'replace' }]],
    ]);
  });

  test.each<[string, Draft[], typeof PAIRS]>([
    ['there is no pair', [EACH], []],
    ['another draft is wrong', [EACH, { ...SUPERVISOR, action: 'replace' }], PAIRS],
    ['another draft has a value for each, too', [EACH, { ...EACH, option: 'Messagerie' }], PAIRS],
    ['the option is never touched', [{ ...EACH, option: 'Mot de passe SIP' }], PAIRS],
  ])('is not known where %s', (_, drafts, pairs) => {
    expect(ownOf(drafts, 0, ['FPC1'], pairs)).toBeUndefined();
  });
});
