import { type Signal, signal } from '@preact/signals';
import type { ChangesActions, ChangesModel } from '../../components/panel/changes-model';
import type { Change } from '../bulk/change';
import {
  checkDrafts,
  type Draft,
  type DraftError,
  editedDraft,
  takesNoValue,
} from '../bulk/drafts';
import type { ReadBack } from '../bulk/journal';
import { KNOWN_OPTIONS } from '../bulk/option-names';

export interface ChangesPartOptions {
  /** How changes are read back at first. */
  readBack: ReadBack;
  /** Called when the drafts have changed: what was said of the old ones is no longer true. */
  onDrafts: () => void;
  /** Called when the person chooses another way to read back. */
  onReadBack: (readBack: ReadBack) => void;
}

const NO_DRAFT: Draft = { action: 'add', option: '', value: '' };
const KNOWN_LABELS: readonly string[] = KNOWN_OPTIONS.map(({ label }) => label);

/** The part of the panel that says what is to be changed. */
export class ChangesPart {
  readonly model: Signal<ChangesModel>;
  readonly actions: ChangesActions;
  /** The options, folded, that details have shown with yes or no as their value. */
  #yesNo: ReadonlySet<string> = new Set();

  constructor({ readBack, onDrafts, onReadBack }: ChangesPartOptions) {
    this.model = signal<ChangesModel>({
      drafts: [NO_DRAFT],
      suggestions: KNOWN_LABELS,
      takesNoValue: (option) => takesNoValue(option, this.#yesNo),
      readBack,
    });
    const edit = (change: (drafts: readonly Draft[]) => Draft[]) => {
      this.#patch({ drafts: change(this.model.value.drafts) });
      onDrafts();
    };
    this.actions = {
      setDraft: (index, part) =>
        edit((drafts) => {
          return drafts.map((draft, at) => (at === index ? editedDraft(draft, part) : draft));
        }),
      addDraft: () => edit((drafts) => [...drafts, NO_DRAFT]),
      removeDraft: (index) => edit((drafts) => drafts.filter((_, at) => at !== index)),
      setReadBack: (next) => {
        this.#patch({ readBack: next });
        onReadBack(next);
      },
    };
  }

  /** Adds the options that details have shown to the suggestions. @param yesNo those with yes or no, folded */
  suggest(labels: readonly string[], yesNo: ReadonlySet<string>): void {
    this.#yesNo = new Set(yesNo);
    this.#patch({ suggestions: [...new Set([...KNOWN_LABELS, ...labels])] });
  }

  /** Brings back the drafts that were kept, unless the person has begun others. */
  restore(drafts: readonly Draft[]): void {
    const isUntouched = this.model.value.drafts.every((draft) => draft === NO_DRAFT);
    if (isUntouched && drafts.length > 0) this.#patch({ drafts: [...drafts] });
  }

  /** The changes that the drafts ask for, and the first thing that is wrong with them. */
  wanted(): { changes: Change[]; error: DraftError | undefined } {
    const { drafts, takesNoValue } = this.model.value;
    const { changes, errors } = checkDrafts(drafts, takesNoValue);
    return { changes, error: errors[0] };
  }

  #patch(part: Partial<ChangesModel>): void {
    this.model.value = { ...this.model.value, ...part };
  }
}
