import type { DraftField, DraftNotice } from '../../../utils/bulk/form/draft-notices';
import type { Draft } from '../../../utils/bulk/form/drafts';
import type { OwnChanges } from '../../../utils/bulk/form/own-changes';
import type { ReadBack } from '../../../utils/bulk/journal';
import type { Pair } from '../../../utils/bulk/pairs/pair-values';

/** The changes that a person wants, as far as they are written down. */
export interface ChangesModel {
  drafts: readonly Draft[];
  /** Changes of single users, which count in place of the drafts. */
  own?: OwnChanges | undefined;
  /** The options that may be picked: the guide's, and those that this portal has shown. */
  suggestions: readonly string[];
  /** Whether an option takes no value. */
  takesNoValue: (option: string) => boolean;
  /** What is to be said at the fields that the person has left. */
  notices: readonly DraftNotice[];
  /** The field that is to have the focus as soon as it is drawn. */
  focus?: DraftPlace;
  /** How changes will be read back. */
  readBack: ReadBack;
}

/** A field of one of the drafts. */
export interface DraftPlace {
  /** The draft, counted from 0. */
  index: number;
  field: DraftField;
}

/** What a person can do to the wanted changes. `index` counts drafts from 0. */
export interface ChangesActions {
  setDraft: (index: number, part: Partial<Draft>) => void;
  addDraft: () => void;
  removeDraft: (index: number) => void;
  /** To be called when a person has done with a field: what is wrong with it is said from then on. */
  leave: (place: DraftPlace) => void;
  /** Takes the pairs of a draft for these users: each gets a value of their own. */
  takePairs: (index: number, pairs: readonly Pair[], selected: ReadonlySet<string>) => void;
  /** To be called when the field of `focus` has the focus. */
  focused: () => void;
  /** Gives up the changes of single users: the drafts count again. */
  dropOwn: () => void;
  setReadBack: (readBack: ReadBack) => void;
}
