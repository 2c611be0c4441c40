import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';
import { WorkbookView } from '../../../components/workbook/WorkbookView';
import {
  NOTHING_READ,
  type WantedModel,
  type WorkbookActions,
  type WorkbookModel,
} from '../../../components/workbook/workbook-model';
import type { SheetColumn } from '../../../utils/wanted/columns';
import { NOTHING_AGREED } from '../../../utils/wanted/fault';

afterEach(cleanup);

/** A service whose list was read as a whole. */
export const SERVICE = { title: 'MCX1 · Lyon', users: 30, isComplete: true };
/** One column that is clear, one that is not, one that is ignored. */
export const COLUMNS: SheetColumn[] = [
  { place: 0, heading: 'Licence', use: 'licence', samples: ['FPC1', 'FPC2'] },
  { place: 1, heading: 'SDA', use: 'sda', samples: [] },
  { place: 2, heading: '', use: 'unsure', doubt: 'missing', samples: ['Oui'] },
  { place: 3, heading: 'Note', use: 'ignored', doubt: 'unknown', samples: ['ok'] },
];
/** What a file wants in which nothing is wrong. */
export const WANTED: WantedModel = {
  users: 30,
  changes: 45,
  silent: 0,
  faults: [],
  badLines: 0,
  zeros: 0,
  lengths: 0,
  agreed: NOTHING_AGREED,
  isPartWanted: false,
};

/** Renders the page once a service was read; the rest of its model is empty. */
export function renderWorkbook(part: Partial<WorkbookModel> = {}) {
  const actions = {
    choosePage: vi.fn(),
    readInFront: vi.fn(),
    open: vi.fn(),
    paste: vi.fn(),
    chooseSheet: vi.fn(),
    takeHidden: vi.fn(),
    takeHiddenColumns: vi.fn(),
    chooseHeadings: vi.fn(),
    setUse: vi.fn(),
    agree: vi.fn(),
    wantPart: vi.fn(),
    saveMarked: vi.fn(),
    prepare: vi.fn(),
    selectUndone: vi.fn(),
  } satisfies WorkbookActions;
  const model = { ...NOTHING_READ, service: SERVICE, ...part };
  const { container } = render(<WorkbookView model={model} actions={actions} />);
  return { actions, container, text: () => plain(container.textContent) };
}

/** With plain spaces. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/[\u00a0\u202f]/g, ' ');
}

/** A button of the page. */
export const button = (name: string | RegExp) =>
  screen.getByRole<HTMLButtonElement>('button', { name });
