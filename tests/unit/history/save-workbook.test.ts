import { beforeEach, expect, test, vi } from 'vitest';

vi.mock('../../../utils/extension/save-file', () => ({ saveFile: vi.fn(), saveXlsx: vi.fn() }));
vi.mock('../../../utils/extension/workbook-files', () => ({
  writeWorkbookFile: vi.fn(async () => Uint8Array.of(1, 2)),
}));
vi.mock('../../../utils/extension/version', () => ({ extensionVersion: () => '1.2.3' }));

import { saveXlsx } from '../../../utils/extension/save-file';
import { writeWorkbookFile } from '../../../utils/extension/workbook-files';
import { saveWorkbook } from '../../../utils/history/save-workbook';
import { lotOf } from '../support/builders';
import { LOT_RUN } from '../support/history';

beforeEach(() => void vi.clearAllMocks());

test('a lot is saved with what sums it up, and without what a person noted for themselves', async () => {
  const card = { ticket: 'T-42', note: 'client pénible' };

  const name = await saveWorkbook({} as Document, lotOf(LOT_RUN), card);

  expect(name).toMatch(/^openip_.*\.xlsx$/);
  const [, saved, bytes] = vi.mocked(saveXlsx).mock.calls[0] ?? [];
  expect([saved, bytes]).toEqual([name, Uint8Array.of(1, 2)]);
  const [sheets] = vi.mocked(writeWorkbookFile).mock.calls[0] ?? [];
  expect(sheets?.map((sheet) => sheet.name)).toEqual(['Lignes', 'Bilan']);
  const summary = Object.fromEntries((sheets?.[1]?.rows ?? []) as [string, string][]);
  expect(summary).toMatchObject({
    Client: 'Dupont & Fils SAS',
    Ticket: 'T-42',
    'Lancé le': expect.stringMatching(/^\d\d\/\d\d\/\d{4} /),
    Demandé: 'Ajouter «\u00a0Superviseur\u00a0» · 3 utilisateurs',
    Utilisateurs: '3',
    'Lignes «\u00a0Modifié\u00a0»': '1',
    'Lignes «\u00a0Échec\u00a0»': '1',
    'Établi par': 'MyOpenIP Bulk 1.2.3',
  });
  expect(JSON.stringify(sheets)).not.toContain('pénible');
});
