import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberIn } from '../../../../utils/bulk/shown-value';
import { FAX, LEA, OTHER, PAUL, paired, USERS, ZOE } from '../../support/paired';

describe('a pasted column', () => {
  test.each([
    ['tabs', `${LEA}\t0184780011\n${PAUL}\t0184780012`],
    ['semicolons', `${LEA};0184780011\r\n${PAUL};0184780012\r\n`],
    ['commas', `${LEA},0184780011\n${PAUL},0184780012`],
    ['spaces', `${LEA} 0184780011\n${PAUL}  01 84 78 00 12`],
    ['the value before the reference', `0184780011;${LEA}\n0184780012;${PAUL}`],
    ['a name between', `${LEA};Léa Martin;0184780011\n${PAUL};Paul;0184780012`],
    ['SDAs', '01 84 78 00 01;0184780011\n0184780002;0184780012'],
    ['SDAs from abroad', '+33184780001;0184780011\n+33 1 84 78 00 02;0184780012'],
    [
      'headings',
      `Nom;${FAX};SDA;Licence\nPaul;0184780011;0184780002;${LEA}\nLéa;0184780012;;${PAUL}`,
    ],
    [
      'headings of SDA and value',
      'sda;Nouveau numéro\n0184780001;0184780011\n0184780002;0184780012',
    ],
    [
      'a heading of SDAs beside',
      `SDA;${FAX};Licence\n0184780001;0184780011;${LEA}\n;0184780012;${PAUL}`,
    ],
    [
      'a value whose heading is not known',
      `Licence;Nom;Télécopie\n${LEA};Léa;0184780011\n${PAUL};;0184780012`,
    ],
    ['a value without a heading', `Licence\n${LEA};0184780011\n${PAUL};0184780012`],
    ['a value under a plain « numéro »', `Numéro;Licence\n0184780011;${LEA}\n0184780012;${PAUL}`],
    ['places in the list', `N°;Licence;Fax\n100;${LEA};0184780011\n101;${PAUL};0184780012`],
    ['other columns of words', `Site;Licence;Fax\nLyon;${LEA};0184780011\nNice;${PAUL};0184780012`],
    [
      'headings with two numbers of each',
      'SDA;Téléphone;Valeur\n0184780001;0184780001;0184780011\n;0184780002;0184780012',
    ],
    ['empty lines', `\n${LEA};0184780011\n\n${PAUL};0184780012\n\n`],
  ])('is matched by reference, whatever is between: %s', (_, text) => {
    expect(paired(text)).toMatchObject({
      way: 'reference',
      pairs: [
        [LEA, '0184780011'],
        [PAUL, '0184780012'],
      ],
      faults: [],
    });
  });

  test('may give a user their own SDA', () => {
    expect(paired('0184780001;0184780001').pairs).toEqual([[LEA, '0184780001']]);
  });

  test.each([
    ['a name alone', 'Léa Martin;0184780011', 'nobody'],
    ['the beginning of a reference', 'FPC1729;0184780011', 'nobody'],
    ['a reference of nobody', 'FPC999;0184780011', 'nobody'],
    ['few digits, like a heading', 'FPC12;Groupe 4', 'nobody'],
    ['a user who is not chosen', `${OTHER};0184780011`, 'not-chosen'],
    ['no value', `${LEA};`, 'value-missing'],
    ['a value of words', `${LEA};Aucun`, 'value-malformed'],
    ['two numbers in one cell', `${LEA};0184780011 0184780012`, 'value-malformed'],
    ['two numbers', `${LEA};0184780011;0184780012`, 'several-values'],
    ['a number without its zero', `${LEA};184780011`, 'zero-lost'],
    ['scientific notation', `${LEA};1.85E+08`, 'value-malformed'],
    ['two licences', `${LEA};${PAUL};0184780011`, 'several'],
    ['the licence of one and the SDA of another', `${LEA};0184780002;0184780011`, 'several'],
    ['another user’s SDA as its value', `${LEA};0184780002`, 'several'],
    ['the same in other words', `${LEA};01 84 78 00 02 (Paul)`, 'several'],
    ['the same without its zero', `${LEA};184780002`, 'several'],
    ['SDAs of two users', '0184780001;0184780002', 'several'],
  ])('is in error with %s', (_, text, code) => {
    const { pairs, faults } = paired(`${text}\n${PAUL};0184780012`);

    expect(faults).toEqual([[1, code]]);
    expect(pairs).toEqual([[PAUL, '0184780012']]);
  });

  test('may have lost no zero where the option is not known to be a number', () => {
    const { pairs, faults } = paired(`${LEA};184780011`, { option: 'Code' });
    expect({ pairs, faults }).toEqual({ pairs: [[LEA, '184780011']], faults: [] });
  });

  test('names nobody for certain by an SDA before all users are read, or by what two have', () => {
    const byNumber = '0184780001;0184780011';
    expect(paired(byNumber, { isComplete: false }).faults).toEqual([[1, 'several']]);
    expect(paired(`${LEA};0184780011`, { isComplete: false }).faults).toEqual([]);
    expect(paired(`${LEA};0184780011`, { isTwice: () => true }).faults).toEqual([[1, 'several']]);
  });

  test('gives a value to one user alone', () => {
    const { pairs, faults } = paired(
      `${LEA};0184780011\n${PAUL};01 84 78 00 11\n${ZOE};0184780013`,
    );

    expect(faults).toEqual([
      [1, 'value-twice'],
      [2, 'value-twice'],
    ]);
    expect(pairs).toEqual([[ZOE, '0184780013']]);
  });

  test.each([
    ['with words beside it', '0184780011 (Paris)', '0184780011'],
    ['with other words', '0184780011 (Paris)', '0184780011 (Lyon)'],
    ['from abroad', '+33 1 84 78 00 11', 'Fax 01.84.78.00.11'],
  ])('gives a number to one user alone, however it is written: %s', (_, one, other) => {
    const { pairs, faults } = paired(`${LEA};${one}\n${PAUL};${other}`);

    expect(pairs).toEqual([]);
    expect(faults).toEqual([
      [1, 'value-twice'],
      [2, 'value-twice'],
    ]);
  });

  test('gives words to one user alone, whatever their case', () => {
    const given = `${LEA};Salle 4\n${PAUL};salle 4`;
    expect(paired(given, { option: 'Groupe' }).pairs).toEqual([]);
    expect(paired(given.replace('salle 4', 'Salle 5'), { option: 'Groupe' }).pairs).toHaveLength(2);
  });

  test('gives a user one value alone', () => {
    const { pairs, faults } = paired(`${LEA};0184780011\n${LEA};0184780012\n${ZOE};0184780013`);

    expect(faults).toEqual([
      [1, 'user-twice'],
      [2, 'user-twice'],
    ]);
    expect(pairs).toEqual([[ZOE, '0184780013']]);
    for (const same of ['+33184780011', '0184780011 (Paris)'])
      expect(paired(`${LEA};0184780011\n${LEA};${same}`).pairs).toEqual([[LEA, '0184780011']]);
  });
});

describe('a pasted column of numbers alone', () => {
  test('is matched by its order, which a person must confirm', () => {
    expect(paired('0184780011\n01 84 78 00 12\n0184780013\n')).toMatchObject({
      way: 'order',
      pairs: [
        [LEA, '0184780011'],
        [PAUL, '0184780012'],
        [ZOE, '0184780013'],
      ],
      lines: 3,
      chosen: 3,
    });
  });

  test('leaves out the user beside an empty cell', () => {
    expect(paired('\n0184780012\n0184780013')).toMatchObject({
      pairs: [
        [PAUL, '0184780012'],
        [ZOE, '0184780013'],
      ],
      faults: [],
    });
    expect(paired('0184780011\n\n0184780013')).toMatchObject({
      pairs: [
        [LEA, '0184780011'],
        [ZOE, '0184780013'],
      ],
      faults: [],
    });
  });

  test('may have a heading', () => {
    expect(paired('Fax\n0184780011\n0184780012\n0184780013').pairs).toHaveLength(3);
  });

  test.each(['0184780011\n0184780012', '0184780011\n0184780012\n0184780013\n0184780014'])(
    'is matched with nobody where there are not as many lines as users',
    (text) => {
      expect(paired(text)).toMatchObject({ way: 'order', pairs: [], chosen: 3 });
    },
  );

  test('is no such column where a line is a reference', () => {
    expect(paired(`0184780011\n${LEA}\n0184780013`)).toMatchObject({
      way: 'reference',
      pairs: [],
      faults: [
        [1, 'nobody'],
        [2, 'value-missing'],
        [3, 'nobody'],
      ],
    });
  });
});

describe('whatever is pasted', () => {
  const aCell = fc.oneof(
    fc.constantFrom('', '0184780011', '0184780012', '184780011', 'Zoé Petit', '0184780001'),
    fc.constantFrom(...USERS.map(({ licence }) => licence)),
    fc.string({ maxLength: 8 }),
  );
  const aText = fc
    .array(fc.array(aCell, { maxLength: 3 }), { maxLength: 6 })
    .map((rows) => rows.map((cells) => cells.join(';')).join('\n'));

  test('only a chosen user is paired, with a value of their line, that nobody else gets', () => {
    fc.assert(
      fc.property(aText, (text) => {
        const { pairs, faults, way } = paired(text);
        const licences = pairs.map(([licence]) => licence);
        // Words may stand around a number (« 0199001234 (Paris) »): what counts is the one number in them.
        const numbers = pairs.map(([, value]) => numberIn(value ?? ''));
        expect(new Set(licences).size).toBe(licences.length);
        expect(new Set(numbers).size).toBe(numbers.length);
        expect(licences).not.toContain(OTHER);
        expect(numbers).not.toContain(undefined);
        if (way === 'reference') {
          const lines = text.split('\n');
          for (const [licence] of pairs) {
            const own = USERS.find((one) => one.licence === licence);
            const sda = own?.sda.replaceAll(' ', '') || '?';
            expect(lines.some((line) => line.includes(`${licence}`) || line.includes(sda))).toBe(
              true,
            );
          }
        }
        expect(faults.every(([line]) => Number(line) > 0)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('pairs that are written down are read again', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 100_000_000, max: 799_999_999 }), {
      minLength: 3,
      maxLength: 3,
    });
    fc.assert(
      fc.property(numbers, fc.constantFrom('\t', ';', ',', ' '), (given, separator) => {
        const wanted = [LEA, PAUL, ZOE].map((licence, at) => [licence, `0${given[at]}`]);
        const text = wanted.map((cells) => cells.join(separator)).join('\n');
        expect(paired(text)).toMatchObject({ pairs: wanted, faults: [] });
      }),
    );
  });
});
