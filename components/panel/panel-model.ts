import type { Draft } from '../../utils/bulk/drafts';
import type { ReadBack } from '../../utils/bulk/journal';
import type { LostNumber } from '../../utils/bulk/lost-numbers';
import type { Plan, Service } from '../../utils/bulk/plan';
import type { User } from '../../utils/bulk/reading';
import type { LineOutcome } from '../../utils/bulk/result-lines';
import type { EvidenceModel } from '../recognition/recognition-model';

/** What came of a pasted list. */
export interface PasteReport {
  found: number;
  unknown: string[];
  /** What matched nobody in a list that was not read to its end. */
  unread: string[];
  /** Whom each may mean, with what tells them apart. */
  ambiguous: { entry: string; users: string[] }[];
  /** Rows of headings, which were passed over. */
  headings: string[];
}

/** One line of the table *Résultats*, in words. */
export interface ResultRow {
  key: string;
  licence: string;
  name: string;
  option: string;
  before: string;
  after: string;
  outcome: LineOutcome | 'to-do';
  detail: string;
}

/** What is going on: nothing, a reading of the table or the details, a run in one of its phases. */
export type Activity =
  | 'idle'
  | 'listing'
  | 'previewing'
  | 'running'
  | 'pausing'
  | 'paused'
  | 'stopping'
  | 'interrupted';

export interface Progress {
  done: number;
  total: number;
  failed: number;
  /** Expected time left in ms, once it can be told. */
  remaining?: number;
}

/** Rows beyond this are left to the report, so that the page stays quick. */
export const MOST_ROWS = 1000;

export interface Results {
  kind: 'preview' | 'run';
  /** The first of them, `MOST_ROWS` at most. */
  rows: ResultRow[];
  /** How many there are. */
  total: number;
  counts: Partial<Record<LineOutcome | 'to-do', number>>;
  canRetry: boolean;
  /** Whether a question kept changes from being made that a person may allow. */
  canAllow?: boolean;
  canUndo: boolean;
  canFinish: boolean;
  canExport: boolean;
}

export interface Confirmation {
  plan: Plan;
  readBack: ReadBack;
  isUndo: boolean;
  /** Sentences of questions that are allowed with it to be answered with yes. */
  allowed?: readonly string[];
  /** Only where nothing has been changed and read back on this portal yet. */
  evidence?: EvidenceModel;
}

/** Everything the panel shows. */
export interface PanelModel {
  service: Service;
  folded: boolean;
  activity: Activity;
  /** What the status line says beside the selection. */
  news: string;
  /** What a person must see now; an alert. */
  alert: string;
  /** Why nothing can be done on this page. */
  obstacle: string;
  /** Whether the guard has paused the run, so that a person may resume it unguarded. */
  canResumeUnguarded: boolean;
  /** Whether it waits because of a question of the portal's that he may allow, which `news` says. */
  canAllow: boolean;
  /** Numbers that runs of this service have taken from users and that were not given back yet. */
  lost: readonly LostNumber[];
  users: readonly User[];
  /** Those that the filter leaves. */
  matching: readonly User[];
  /** Whether these are all the users of the portal's table. */
  isComplete: boolean;
  /** Whether all that could be read of it has been. */
  isRead: boolean;
  /** How many users there are by the portal's own count, where it says so. */
  total: number | undefined;
  /** Whether a reference is carried by several users, who cannot be selected by it. */
  isTwice: (licence: string) => boolean;
  selected: ReadonlySet<string>;
  filter: string;
  paste?: PasteReport | 'open';
  drafts: Draft[];
  /** How changes will be read back. */
  readBack: ReadBack;
  /** Whether a draft's option takes no value. */
  takesNoValue: (option: string) => boolean;
  suggestions: string[];
  progress?: Progress;
  confirmation?: Confirmation;
  results?: Results;
}

/** What a person can do in the panel. */
export interface PanelActions {
  fold: (folded: boolean) => void;
  /** The person turns to the list of users: all of it may be needed. */
  approachUsers: () => void;
  setFilter: (filter: string) => void;
  selectMatching: (selected: boolean) => void;
  toggle: (licences: string[], selected: boolean) => void;
  clearSelection: () => void;
  openPaste: (open: boolean) => void;
  selectPasted: (text: string) => void;
  setDraft: (index: number, draft: Partial<Draft>) => void;
  setReadBack: (readBack: ReadBack) => void;
  addDraft: () => void;
  removeDraft: (index: number) => void;
  preview: () => void;
  apply: () => void;
  confirm: () => void;
  cancel: () => void;
  pause: () => void;
  resume: () => void;
  /** Resumes a run that the guard has paused; the guard pauses it no more. */
  resumeUnguarded: () => void;
  /** Has the portal's question answered with yes in this run, by its exact sentence. */
  allow: () => void;
  /** Asks for trying again what questions kept from being made, with these allowed. */
  allowAndRetry: () => void;
  /** Asks for giving back the numbers that were lost. */
  putBack: () => void;
  stop: () => void;
  retry: () => void;
  finish: () => void;
  undo: () => void;
  exportReport: () => void;
  closeResults: () => void;
  follow: () => void;
}
