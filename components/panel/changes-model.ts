import type { Draft } from '../../utils/bulk/drafts';
import type { ReadBack } from '../../utils/bulk/journal';

/** The changes that a person wants, as far as they are written down. */
export interface ChangesModel {
  drafts: readonly Draft[];
  /** The options to suggest. */
  suggestions: readonly string[];
  /** Whether an option takes no value. */
  takesNoValue: (option: string) => boolean;
  /** How changes will be read back. */
  readBack: ReadBack;
}

/** What a person can do to the wanted changes. `index` counts drafts from 0. */
export interface ChangesActions {
  setDraft: (index: number, part: Partial<Draft>) => void;
  addDraft: () => void;
  removeDraft: (index: number) => void;
  setReadBack: (readBack: ReadBack) => void;
}
