import { describe, expect, test } from 'vitest';
import { user } from '../../support/builders';
import { FAX, LEA, PAUL, paired, USERS } from '../../support/paired';

describe('a pasted line', () => {
  test.each([
    ['a licence beside an SDA', `Licence;SDA;${FAX}\n${LEA};0184780002;0184780011`, '0184780011'],
    ['and no column for the value', `Licence;Télécopie\n${LEA};0184780002`, '0184780002'],
    ['and the value is an SDA, too', `Licence;SDA\n${LEA};0184780002`, '0184780002'],
  ])(
    'may hold the number of another user where its headings say who is meant: %s',
    (_, text, value) => {
      expect(paired(text)).toMatchObject({ pairs: [[LEA, value]], faults: [] });
    },
  );

  test.each([
    ['two columns of licences', `Licence;Référence;${FAX}\n${LEA};${PAUL};0184780011`, 'several'],
    ['two columns of SDAs', `SDA;Téléphone;${FAX}\n0184780001;0184780002;0184780011`, 'several'],
    ['no column that says who is meant', `Nom;${FAX}\n${LEA};0184780002`, 'several'],
    [
      'two columns of values',
      `Licence;Valeur;${FAX}\n${LEA};0184780011;0184780012`,
      'several-values',
    ],
    [
      'values in either of two columns',
      `Licence;Valeur;${FAX}\n${LEA};0184780011;\n${PAUL};;0184780012`,
      'several-values',
    ],
    [
      'two columns that may be values',
      `Licence;Portable;Fax\n${LEA};0184780011;\n${PAUL};;0184780012`,
      'several-values',
    ],
    [
      'an empty value beside an SDA',
      `Licence;SDA;Fax\n${LEA};0184780001;\n${PAUL};;0184780012`,
      'value-missing',
    ],
    ['no licence', `Licence;SDA;Fax\n;0184780001;0184780011\n${PAUL};;0184780012`, 'nobody'],
  ])('is in error under headings with %s', (_, text, code) => {
    const { pairs, faults } = paired(text);

    expect(faults[0]).toEqual([2, code]);
    expect(pairs).not.toContainEqual([LEA, expect.anything()]);
  });

  test('whose heading is the option’s own label and that of a number is no owner', () => {
    const option = 'Téléphone';
    expect(paired('Téléphone;SDA\n0184780011;0184780001', { option }).pairs).toEqual([
      [LEA, '0184780011'],
    ]);
    expect(paired('Nom;Téléphone\nLéa Martin;0184780001', { option })).toMatchObject({
      pairs: [],
      faults: [[2, 'nobody']],
    });
  });

  test('names nobody by an SDA that two have', () => {
    const users = [...USERS, user('FPC172970', { sda: '0184780001' })];
    expect(paired('0184780001;0184780011', { users })).toMatchObject({
      pairs: [],
      faults: [[1, 'several']],
    });
    expect(paired(`${LEA};0184780001`, { users }).pairs).toEqual([[LEA, '0184780001']]);
  });
});
