import { describe, expect, test } from 'vitest';
import { filterUsers, prepareSearch } from '../../../../utils/bulk/selection/search-users';
import { LEA, OTHER_PAUL, PAUL, USERS } from '../../support/some-users';

describe('a search', () => {
  test.each([
    ['FPC172932', [LEA]],
    ['fpc17293', [LEA, PAUL]],
    ['lea', [LEA]],
    ['LE\u0301A MARTIN', [LEA]],
    ['svi', [LEA]],
    ['deconnecte', [LEA]],
    ['99 00', [LEA, PAUL]],
    ['durand fpc3', [OTHER_PAUL]],
    ['inconnu', []],
  ])('for %j finds users by any column', (query, expected) => {
    expect(filterUsers(USERS, query)).toEqual(expected);
  });

  test.each(['', '   ', '\u00a0'])('for %j leaves everybody', (query) => {
    expect(filterUsers(USERS, query)).toEqual(USERS);
  });

  test('finds the same users, prepared or not', () => {
    const paul = { ...PAUL };
    prepareSearch(paul);
    expect(filterUsers([paul], 'DURAND 99')).toEqual([paul]);
  });
});
