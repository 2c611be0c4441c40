import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, vi } from 'vitest';
import { History } from '../../../components/history/History';
import {
  ALL_LOTS,
  type HistoryActions,
  type HistoryModel,
  type LotCard,
  type OpenLot,
} from '../../../components/history/history-model';
import { causesOf } from '../../../utils/bulk/lots/causes';
import { type Lot, lotsOf } from '../../../utils/bulk/lots/lot';
import type { RunState } from '../../../utils/bulk/run-state';
import { cardOf } from '../../../utils/history/lot-card';
import { ADD_SUPERVISOR, outcome, plan, result, runOfLot } from './builders';

afterEach(cleanup);

const CHANGED = { before: 'Non', after: 'Oui' };
const PLAN = plan([ADD_SUPERVISOR], ['FPC1', 'FPC2', 'FPC3']);

/** A lot of three users: one was changed, one failed, one has no button. */
export const LOT_RUN = runOfLot(
  { id: 'lot-1', of: PLAN },
  outcome('FPC1', result('FPC1', 'modified', CHANGED)),
  outcome('FPC2', result('FPC2', 'failed', { reasons: [{ code: 'portal-said', text: 'Refusé' }] })),
  outcome('FPC3', result('FPC3', 'unavailable', { reasons: [{ code: 'no-button' }] })),
  { kind: 'finished' },
);

export function lot(...runs: RunState[]): Lot {
  const [made] = lotsOf(runs.length > 0 ? runs : [LOT_RUN]);
  if (!made) throw new Error('Runs make a lot');
  return made;
}

export function card(part: Partial<LotCard> = {}, of: Lot = lot()): LotCard {
  return { ...cardOf(of, () => true), ...part };
}

export function openLot(of: Lot = lot(), part: Partial<OpenLot> = {}): OpenLot {
  return {
    card: card({}, of),
    lot: of,
    causes: causesOf(of.state),
    undoCauses: of.undo ? causesOf(of.undo) : [],
    portal: { canOpen: true },
    ...part,
  };
}

/** Renders the page *Historique* once the journal was read. */
export function renderHistory(part: Partial<HistoryModel> = {}) {
  const actions = {
    filter: vi.fn<HistoryActions['filter']>(),
    exportReport: vi.fn<HistoryActions['exportReport']>(),
    exportWorkbook: vi.fn<HistoryActions['exportWorkbook']>(),
    print: vi.fn<HistoryActions['print']>(),
    openInPortal: vi.fn<HistoryActions['openInPortal']>(),
    writeNote: vi.fn<HistoryActions['writeNote']>(),
  };
  const lots = part.lots ?? [card()];
  const base = { lots, inventories: [], total: lots.length, isRead: true };
  const model = { ...base, filter: ALL_LOTS, news: '', alert: '' };
  const { rerender } = render(<History model={{ ...model, ...part }} actions={actions} />);
  const again = (next: Partial<HistoryModel>) => {
    rerender(<History model={{ ...model, ...part, ...next }} actions={actions} />);
  };
  const list = () => within(screen.getByRole('list', { name: 'Lots' }));
  return { actions, again, list };
}
