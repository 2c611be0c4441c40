import { afterEach, expect, test, vi } from 'vitest';
import { undoOf } from '../../../../utils/bulk/lots/lot-follow-up';
import { saveFile } from '../../../../utils/extension/save-file';
import { askBackground } from '../../../../utils/extension/send-message';
import { exportsOf, saveReport } from '../../../../utils/panel/run/save-report';
import { ADD_SUPERVISOR, lotOf, outcome, plan, result, runOfLot } from '../../support/builders';
import { readCsv } from '../../support/read-csv';

vi.mock('../../../../utils/extension/save-file', () => ({ saveFile: vi.fn() }));
vi.mock('../../../../utils/extension/send-message', () => ({ askBackground: vi.fn() }));

afterEach(() => void vi.clearAllMocks());

const FIRST = runOfLot(
  { id: 'first', of: plan([ADD_SUPERVISOR], ['FPC1', 'FPC2']) },
  outcome('FPC1', result('FPC1', 'modified', { before: 'Non', after: 'Oui' })),
  outcome('FPC2', result('FPC2', 'failed', { reasons: [{ code: 'no-answer' }] })),
  { kind: 'finished' },
);
const RETRY = runOfLot(
  { id: 'retry', of: plan([ADD_SUPERVISOR], ['FPC2']), minutes: 70, run: 'first', as: 'retry' },
  outcome('FPC2', result('FPC2', 'modified', { before: 'Non', after: 'Oui' })),
  { kind: 'finished' },
);
const UNDO = runOfLot(
  { id: 'undo', of: undoOf(lotOf(FIRST, RETRY)).plan, minutes: 90, run: 'first', as: 'undo' },
  outcome('FPC1', result('FPC1', 'modified', { before: 'Oui', after: 'Non' })),
  outcome('FPC2', result('FPC2', 'failed', { reasons: [{ code: 'no-answer' }] })),
  { kind: 'finished' },
);

/** What is saved for a lot: the name of the file, and its lines without what is the same in each. */
function saved(...runs: Parameters<typeof lotOf>) {
  saveReport({} as Document, lotOf(...runs));
  const [, name, csv] = vi.mocked(saveFile).mock.calls[0] ?? [];
  const lines = readCsv(String(csv)).slice(1);
  return { name, lines: lines.map((cells) => [cells[1], ...cells.slice(5, 10)]) };
}

const READ_BACK = 'Relecture\u00a0: fiche rouverte';

test('the report of a lot has one line per user, after all retries, and the name of its first run', () => {
  const { name, lines } = saved(FIRST, RETRY);

  expect(name).toBe('openip_dupont-fils-sas_2026-10-31_14h05.csv');
  expect(lines).toEqual([
    ['FPC1', 'Ajouter', 'Non', 'Oui', 'Modifié', READ_BACK],
    ['FPC2', 'Ajouter', 'Non', 'Oui', 'Modifié', READ_BACK],
  ]);
});

test('the report of an undone lot says below what was put back, and calls it an undo', () => {
  const { lines } = saved(FIRST, RETRY, UNDO);

  expect(lines.slice(2)).toEqual([
    ['FPC1', 'Retirer', 'Oui', 'Non', 'Modifié', `Annulation du lot. ${READ_BACK}`],
    ['FPC2', 'Retirer', '', '', 'Échec', expect.stringMatching(/^Annulation du lot\. \S/)],
  ]);
});

test('the weaker of two ways to read back is told of all', () => {
  const { lines } = saved(FIRST, { ...RETRY, readBack: 'in-place' });

  expect(lines.map((cells) => cells.at(-1))).toEqual([
    'Relecture\u00a0: dans la fiche',
    'Relecture\u00a0: dans la fiche',
  ]);
});

test('the lot in view is saved here, and made into a workbook or a printed page elsewhere', () => {
  const exports = exportsOf({} as Document, () => lotOf(FIRST));

  exports.exportReport();
  exports.exportWorkbook();
  exports.print();

  expect(saveFile).toHaveBeenCalledOnce();
  expect(vi.mocked(askBackground).mock.calls).toEqual([
    [{ kind: 'open-handout', lot: 'first', as: 'export' }],
    [{ kind: 'open-handout', lot: 'first', as: 'print' }],
  ]);
});

test('without a lot in view nothing is made', () => {
  const exports = exportsOf({} as Document, () => undefined);
  for (const give of Object.values(exports)) give();

  expect(saveFile).not.toHaveBeenCalled();
  expect(askBackground).not.toHaveBeenCalled();
});
