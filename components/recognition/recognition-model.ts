/** Something that was recognised on the page, in words. `tone` names the colour of its outline. */
export interface FoundLine {
  text: string;
  tone: string;
}

/** What has been seen to work on this portal and what has not been tried yet, in words. */
export interface EvidenceModel {
  seen: string[];
  notYet: string[];
}

/** How far the person is in showing the portal to the extension, one stage after the other. */
export interface TeachingModel {
  /** What to click now. */
  instruction: string;
  /** The number of the stage, from 1. */
  stage: number;
  stages: number;
  /** What came of the last click, or what is known of this stage already. */
  feedback: string;
  /** Whether what the stage asks for is recognised. A doubt or a refusal is not. */
  isRecognised: boolean;
  /** Whether leaving the stage counts as done. Otherwise it counts as skipped. */
  canContinue: boolean;
}

/** What is understood while the person does the job by hand. */
export interface WatchingModel {
  /** What was understood so far, in words. */
  seen: string[];
  /** The words of the last press whose effect is not understood; '' if all is. */
  unexplained: string;
}

/** One thing that was learned by watching. */
export interface LearnedItem {
  text: string;
  /** Why it is not used, or what is still to be said about it; '' if it is clear. */
  doubt: string;
  /** The corrections on offer, in this order. */
  corrections: Correction[];
}

/** `point`: shows another control; `added`, `removed`: says what the press did; `forget`: leaves it out. */
export type Correction = 'point' | 'added' | 'removed' | 'forget';

/** An imported profile, which is not used before the person agrees to what it would press here. */
export interface ProposalModel {
  /** The name of its file. */
  name: string;
  /** The words that it lets the extension press. */
  words: string[];
  /** What it makes recognisable on this page. */
  found: FoundLine[];
  /** Its words that are never pressed, and were left out; '' if there are none. */
  refused: string;
}

/** One part of the portal, and whether it is understood. */
export interface UnderstandingLine {
  grasp: 'understood' | 'not-met' | 'not-understood';
  /** The part's name, as short as possible. */
  name: string;
  /** The same as a sentence. */
  text: string;
  /** What was seen instead, in sentences. */
  instead: string[];
}

/** What the panel shows of how this page is understood. */
export interface RecognitionModel {
  /** The parts in the order of the work; empty before the first look at the page. */
  understanding: UnderstandingLine[];
  /** Whether the diagnosis is on: outlines on the page, lists in the panel. */
  isDiagnosing: boolean;
  found: FoundLine[];
  missing: string[];
  evidence?: EvidenceModel;
  /** Whether this portal has a profile. */
  hasProfile: boolean;
  /** What came of the last button. */
  news: string;
  teaching?: TeachingModel;
  watching?: WatchingModel;
  /** What was learned by watching, before the person agrees to it. */
  learned?: LearnedItem[];
  proposal?: ProposalModel;
}

/** What a person can do about how the page is understood. None of it presses anything in the page. */
export interface RecognitionActions {
  diagnose: (on: boolean) => void;
  /** Saves the diagnostic file. */
  saveFile: () => void;
  /** Starts to teach, one stage after the other. */
  teach: () => void;
  /** Leaves the stage, as done or as skipped. */
  nextStage: () => void;
  endTeaching: () => void;
  /** Starts to watch the person do the job for one user. */
  watch: () => void;
  /** Ends watching, and shows what was learned. */
  endWatching: () => void;
  /** Uses what was learned from now on. */
  keepLearned: () => void;
  /** Stops watching, or throws away what was learned. */
  dropLearned: () => void;
  /** @param item the index of a learned item */
  correct: (item: number, correction: Correction) => void;
  exportProfile: () => void;
  /** Shows what a profile would press. Nothing of it is used yet. */
  importProfile: (file: File) => void;
  useProfile: () => void;
  cancelProfile: () => void;
  forgetProfile: () => void;
}

/** What a component about recognition gets. */
export interface RecognitionProps {
  model: RecognitionModel;
  actions: RecognitionActions;
}

/** Whether the page, or a part of the portal, is not understood. @param obstacle why nothing can be done; '' if all can */
export function isLost({ understanding }: RecognitionModel, obstacle: string): boolean {
  return obstacle !== '' || understanding.some(({ grasp }) => grasp === 'not-understood');
}
