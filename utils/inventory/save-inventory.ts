import type { FileKind } from '../../components/inventory/inventory-model';
import { saveFile, saveXlsx } from '../extension/save-file';
import { writeWorkbookFile } from '../extension/workbook-files';
import { optionCellWords } from '../locales/inventory-words';
import { i18n, reasonSentences } from '../locales/wording';
import { toCsv } from '../report/csv';
import { fileTime } from '../report/file-time';
import type { SheetOut } from '../report/workbook-out';
import type { Comparison } from './compare';
import type { InventoryRow, InventoryTable } from './inventory-table';
import { comparisonSheet, type FileWords, inventorySheet, modelSheet, plainLines } from './sheets';

/** Downloads rows of an inventory. */
export function saveInventory(
  table: InventoryTable,
  rows: readonly InventoryRow[],
  kind: FileKind,
): Promise<void> {
  return save(inventorySheet(table, rows, fileWords()), nameOf('inventaire', table), kind);
}

/** Downloads what two inventories differ in. @param table the one in view */
export function saveComparison(
  table: InventoryTable,
  comparison: Comparison,
  kind: FileKind,
): Promise<void> {
  return save(comparisonSheet(comparison, fileWords()), nameOf('comparaison', table), kind);
}

/** Downloads rows of an inventory as a workbook to fill in. */
export function saveModel(table: InventoryTable, rows: readonly InventoryRow[]): Promise<void> {
  return save(modelSheet(table, rows, fileWords()), nameOf('modele', table), 'xlsx');
}

async function save(sheet: SheetOut, name: string, kind: FileKind): Promise<void> {
  if (kind === 'csv') {
    const { header, lines } = plainLines(sheet);
    return saveFile(document, `${name}.csv`, toCsv(header, lines), 'text/csv');
  }
  saveXlsx(document, `${name}.xlsx`, await writeWorkbookFile([sheet]));
}

/** `openip_inventaire_SRV1042_2026-10-31_14h05`: what a file system may not take is left out. */
function nameOf(what: string, { service, at }: InventoryTable): string {
  const own = service.reference.replace(/[^\w.-]+/g, '');
  return ['openip', what, own, fileTime(new Date(at))].filter(Boolean).join('_');
}

function fileWords(): FileWords {
  return {
    ...optionCellWords(),
    inventory: i18n.t('inventory.take'),
    model: i18n.t('inventory.modelSheet'),
    comparison: i18n.t('inventory.comparison'),
    reasons: reasonSentences,
  };
}
