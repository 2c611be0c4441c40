import type { Account } from '../panel/panel-model';

/** Something on the page that was recognised, in words; `tone` is the colour of its outline. */
export interface FoundLine {
  text: string;
  tone: string;
}

/** Where the person is in showing the portal to the extension. */
export interface TeachingModel {
  /** What to click now. */
  instruction: string;
  step: number;
  steps: number;
  /** What came of the last click, or what is known already. */
  account: string;
  /** Whether what the step is about is recognised; a doubt or a refusal is not. */
  isRecognised: boolean;
  /** Whether the step may be left as done, rather than passed over. */
  canContinue: boolean;
}

/** What is seen while the person shows how the job is done. */
export interface WatchingModel {
  /** What was understood so far, in words. */
  seen: string[];
  /** What was pressed last, where nothing is known to have come of it; '' where all is clear. */
  unexplained: string;
}

/** One thing that was learned from watching. */
export interface LearnedItem {
  text: string;
  /** Why it is not used, or what is still to be told of it; '' where all is clear. */
  doubt: string;
  /** What can be corrected, in this order. */
  corrections: Correction[];
}

/** `point`: shows another control; `added`, `removed`: tells what the press did; `forget`: leaves it out. */
export type Correction = 'point' | 'added' | 'removed' | 'forget';

/** A profile that was brought, and is used only once a person has seen what it would press here. */
export interface ProposalModel {
  /** The name of its file. */
  name: string;
  /** What it lets be pressed, in words, and what is recognised on this page with it. */
  words: string[];
  found: FoundLine[];
  /** What of it is never pressed, and left out; empty where nothing is. */
  refused: string;
}

/** Whether a part of the portal is understood. */
export interface UnderstandingLine {
  grasp: 'understood' | 'not-met' | 'not-understood';
  /** The part's name, as short as it gets. */
  name: string;
  /** The whole word of it. */
  text: string;
  /** What was seen instead, in words. */
  instead: string[];
}

/** What the panel shows of how this page is understood. */
export interface RecognitionModel {
  /** Part by part, in the order of the work; none before the page was looked at. */
  understanding: UnderstandingLine[];
  isDiagnosing: boolean;
  found: FoundLine[];
  missing: string[];
  /** What has been seen to work on this portal, and what not yet. */
  account?: Account;
  /** Whether something has been shown of this portal. */
  hasProfile: boolean;
  /** What came of the last button. */
  news: string;
  teaching?: TeachingModel;
  watching?: WatchingModel;
  /** What was learned, before it is agreed to. */
  learned?: LearnedItem[];
  proposal?: ProposalModel;
}

/** What a person can do about how the page is understood. Nothing here presses anything in it. */
export interface RecognitionActions {
  diagnose: (on: boolean) => void;
  saveFile: () => void;
  teach: () => void;
  /** Watches the person do the job for one user by hand. */
  watch: () => void;
  /** Ends watching, and shows what was learned. */
  endWatching: () => void;
  /** Uses what was learned from now on. */
  keepLearned: () => void;
  /** Leaves off watching, or throws away what was learned. */
  dropLearned: () => void;
  correct: (item: number, correction: Correction) => void;
  exportProfile: () => void;
  /** Shows what a profile would press; nothing of it is used yet. */
  importProfile: (file: File) => void;
  useProfile: () => void;
  cancelProfile: () => void;
  forgetProfile: () => void;
  /** Leaves the step of the teaching, as done or as passed over. */
  nextStep: () => void;
  endTeaching: () => void;
}

export interface RecognitionProps {
  model: RecognitionModel;
  actions: RecognitionActions;
}
