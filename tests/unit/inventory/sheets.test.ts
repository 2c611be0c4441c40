import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OptionLine, User } from '../../../utils/bulk/reading';
import { judge } from '../../../utils/bulk/verdict';
import { compare } from '../../../utils/inventory/compare';
import {
  comparisonSheet,
  type FileWords,
  inventorySheet,
  modelSheet,
  plainLines,
} from '../../../utils/inventory/sheets';
import { readWorkbook } from '../../../utils/report/read-workbook';
import type { Row } from '../../../utils/report/table';
import type { SheetOut } from '../../../utils/report/workbook-out';
import { writeWorkbook } from '../../../utils/report/write-workbook';
import { columnsOf } from '../../../utils/wanted/columns';
import { NOTHING_AGREED } from '../../../utils/wanted/fault';
import { readWanted } from '../../../utils/wanted/read-wanted';
import { user } from '../support/builders';
import { FOUR, inventoryState, inventoryTable, line, read, WORDS } from '../support/inventories';

const FILE_WORDS: FileWords = {
  ...WORDS,
  inventory: 'Inventaire',
  model: 'Modèle',
  comparison: 'Comparaison',
  reasons: (reasons) => reasons.map(({ code }) => code).join(' '),
};
const TABLE = inventoryTable(...FOUR);

const texts = (sheet: SheetOut) => {
  const { header, lines } = plainLines(sheet);
  return [header, ...lines];
};

describe('the sheet of an inventory', () => {
  test('says who has what, and why somebody could not be read', () => {
    expect(texts(inventorySheet(TABLE, TABLE.rows, FILE_WORDS))).toEqual([
      ['Licence', 'Type', 'SDA', 'Nom', 'Superviseur', 'Numéro Fax2Mail', 'Remarque'],
      ['FPC1', 'Licence simple', '', '', 'Oui', 'Aucun', ''],
      ['FPC2', 'Licence simple', '', '', 'Non', '01 99 00 12 34', ''],
      ['FPC3', 'Licence simple', '', '', '', 'Aucun', 'Superviseur : En attente'],
      ['FPC4', 'Licence simple', '', '', '', '', 'illisible : user-not-found'],
    ]);
  });

  test('says whom the inventory has not come to', () => {
    const table = inventoryTable(['FPC1', 'FPC2'], [read('FPC1', line('Superviseur', 'Oui'))]);

    expect(
      texts(inventorySheet(table, table.rows, FILE_WORDS))
        .at(-1)
        ?.at(-1),
    ).toBe('pas encore lu');
  });
});

test('the sheet of a comparison has a line for each difference', () => {
  const after = inventoryTable(
    ['FPC1'],
    [read('FPC1', line('Superviseur', 'Non'), line('Numéro Fax2Mail', '0199005678'))],
    { minutes: 5 },
  );

  expect(texts(comparisonSheet(compare(TABLE, after), FILE_WORDS)).slice(1)).toEqual([
    ['FPC1', 'Licence simple', '', '', 'Superviseur', 'Oui', 'Non'],
    ['FPC1', 'Licence simple', '', '', 'Numéro Fax2Mail', 'Aucun', '0199005678'],
  ]);
});

describe('the model', () => {
  test('locks who is meant, offers yes and no, and leaves out what is not certain', () => {
    const sheet = modelSheet(TABLE, TABLE.rows, FILE_WORDS);

    expect(
      sheet.columns.map(({ heading, isLocked = false, list }) => [heading, isLocked, list]),
    ).toEqual([
      ['Licence', true, undefined],
      ['Type', true, undefined],
      ['SDA', true, undefined],
      ['Nom', true, undefined],
      ['Superviseur', false, ['Oui', 'Non']],
      ['Numéro Fax2Mail', false, undefined],
    ]);
    expect(sheet.rows.map((row) => row.slice(4))).toEqual([
      ['Oui', ''],
      ['Non', '01 99 00 12 34'],
      ['', ''],
      ['', ''],
    ]);
  });

  test('comes back as nothing to do, and so does the export', async () => {
    const aLine = fc.oneof(
      fc.constantFrom('Oui', 'Non').map((value) => line('Superviseur', value)),
      fc
        .constantFrom('', '0199001234', '01 99 00 56 78')
        .map((value) => line('Numéro Fax2Mail', value)),
      fc.constantFrom('Oui', 'Non', 'En attente').map((value) => line('Messagerie', value)),
    );
    const aUser = fc.uniqueArray(aLine, { selector: ({ label }) => label, minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(aUser, { minLength: 1, maxLength: 6 }), async (users) => {
        const licences = users.map((_, index) => `FPC${index + 1}`);
        const events = users.map((options, index) => read(licences[index] ?? '', ...options));
        const table = inventoryTable(licences, events);
        const { readings } = inventoryState(licences, events);
        const lines = new Map([...readings].map(([licence, one]) => [licence, one.options ?? []]));

        const model = modelSheet(table, table.rows, FILE_WORDS);
        expect(await leftToDo(model, lines)).toEqual([]);
        const sheet = inventorySheet(table, table.rows, FILE_WORDS);
        expect(await leftToDo(sheet, lines)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

/** What a file that was written and read again would still have to do, by what the portal shows. */
async function leftToDo(sheet: SheetOut, shown: ReadonlyMap<string, readonly OptionLine[]>) {
  const file = await writeWorkbook([sheet]);
  const [read] = (await readWorkbook(file, 'modele.xlsx')).sheets;
  const [headings, ...rows] = read?.rows ?? ([] as Row[]);
  const labels = ['Superviseur', 'Numéro Fax2Mail', 'Messagerie'];
  const columns = columnsOf(headings, rows, labels);
  const users: User[] = [...shown.keys()].map((licence) => user(licence));
  const where = {
    list: { users, twice: new Set<string>(), isComplete: true },
    yesNo: new Set(['messagerie']),
  };
  const wanted = readWanted({ rows, headings, columns }, where, NOTHING_AGREED);
  const open = wanted.users.flatMap(({ user: { licence }, changes }) => {
    return changes.flatMap((change) => {
      const { kind } = judge(change, { licence, options: [...(shown.get(licence) ?? [])] });
      return kind === 'already' ? [] : [licence, change, kind];
    });
  });
  return [...wanted.faults, ...open];
}
