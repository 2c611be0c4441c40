import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, CellKind, Row } from '../../../utils/report/table';
import { columnsOf } from '../../../utils/wanted/columns';
import { readWanted } from '../../../utils/wanted/read-wanted';
import { user } from '../support/builders';

const USERS = Array.from({ length: 6 }, (_, place) => {
  return user(`FPC${place}`, { name: `Nom ${place}`, sda: `019900123${place}` });
});
const LABELS = ['Superviseur', 'Numéro Fax2Mail', 'Messagerie'];

const headings = fc.shuffledSubarray(
  [
    'Licence',
    'SDA',
    'Nom',
    'Réf. accountcode',
    'Service',
    'superviseur',
    'Fax2Mail number',
    'Messagerie',
    'Note',
    '',
  ],
  { minLength: 1 },
);
const texts = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      '',
      'Oui',
      'Non',
      'X',
      '0',
      '1',
      '#VIDER',
      '-',
      'n/a',
      '0199005678',
      '199005678',
      '1,99E+08',
    ],
    ...['FPC0', 'FPC1', 'fpc2', 'FPC', 'FPC99', '0199001230', '199001231', '+33199001232', 'Nom 3'],
  ),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const kinds = fc.constantFrom<CellKind>(
  'text',
  'text',
  'text',
  'number',
  'boolean',
  'date',
  'error',
);
const cells = fc.record({ kind: kinds, text: texts }).map((one): Cell => {
  return one.text === '' ? { kind: 'empty', text: '' } : one;
});
const tables = fc.record({
  headings,
  rows: fc.array(fc.array(cells, { maxLength: 11 }), { maxLength: 12 }),
  agreed: fc.record({ zeros: fc.boolean(), lengths: fc.boolean() }),
  isComplete: fc.boolean(),
});

const row = (own: readonly Cell[], index: number): Row => ({
  line: index + 1,
  isHidden: false,
  cells: own,
});

test('no table breaks the reader, and no user is changed whom no cell names by reference or number', () => {
  fc.assert(
    fc.property(tables, ({ headings: names, rows, agreed, isComplete }) => {
      const top = row(
        names.map((text) => ({ kind: 'text', text })),
        0,
      );
      const below = rows.map((own, index) => row(own, index + 1));
      const columns = columnsOf(top, below, LABELS);
      const list = { users: USERS, twice: new Set(['FPC5']), isComplete };
      const { users, faults } = readWanted(
        { rows: below, headings: top, columns },
        { list, yesNo: new Set(['messagerie']) },
        agreed,
      );

      const inFault = new Set(faults.map(({ line }) => line));
      expect(new Set(users.map((one) => one.user.licence)).size).toBe(users.length);
      for (const { user: found, lines, changes } of users) {
        expect(found.licence).not.toBe('FPC5');
        expect(changes.length).toBeGreaterThan(0);
        expect(new Set(changes.map(({ option }) => option)).size).toBe(changes.length);
        for (const line of lines) {
          expect(inFault.has(line)).toBe(false);
          const said = (rows[line - 2] ?? []).map(({ text }) => text.toLowerCase());
          const rank = found.licence.slice(3);
          const named = said.some((text) => {
            return (
              text.includes(found.licence.toLowerCase()) ||
              text.includes(`99001230`.slice(0, -1) + rank)
            );
          });
          expect(named).toBe(true);
        }
      }
    }),
    { numRuns: 2000 },
  );
}, 60_000);
