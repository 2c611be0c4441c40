import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, type Mock, vi } from 'vitest';
import type { ChangesActions, ChangesModel } from '../../../components/panel/changes-model';
import type { CheckModel } from '../../../components/panel/check-model';
import type { DockModel } from '../../../components/panel/dock-model';
import type { FlowModel } from '../../../components/panel/flow-model';
import { Panel } from '../../../components/panel/Panel';
import type { PanelActions, PanelModel } from '../../../components/panel/panel-model';
import type { LotWords, ResultRow, Results } from '../../../components/panel/results-model';
import type {
  Confirmation,
  InventoryActions,
  RunActions,
  RunModel,
} from '../../../components/panel/run-model';
import type { UsersActions, UsersModel } from '../../../components/panel/users-model';
import type {
  RecognitionActions,
  RecognitionModel,
} from '../../../components/recognition/recognition-model';
import { takesNoValue } from '../../../utils/bulk/drafts';
import type { Finding } from '../../../utils/bulk/forecast';
import { ADD_SUPERVISOR, plan, SERVICE, user } from './builders';

afterEach(cleanup);

export interface FakeActions extends PanelActions {
  fold: Mock<PanelActions['fold']>;
  openHistory: Mock<PanelActions['openHistory']>;
  openWorkbook: Mock<PanelActions['openWorkbook']>;
  users: { [Name in keyof UsersActions]: Mock<UsersActions[Name]> };
  changes: { [Name in keyof ChangesActions]: Mock<ChangesActions[Name]> };
  run: { [Name in keyof RunActions]: Mock<RunActions[Name]> };
  inventory: { [Name in keyof InventoryActions]: Mock<InventoryActions[Name]> };
}

/** As much of the panel's model as a test is about. */
export interface PanelPart extends Partial<Pick<PanelModel, 'folded' | 'obstacle' | 'alert'>> {
  dock?: Partial<DockModel>;
  flow?: Partial<FlowModel>;
  users?: Partial<UsersModel>;
  changes?: Partial<ChangesModel>;
  run?: Partial<RunModel>;
}

export const USERS = [
  user('FPC172932', { name: 'Léa Martin', sda: '01 99 00 12 34' }),
  user('FPC17293', { name: 'Paul Durand' }),
  user('FPC3', { name: 'Zoé Petit' }),
];

const DOCK: DockModel = { side: 'right', width: 420, narrowest: 360, widest: 640 };

export const CONFIRMATION: Confirmation = {
  plan: plan([ADD_SUPERVISOR], ['FPC172932', 'FPC17293']),
  readBack: 'reopened',
  isUndo: false,
};

/** Renders the panel with this much said of it; the rest is an idle panel with three users. */
export function renderPanel(part: PanelPart = {}, recognised: Partial<RecognitionModel> = {}) {
  const actions = fakeActions();
  const recognition = { model: recognitionModel(recognised), actions: fakeRecognitionActions() };
  const dockActions = { setSide: vi.fn(), setWidth: vi.fn(), openSettings: vi.fn() };
  const panelOf = ({ dock, ...shown }: PanelPart) => (
    <Panel
      model={panelModel(shown)}
      actions={actions}
      recognition={recognition}
      dock={{ model: { ...DOCK, ...dock }, actions: dockActions }}
    />
  );
  const { rerender } = render(panelOf(part));
  const region = screen.getByRole('region', { name: 'Actions groupées' });
  const again = (next: PanelPart) => rerender(panelOf({ ...part, ...next }));
  return { actions, dockActions, recognition, region, panel: within(region), again };
}

/** Renders the panel for a test of its users alone. */
export function renderUsers(users: Partial<UsersModel> = {}) {
  const { actions, panel } = renderPanel({ users });
  return { actions: actions.users, panel };
}

/** Renders the panel for a test of its changes alone. */
export function renderChanges(changes: Partial<ChangesModel> = {}) {
  const { actions, panel } = renderPanel({ changes, flow: { open: 'changes' } });
  return { actions: actions.changes, panel };
}

/** Renders the panel for a test of its run alone, with the step open that a run of this kind opens. */
export function renderRun(run: Partial<RunModel> = {}) {
  const partOf = (shown: Partial<RunModel>): PanelPart => {
    const [work, open] = momentOf(shown);
    return { run: { work, ...shown }, flow: { open } };
  };
  const { actions, panel, again } = renderPanel(partOf(run));
  return {
    actions: actions.run,
    panel,
    again: (next: Partial<RunModel>) => again(partOf({ ...run, ...next })),
  };
}

/** What goes on in a panel whose model is this, and the step that it has opened. */
function momentOf({
  workState = 'idle',
  check: checked,
  results: shown,
}: Partial<RunModel>): [RunModel['work'], FlowModel['open']] {
  if (workState === 'previewing') return ['preview', 'check'];
  if (workState !== 'idle') return ['run', 'run'];
  if (shown) return [undefined, 'report'];
  return [undefined, checked ? 'check' : 'changes'];
}

function recognitionModel(part: Partial<RecognitionModel> = {}): RecognitionModel {
  const nothing = { understanding: [], found: [], missing: [] };
  return { isDiagnosing: false, ...nothing, hasProfile: false, news: '', ...part };
}

export type FakeRecognitionActions = {
  [Name in keyof RecognitionActions]: Mock<RecognitionActions[Name]>;
};

function fakeRecognitionActions(): FakeRecognitionActions {
  return {
    diagnose: vi.fn(),
    saveFile: vi.fn(),
    teach: vi.fn(),
    exportProfile: vi.fn(),
    importProfile: vi.fn(),
    useProfile: vi.fn(),
    cancelProfile: vi.fn(),
    forgetProfile: vi.fn(),
    nextStage: vi.fn(),
    endTeaching: vi.fn(),
    watch: vi.fn(),
    endWatching: vi.fn(),
    keepLearned: vi.fn(),
    dropLearned: vi.fn(),
    correct: vi.fn(),
  };
}

function panelModel({ users, changes, run, flow, ...part }: PanelPart): PanelModel {
  return {
    flow: { open: 'users', entered: 0, ...flow },
    service: SERVICE,
    folded: false,
    obstacle: '',
    alert: '',
    users: {
      read: USERS,
      matching: USERS,
      isComplete: true,
      isRead: true,
      isReading: false,
      total: undefined,
      isTwice: () => false,
      selected: new Set(),
      filter: '',
      ...users,
    },
    changes: {
      drafts: [{ action: 'add', option: '', value: '' }],
      readBack: 'reopened',
      takesNoValue,
      suggestions: ['Superviseur', 'Numéro Fax2Mail'],
      notices: [],
      ...changes,
    },
    run: {
      workState: 'idle',
      news: '',
      canResumeUnguarded: false,
      canAllow: false,
      lost: [],
      ...run,
    },
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

/** A lot of which two users failed and three were not reached. */
export const LOT: LotWords = {
  id: 'r1',
  isOver: true,
  title: 'Lot du 28/11 04:24',
  headline: '5 sur 10 modifiés · 2 échecs · 3 arrêtés',
  isUndo: false,
  users: { retry: 2, retryAll: 5, finish: 3, undo: 5 },
};
/** A preview that a run can be started from, with these rows. */
export function check(rows: readonly ResultRow[] = [], part: Partial<CheckModel> = {}): CheckModel {
  const of = (finding: Finding) => {
    return new Set(rows.filter((one) => one.finding === finding).map(({ licence }) => licence))
      .size;
  };
  const outcomes = [...new Set(rows.map(({ outcome, detail }) => `${outcome} ${detail}`))];
  return {
    readAt: new Date(2026, 9, 31, 14, 5).getTime(),
    read: rows.length,
    total: rows.length,
    left: 0,
    forecast: {
      'to-do': of('to-do'),
      failed: of('failed'),
      unavailable: of('unavailable'),
      already: of('already'),
      excluded: 0,
      afterRemovals: 0,
      inPart: 0,
      later: 0,
      taken: {},
    },
    groups: outcomes.map((key) => {
      const alike = rows.filter(({ outcome, detail }) => `${outcome} ${detail}` === key);
      const [{ option, outcome, detail: cause }] = alike as [ResultRow];
      return { key, causes: [{ option, outcome, cause }], rows: alike };
    }),
    excluded: new Set(),
    ...part,
  };
}

export function results(part: Partial<Results> = {}): Results {
  return {
    rows: [row()],
    counts: { modified: 1 },
    canRetry: false,
    canUndo: false,
    canFinish: false,
    canExport: true,
    ...part,
  };
}

function fakeActions(): FakeActions {
  return {
    fold: vi.fn(),
    openHistory: vi.fn(),
    openWorkbook: vi.fn(),
    flow: {
      open: vi.fn(),
      showLot: vi.fn(),
      reuseUsers: vi.fn(),
      reuseChanges: vi.fn(),
      openDetail: vi.fn(),
      transfer: vi.fn(),
    },
    inventory: { take: vi.fn(), open: vi.fn() },
    users: {
      approach: vi.fn(),
      setFilter: vi.fn(),
      selectMatching: vi.fn(),
      toggle: vi.fn(),
      view: vi.fn(),
      clearSelection: vi.fn(),
      removeOutside: vi.fn(),
      answerRestored: vi.fn(),
      openPaste: vi.fn(),
      selectPasted: vi.fn(),
      choosePasted: vi.fn(),
      acceptZeros: vi.fn(),
      copyUnknown: vi.fn(),
    },
    changes: {
      setDraft: vi.fn(),
      addDraft: vi.fn(),
      removeDraft: vi.fn(),
      leave: vi.fn(),
      focused: vi.fn(),
      dropOwn: vi.fn(),
      takePairs: vi.fn(),
      setReadBack: vi.fn(),
    },
    run: {
      preview: vi.fn(),
      include: vi.fn(),
      includeAll: vi.fn(),
      apply: vi.fn(),
      confirm: vi.fn(),
      cancel: vi.fn(),
      pause: vi.fn(),
      resume: vi.fn(),
      resumeUnguarded: vi.fn(),
      stop: vi.fn(),
      allow: vi.fn(),
      allowAndRetry: vi.fn(),
      putBack: vi.fn(),
      retryAll: vi.fn(),
      retry: vi.fn(),
      finish: vi.fn(),
      undo: vi.fn(),
      doFirst: vi.fn(),
      exportReport: vi.fn(),
      exportWorkbook: vi.fn(),
      print: vi.fn(),
      closeResults: vi.fn(),
    },
  };
}
