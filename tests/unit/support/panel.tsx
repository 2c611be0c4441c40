import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, type Mock, vi } from 'vitest';
import { Panel } from '../../../components/panel/Panel';
import type {
  Confirmation,
  PanelActions,
  PanelModel,
  ResultRow,
  Results,
} from '../../../components/panel/panel-model';
import type {
  RecognitionActions,
  RecognitionModel,
} from '../../../components/recognition/recognition-model';
import { takesNoValue } from '../../../utils/bulk/drafts';
import { ADD_SUPERVISOR, plan, SERVICE, user } from './builders';

afterEach(cleanup);

export type FakeActions = { [Name in keyof PanelActions]: Mock<PanelActions[Name]> };

export const USERS = [
  user('FPC172932', { name: 'Léa Martin', sda: '01 99 00 12 34' }),
  user('FPC17293', { name: 'Paul Durand' }),
  user('FPC3', { name: 'Zoé Petit' }),
];

export const CONFIRMATION: Confirmation = {
  plan: plan([ADD_SUPERVISOR], ['FPC172932', 'FPC17293']),
  readBack: 'reopened',
  isUndo: false,
};

/** Renders the panel with this much said of it; the rest is an idle panel with three users. */
export function renderPanel(
  part: Partial<PanelModel> = {},
  recognised: Partial<RecognitionModel> = {},
) {
  const actions = fakeActions();
  const model = panelModel(part);
  const recognition = { model: recognitionModel(recognised), actions: fakeRecognitionActions() };
  const panelOf = (shown: PanelModel) => (
    <Panel model={shown} actions={actions} recognition={recognition} />
  );
  const { rerender } = render(panelOf(model));
  const region = screen.getByRole('region', { name: 'Actions groupées' });
  const again = (next: Partial<PanelModel>) => rerender(panelOf({ ...model, ...next }));
  return { actions, recognition, region, panel: within(region), again };
}

export function recognitionModel(part: Partial<RecognitionModel> = {}): RecognitionModel {
  const nothing = { understanding: [], found: [], missing: [] };
  return { isDiagnosing: false, ...nothing, hasProfile: false, news: '', ...part };
}

export type FakeRecognitionActions = {
  [Name in keyof RecognitionActions]: Mock<RecognitionActions[Name]>;
};

export function fakeRecognitionActions(): FakeRecognitionActions {
  return {
    diagnose: vi.fn(),
    saveFile: vi.fn(),
    teach: vi.fn(),
    exportProfile: vi.fn(),
    importProfile: vi.fn(),
    useProfile: vi.fn(),
    cancelProfile: vi.fn(),
    forgetProfile: vi.fn(),
    nextStep: vi.fn(),
    endTeaching: vi.fn(),
    watch: vi.fn(),
    endWatching: vi.fn(),
    keepLearned: vi.fn(),
    dropLearned: vi.fn(),
    correct: vi.fn(),
  };
}

export function panelModel(part: Partial<PanelModel> = {}): PanelModel {
  return {
    service: SERVICE,
    folded: false,
    activity: 'idle',
    news: '',
    alert: '',
    obstacle: '',
    canResumeUnguarded: false,
    canAllow: false,
    lost: [],
    users: USERS,
    matching: USERS,
    isComplete: true,
    isRead: true,
    total: undefined,
    isTwice: () => false,
    selected: new Set(),
    filter: '',
    drafts: [{ action: 'add', option: '', value: '' }],
    readBack: 'reopened',
    takesNoValue,
    suggestions: ['Superviseur', 'Numéro Fax2Mail'],
    ...part,
  };
}

export function row(part: Partial<ResultRow> = {}): ResultRow {
  return {
    key: `${part.licence ?? 'FPC172932'} 0`,
    licence: 'FPC172932',
    name: 'Léa Martin',
    option: 'Superviseur',
    before: 'Non',
    after: 'Oui',
    outcome: 'modified',
    detail: '',
    ...part,
  };
}

export function results(part: Partial<Results> = {}): Results {
  return {
    kind: 'run',
    rows: [row()],
    total: 1,
    counts: { modified: 1 },
    canRetry: false,
    canUndo: false,
    canFinish: false,
    canExport: true,
    ...part,
  };
}

export function fakeActions(): FakeActions {
  return {
    fold: vi.fn(),
    approachUsers: vi.fn(),
    setFilter: vi.fn(),
    selectMatching: vi.fn(),
    toggle: vi.fn(),
    clearSelection: vi.fn(),
    openPaste: vi.fn(),
    selectPasted: vi.fn(),
    setDraft: vi.fn(),
    setReadBack: vi.fn(),
    addDraft: vi.fn(),
    removeDraft: vi.fn(),
    preview: vi.fn(),
    apply: vi.fn(),
    confirm: vi.fn(),
    cancel: vi.fn(),
    pause: vi.fn(),
    resume: vi.fn(),
    resumeUnguarded: vi.fn(),
    allow: vi.fn(),
    allowAndRetry: vi.fn(),
    putBack: vi.fn(),
    stop: vi.fn(),
    retry: vi.fn(),
    finish: vi.fn(),
    undo: vi.fn(),
    exportReport: vi.fn(),
    closeResults: vi.fn(),
    follow: vi.fn(),
  };
}
