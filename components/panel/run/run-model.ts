import type { Continues, ReadBack, WrittenNote } from '../../../utils/bulk/journal';
import type { LostNumber } from '../../../utils/bulk/numbers/lost-numbers';
import type { Plan } from '../../../utils/bulk/plan';
import type { Forecast } from '../../../utils/bulk/preview/forecast';
import type { WaitReason } from '../../../utils/bulk/run/run-options';
import type { EvidenceModel } from '../../recognition/recognition-model';
import type { CheckModel } from '../check/check-model';
import type { LotWords, Results } from '../report/results-model';

/** What is going on: nothing, a preview, a detail that is opened for the person, or a run in one of its phases. */
export type WorkState =
  | 'idle'
  | 'previewing'
  | 'opening'
  | 'running'
  | 'pausing'
  | 'paused'
  | 'stopping'
  | 'interrupted';

/** Whether something is at work in the page, so that the form is locked. An interrupted run waits elsewhere. */
export function isAtWork(workState: WorkState): boolean {
  return workState !== 'idle' && workState !== 'interrupted';
}

/** How far a run is, in users. */
export interface Progress {
  done: number;
  total: number;
  failed: number;
  /** The time that is left, in ms; absent before it can be told. */
  remaining?: number;
}

/** What a person is asked before a plan is carried out. */
export interface Confirmation {
  plan: Plan;
  readBack: ReadBack;
  isUndo: boolean;
  /** How the run continues a lot; absent where it begins one. */
  continues?: Continues | undefined;
  /** What the run comes to; only if a preview fits. */
  forecast?: Forecast | undefined;
  /** How many selected users a person has left out of it. */
  excluded?: number;
  /** How long it takes, in ms, if that is known. */
  duration?: number | undefined;
  /** Only for an undo: how many users of the lot it leaves as they are, and why. */
  leftAlone?: { unchanged: number; unsure: number } | undefined;
  /** The sentences of the portal's questions that the run may answer with yes. */
  allowed?: readonly string[];
  /** What is known of the portal; only if nothing was changed and read back on it yet. */
  evidence?: EvidenceModel;
}

/** A wait of the run, for one user. */
export interface RunWait {
  reason: WaitReason;
  /** For whom, in words. */
  user: string;
  /** When it ends, in ms of `performance.now()`. */
  until: number;
}

/** What is going on, and what came of it. */
export interface RunModel {
  workState: WorkState;
  /** Whether that is a preview, a run or an inventory; absent while details are read before a confirmation. */
  work?: 'preview' | 'run' | 'inventory';
  /** What the status line says beside the selection. */
  news: string;
  /** Whether the guard has paused the run, which the person may resume unguarded. */
  canResumeUnguarded: boolean;
  /** Whether a question of the portal has paused the run, which the person may allow. `pauseReason` has its words. */
  canAllow: boolean;
  /** Why the run has paused by itself. */
  pauseReason?: string;
  /** The user whom the run is working on, in words. */
  inHand?: string;
  wait?: RunWait;
  /** Numbers that runs of this service took from users and did not put back yet. */
  lost: readonly LostNumber[];
  /** The service's last lot, of this page or as the journal had it when the page was loaded. */
  lastLot?: LotWords | undefined;
  progress?: Progress;
  confirmation?: Confirmation;
  /** What the last preview has read; absent before the first one. */
  check?: CheckModel | undefined;
  /** What the run has come to so far, or came to. */
  results?: Results;
  /** The last inventory of this page, once it is over. */
  inventory?: InventoryLine | undefined;
}

/** What came of an inventory. */
export interface InventoryLine {
  id: string;
  /** « Inventaire : 58 lus, 2 illisibles » */
  words: string;
}

/** What a person can do with inventories. */
export interface InventoryActions {
  /** Reads the selected users' options, and changes nothing. */
  take: () => void;
  /** Opens the page that shows an inventory. */
  open: (id: string) => void;
}

/** What a person can do to start, steer and follow up a run. */
export interface RunActions {
  preview: () => void;
  /** Takes a user of the preview into the next run, or leaves them out of it. */
  include: (licence: string, included: boolean) => void;
  /** Takes back all who were left out of the next run. */
  includeAll: () => void;
  /** Leaves the users out of the next run for whom there is not enough of an option. */
  doFirst: (option: string) => void;
  /** Asks for the confirmation of what the form says. */
  apply: () => void;
  /** @param note what the person has written down about the lot that begins */
  confirm: (note?: WrittenNote) => void;
  cancel: () => void;
  pause: () => void;
  resume: () => void;
  /** Resumes a run that the guard has paused, whatever else fails. */
  resumeUnguarded: () => void;
  stop: () => void;
  /** Lets the run answer the portal's question with yes, for this exact sentence. */
  allow: () => void;
  /** Asks for the confirmation of another try, with the questions that stood in the way allowed. */
  allowAndRetry: () => void;
  /** Asks for the confirmation of putting the lost numbers back. */
  putBack: () => void;
  retry: () => void;
  /** Asks for the confirmation of another try of all that was not done, for whatever reason. */
  retryAll: () => void;
  finish: () => void;
  undo: () => void;
  exportReport: () => void;
  exportWorkbook: () => void;
  print: () => void;
  closeResults: () => void;
}
