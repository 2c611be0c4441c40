import { describe, expect, test } from 'vitest';
import { compare } from '../../../utils/inventory/compare';
import { shownDifferences } from '../../../utils/inventory/shown-differences';
import { FOUR, inventoryTable, line, read, unread, WORDS } from '../support/inventories';

const BEFORE = inventoryTable(...FOUR);
const LATER = { id: 'inventory-2', minutes: 60 };

describe('two inventories', () => {
  test('differ in what has changed, user by user and option by option', () => {
    const after = inventoryTable(
      ['FPC1', 'FPC2', 'FPC3', 'FPC4', 'FPC5'],
      [
        read('FPC1', line('Superviseur', 'Non'), line('Numéro Fax2Mail', '0199005678')),
        read('FPC2', line('Superviseur', 'Non'), line('Numéro Fax2Mail', '+33 1 99 00 12 34')),
        unread('FPC3'),
        read('FPC4', line('Superviseur', 'Oui')),
        read('FPC5', line('Superviseur', 'Oui')),
      ],
      LATER,
    );

    const { differences, compared, onlyBefore, onlyAfter } = compare(BEFORE, after);

    expect(
      differences.map(({ user, column, before, after: now }) => {
        return [user.licence, column.label, before.kind, now.kind];
      }),
    ).toEqual([
      ['FPC1', 'Superviseur', 'yes', 'no'],
      ['FPC1', 'Numéro Fax2Mail', 'no', 'number'],
    ]);
    expect(compared).toBe(2);
    expect(onlyBefore.map(({ licence }) => licence)).toEqual(['FPC3']);
    expect(onlyAfter.map(({ licence }) => licence)).toEqual(['FPC4', 'FPC5']);
  });

  test('differ in nothing where nothing has changed', () => {
    const after = inventoryTable(FOUR[0], FOUR[1], LATER);

    expect(compare(BEFORE, after)).toMatchObject({ differences: [], compared: 3 });
  });

  test('differ in an option that only one of them has', () => {
    const before = inventoryTable(['FPC1'], [read('FPC1', line('Superviseur', 'Oui'))]);
    const after = inventoryTable(
      ['FPC1'],
      [read('FPC1', line('Superviseur', 'Oui'), line('Messagerie', 'Non'))],
    );

    const kinds = (of: ReturnType<typeof compare>) => {
      return of.differences.map(({ column, before: was, after: is }) => [
        column.label,
        was.kind,
        is.kind,
      ]);
    };
    expect(kinds(compare(before, after))).toEqual([['Messagerie', 'absent', 'no']]);
    expect(kinds(compare(after, before))).toEqual([['Messagerie', 'no', 'absent']]);
  });

  test('are searched by who, by option and by value', () => {
    const after = inventoryTable(
      ['FPC1'],
      [read('FPC1', line('Superviseur', 'Non'), line('Numéro Fax2Mail', '0199005678'))],
      LATER,
    );
    const comparison = compare(BEFORE, after);
    const found = (query: string) => {
      return shownDifferences(comparison, query, WORDS).map(({ column }) => column.label);
    };

    expect(found('')).toHaveLength(2);
    expect(found('fpc1 superviseur')).toEqual(['Superviseur']);
    expect(found('0199005678')).toEqual(['Numéro Fax2Mail']);
    expect(found('fpc2')).toEqual([]);
  });
});
