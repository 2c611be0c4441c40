import { beforeEach, vi } from 'vitest';
import type { ServiceDetails } from '../../../utils/extension/messages';
import type { Sheet } from '../../../utils/report/table';
import type { Use } from '../../../utils/wanted/headings';
import { WorkbookPage, type WorkbookWays } from '../../../utils/workbook/workbook-page';
import { SERVICE, user } from './builders';
import { sheet } from './sheets';

/** What the portal's page tells of its service. */
export const DETAILS: ServiceDetails = {
  service: SERVICE,
  users: [
    user('FPC1', { name: 'Léa', sda: '0199001231' }),
    user('FPC2', { name: 'Paul', sda: '0199001232' }),
  ],
  twice: [],
  isComplete: true,
  options: ['Superviseur', 'Numéro Fax2Mail'],
  yesNo: [],
};
export const PAGE = { tab: 7, title: 'Standard de Lyon' };
export const HEADINGS = ['Licence', 'Superviseur', 'Numéro Fax2Mail'];
export const GOOD = sheet([HEADINGS, ['FPC1', 'Oui', '0199005678'], ['FPC2', '', '']]);
export const FILE = new File(['x'], 'dupont.xlsx');

/** The page, over ways that a test may change. */
export function page(part: Partial<WorkbookWays> = {}, sheets: readonly Sheet[] = [GOOD]) {
  const ways = {
    pages: vi.fn(async () => [PAGE]),
    details: vi.fn<WorkbookWays['details']>(async () => DETAILS),
    read: vi.fn<WorkbookWays['read']>(async () => ({ sheets })),
    readPasted: vi.fn<WorkbookWays['readPasted']>(() => GOOD),
    write: vi.fn<WorkbookWays['write']>(async () => new Uint8Array([1])),
    save: vi.fn<WorkbookWays['save']>(),
    takeChanges: vi.fn<WorkbookWays['takeChanges']>(async () => 'taken'),
    selectUsers: vi.fn<WorkbookWays['selectUsers']>(async () => 'taken'),
    show: vi.fn<WorkbookWays['show']>(async () => {}),
    showSelf: vi.fn<WorkbookWays['showSelf']>(async () => {}),
    uses: {
      read: vi.fn(async () => stored),
      store: (key: string, uses: Use[]) => {
        stored[key] = uses;
      },
    },
  };
  const made = new WorkbookPage(Object.assign(ways, part));
  return { ways, page: made, actions: made.actions, shown: () => made.model.value };
}

/** What columns were said to be for, by the headings of their sheet, in this test. */
export const stored: Record<string, Use[]> = {};
beforeEach(() => {
  for (const key of Object.keys(stored)) delete stored[key];
});

/** Resolves when what was begun has been answered. */
export const settle = () => new Promise((resolve) => setTimeout(resolve));

/** The page with the file read for the only open service. */
export async function opened(sheets: readonly Sheet[] = [GOOD], part: Partial<WorkbookWays> = {}) {
  const all = page(part, sheets);
  await all.page.look();
  all.actions.open(FILE);
  await settle();
  return all;
}
