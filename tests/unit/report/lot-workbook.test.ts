import { afterEach, describe, expect, test } from 'vitest';
import { undoOf } from '../../../utils/bulk/lots/lot-follow-up';
import { planForAll } from '../../../utils/bulk/plan';
import { REPORT_WORDS } from '../../../utils/panel/run/save-report';
import { lotSheets } from '../../../utils/report/lot-workbook';
import { readWorkbook } from '../../../utils/report/read-workbook';
import { REPORT_HEADER } from '../../../utils/report/run-report';
import { writeWorkbook } from '../../../utils/report/write-workbook';
import { readReport } from '../../../utils/wanted/report-in';
import {
  ADD_SUPERVISOR,
  lotOf,
  outcome,
  result,
  runOfLot,
  SERVICE,
  user,
} from '../support/builders';
import { speak } from '../support/speak';

const PLAN = planForAll(
  SERVICE,
  [ADD_SUPERVISOR],
  ['FPC1', 'FPC2'].map((licence) => user(licence, { sda: '0184010203' })),
);
const FIRST = runOfLot(
  { id: 'first', of: PLAN },
  outcome('FPC1', result('FPC1', 'modified', { before: 'Non', after: 'Oui' })),
  outcome('FPC2', result('FPC2', 'failed', { reasons: [{ code: 'no-answer' }] })),
  { kind: 'finished' },
);
const NAMES = { lines: 'Lignes', summary: 'Bilan', what: 'Rubrique', said: 'Contenu' };

/** The sheets as they are read back from the file, line by line. */
async function read(lot = lotOf(FIRST)) {
  const sheets = lotSheets(lot, REPORT_WORDS, [['Client', '=Dupont']], NAMES);
  const { sheets: back } = await readWorkbook(await writeWorkbook(sheets), 'a.xlsx');
  return back.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ cells }) => cells.map((cell) => cell.text)),
    kinds: new Set(rows.flatMap(({ cells }) => cells.map((cell) => cell.kind))),
  }));
}

afterEach(() => speak('fr'));

describe('the report of a lot as a workbook', () => {
  test.each(['fr', 'en'] as const)(
    'tells who is not done once it comes back, in %s',
    async (language) => {
      speak(language);
      const outcomes = [
        'modified',
        'already',
        'unavailable',
        'failed',
        'to-check',
        'stopped',
      ] as const;
      const licences = outcomes.map((_, index) => `FPC${index + 1}`);
      const of = planForAll(
        SERVICE,
        [ADD_SUPERVISOR],
        licences.map((licence) => user(licence)),
      );
      const results = licences.map((licence, index) => {
        return outcome(licence, result(licence, outcomes[index] ?? 'failed', { before: 'Non' }));
      });
      const run = runOfLot({ id: 'first', of }, ...results, { kind: 'finished' });
      const sheets = lotSheets(lotOf(run), REPORT_WORDS, [], NAMES);

      const { sheets: back } = await readWorkbook(await writeWorkbook(sheets), 'a.xlsx');

      expect(back[0] && readReport(back[0])).toMatchObject({
        total: 6,
        undone: ['FPC3', 'FPC4', 'FPC5', 'FPC6'],
        services: [SERVICE.reference],
      });
    },
  );

  test('has the lines of the CSV, all of them texts, and a sheet that sums it up', async () => {
    const [lines, summary] = await read();

    expect(lines?.name).toBe('Lignes');
    expect(lines?.rows[0]).toEqual(REPORT_HEADER);
    expect(lines?.rows.slice(1).map((row) => [row[1], row[2], row[8]])).toEqual([
      ['FPC1', '0184010203', 'Modifié'],
      ['FPC2', '0184010203', 'Échec'],
    ]);
    expect([...(lines?.kinds ?? [])].filter((kind) => kind !== 'empty')).toEqual(['text']);
    expect(summary).toMatchObject({
      name: 'Bilan',
      rows: [
        ['Rubrique', 'Contenu'],
        ['Client', '=Dupont'],
      ],
    });
  });

  test('says below what was put back of it', async () => {
    const undo = runOfLot(
      { id: 'undo', of: undoOf(lotOf(FIRST)).plan, minutes: 90, run: 'first', as: 'undo' },
      outcome('FPC1', result('FPC1', 'modified', { before: 'Oui', after: 'Non' })),
      { kind: 'finished' },
    );

    const [lines] = await read(lotOf(FIRST, undo));

    expect(lines?.rows).toHaveLength(4);
    expect(lines?.rows[3]).toEqual(expect.arrayContaining(['Retirer', 'Oui', 'Non']));
  });
});
