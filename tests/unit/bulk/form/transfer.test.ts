import { describe, expect, test } from 'vitest';
import { transferred } from '../../../../utils/bulk/form/transfer';
import { ADD_FAX, ADD_SUPERVISOR, REMOVE_SUPERVISOR } from '../../support/builders';

const OPTION = 'superviseur';
const REMOVE = { option: OPTION, action: 'remove' };
const licences = new Set(['FPC1', 'FPC2']);

describe('what is asked of each user by a transfer', () => {
  test('is what was asked of all, and a removal of the others', () => {
    const all = transferred({
      option: OPTION,
      from: ['FPC3'],
      licences,
      changes: [ADD_SUPERVISOR],
    });

    expect([...(all ?? [])]).toEqual([
      ['FPC1', [ADD_SUPERVISOR]],
      ['FPC2', [ADD_SUPERVISOR]],
      ['FPC3', [REMOVE]],
    ]);
  });

  test('is what was asked of each', () => {
    const own = new Map([
      ['FPC1', [ADD_SUPERVISOR, ADD_FAX]],
      ['FPC2', [ADD_FAX]],
    ]);
    const all = transferred({ option: OPTION, from: ['FPC2', 'FPC3'], licences, changes: [], own });

    expect([...(all ?? [])]).toEqual([
      ['FPC1', [ADD_SUPERVISOR, ADD_FAX]],
      ['FPC2', [REMOVE, ADD_FAX]],
      ['FPC3', [REMOVE]],
    ]);
  });

  test('never gives and takes the same for one user', () => {
    const all = transferred({
      option: OPTION,
      from: ['FPC1'],
      licences,
      changes: [ADD_SUPERVISOR],
    });

    expect(all?.get('FPC1')).toEqual([REMOVE]);
  });

  test.each([
    ['nobody loses it', [], [ADD_SUPERVISOR]],
    ['nobody gets it', ['FPC3'], [ADD_FAX]],
    ['it is taken from all', ['FPC3'], [REMOVE_SUPERVISOR]],
    ['all who get it lose it', ['FPC1', 'FPC2'], [ADD_SUPERVISOR]],
  ])('is nothing where %s', (_, from, changes) => {
    expect(transferred({ option: OPTION, from, licences, changes })).toBeUndefined();
  });
});
