import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';
import { Popup } from '../../../components/popup/Popup';
import type { PopupActions, PopupModel, PopupRun } from '../../../components/popup/popup-model';
import { START } from './builders';

afterEach(cleanup);

export function popupRun(part: Partial<PopupRun> = {}): PopupRun {
  return {
    id: 'run-1',
    customer: 'Dupont SAS',
    service: 'SRV1042 · Standard',
    changes: ['Ajouter « Superviseur »'],
    startedAt: START,
    phase: 'running',
    note: '',
    progress: { done: 3, total: 12, failed: 1 },
    counts: { modified: 2, failed: 1 },
    errors: [],
    ...part,
  };
}

export const ERROR = {
  key: 'run-1 FPC172932 0',
  licence: 'FPC172932',
  option: 'Superviseur',
  reason: 'Le portail répond : quota dépassé',
};

/** Renders the popup with these runs, once the journal was read. */
export function renderPopup(runs: PopupRun[], part: Partial<PopupModel> = {}) {
  const actions = {
    ask: vi.fn<PopupActions['ask']>(),
    showTab: vi.fn<PopupActions['showTab']>(),
    openPanel: vi.fn<PopupActions['openPanel']>(),
    openOptions: vi.fn<PopupActions['openOptions']>(),
    answer: vi.fn<PopupActions['answer']>(),
    askForAccess: vi.fn<PopupActions['askForAccess']>(),
  };
  const open = { isReady: true, isShutOut: false };
  const model: PopupModel = { runs, ...open, ...part };
  render(<Popup model={model} actions={actions} />);
  return { actions, current: within(screen.getByRole('region', { name: 'Lots en cours' })) };
}
