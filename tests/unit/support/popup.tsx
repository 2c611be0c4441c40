import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type {
  LotError,
  PopupActions,
  PopupLot,
  PopupModel,
} from '../../../components/popup/popup-model';

afterEach(cleanup);

export function popupLot(part: Partial<PopupLot> = {}): PopupLot {
  return {
    id: 'lot-1',
    run: 'run-1',
    customer: 'Dupont SAS',
    service: 'SRV1042 · Standard',
    changes: ['Ajouter « Superviseur »'],
    title: 'Lot du 31/10 14:05',
    phase: 'running',
    part: '',
    note: '',
    needsPerson: false,
    progress: { done: 3, total: 12, failed: 1 },
    counts: { modified: 2, failed: 1 },
    headline: '2 sur 12 modifiés · 1 échec',
    errors: [],
    mended: 0,
    ...part,
  };
}

export const ERROR: LotError = {
  key: 'FPC172932 Superviseur',
  licence: 'FPC172932',
  option: 'Superviseur',
  outcome: 'failed',
  reason: 'Le portail répond : quota dépassé',
};

/** Renders the popup with these lots, once the journal was read. */
export function renderPopup(lots: PopupLot[], part: Partial<PopupModel> = {}) {
  const actions = {
    ask: vi.fn<PopupActions['ask']>(),
    showTab: vi.fn<PopupActions['showTab']>(),
    openReport: vi.fn<PopupActions['openReport']>(),
    openHistory: vi.fn<PopupActions['openHistory']>(),
    openWorkbook: vi.fn<PopupActions['openWorkbook']>(),
    openPanel: vi.fn<PopupActions['openPanel']>(),
    openOptions: vi.fn<PopupActions['openOptions']>(),
    answer: vi.fn<PopupActions['answer']>(),
    askForAccess: vi.fn<PopupActions['askForAccess']>(),
  };
  const open = { isReady: true, isShutOut: false };
  const model: PopupModel = { lots, ...open, ...part };
  render(<Popup model={model} actions={actions} />);
  return { actions, current: within(screen.getByRole('region', { name: 'Lots en cours' })) };
}
