import { type Mock, vi } from 'vitest';
import type { ChangesActions } from '../../../components/panel/changes/changes-model';
import type { PanelActions } from '../../../components/panel/panel-model';
import type { InventoryActions, RunActions } from '../../../components/panel/run/run-model';
import type { UsersActions } from '../../../components/panel/users/users-model';
import type { RecognitionActions } from '../../../components/recognition/recognition-model';

/** What the panel's buttons do: nothing, and each call is remembered. */
export interface FakeActions extends PanelActions {
  fold: Mock<PanelActions['fold']>;
  openHistory: Mock<PanelActions['openHistory']>;
  openWorkbook: Mock<PanelActions['openWorkbook']>;
  users: { [Name in keyof UsersActions]: Mock<UsersActions[Name]> };
  changes: { [Name in keyof ChangesActions]: Mock<ChangesActions[Name]> };
  run: { [Name in keyof RunActions]: Mock<RunActions[Name]> };
  inventory: { [Name in keyof InventoryActions]: Mock<InventoryActions[Name]> };
}

/** The same of the section in which a person shows the portal to the extension. */
export type FakeRecognitionActions = {
  [Name in keyof RecognitionActions]: Mock<RecognitionActions[Name]>;
};

/** Actions that do nothing. */
export function fakeActions(): FakeActions {
  return {
    fold: vi.fn(),
    openHistory: vi.fn(),
    openWorkbook: vi.fn(),
    flow: {
      open: vi.fn(),
      showLot: vi.fn(),
      reuse: vi.fn(),
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

/** Actions of the recognition that do nothing. */
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
    nextStage: vi.fn(),
    endTeaching: vi.fn(),
    watch: vi.fn(),
    endWatching: vi.fn(),
    keepLearned: vi.fn(),
    dropLearned: vi.fn(),
    correct: vi.fn(),
  };
}
