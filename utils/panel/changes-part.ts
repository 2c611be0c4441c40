import { type Signal, signal } from '@preact/signals';
import type {
  ChangesActions,
  ChangesModel,
  DraftPlace,
} from '../../components/panel/changes/changes-model';
import type { Change } from '../bulk/change';
import {
  type DraftNotice,
  type KnownOptions,
  noticesOf,
  optionsToPick,
} from '../bulk/form/draft-notices';
import {
  checkDrafts,
  type Draft,
  type DraftError,
  draftOf,
  editedDraft,
  takesNoValue,
} from '../bulk/form/drafts';
import type { OwnChanges } from '../bulk/form/own-changes';
import type { ReadBack } from '../bulk/journal';
import { KNOWN_OPTIONS } from '../bulk/option-names';
import { ownOfPairs } from '../bulk/pairs/own-of-pairs';
import type { Pair } from '../bulk/pairs/pair-values';
import { i18n } from '../locales/wording';
import { LeftFields } from './left-fields';

/** How the part begins, and what it calls when a person changes something. */
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
  readonly #left = new LeftFields();
  /** The options, folded, that details have shown with yes or no as their value. */
  #yesNo: ReadonlySet<string> = new Set();
  readonly #onDrafts: () => void;
  /** Whether a person has tried to run the form while it was empty. */
  #isMissed = false;
  /** Whether the person has entered or taken back any wish on this page. */
  #isTouched = false;

  constructor({ readBack, onDrafts, onReadBack }: ChangesPartOptions) {
    this.model = signal<ChangesModel>({
      drafts: [NO_DRAFT],
      suggestions: KNOWN_LABELS,
      takesNoValue: (option) => takesNoValue(option, this.#yesNo),
      notices: [],
      readBack,
    });
    this.#onDrafts = onDrafts;
    const edit = (drafts: Draft[], focus?: DraftPlace) => {
      this.#isMissed = false;
      this.#isTouched = true;
      this.#patch({ drafts, focus });
      onDrafts();
    };
    this.actions = {
      setDraft: (index, part) => {
        const drafts = this.#drafts.map((draft, at) => {
          return at === index ? editedDraft(draft, part) : draft;
        });
        const { notices } = this.model.value;
        this.#left.edited(index, part, notices, noticesOf(drafts, this.#known));
        edit(drafts);
      },
      addDraft: () => {
        edit([...this.#drafts, NO_DRAFT], { index: this.#drafts.length, field: 'option' });
      },
      removeDraft: (index) => {
        this.#left.removed(index);
        const neighbour = { index: Math.max(index - 1, 0), field: 'option' } as const;
        edit(
          this.#drafts.filter((_, at) => at !== index),
          neighbour,
        );
      },
      leave: (place) => {
        // It may have been removed by the very press that took the focus away.
        if (place.index >= this.#drafts.length) return;
        this.#left.add(place);
        this.#patch({});
      },
      takePairs: (index, pairs, selected) => this.#takePairs(index, pairs, selected),
      focused: () => this.#patch({ focus: undefined }),
      dropOwn: () => this.setOwn(undefined),
      setReadBack: (next) => {
        this.#patch({ readBack: next });
        onReadBack(next);
      },
    };
  }

  /** Adds the options that details have shown to the suggestions. @param yesNo those with yes or no, folded */
  suggest(labels: readonly string[], yesNo: ReadonlySet<string>): void {
    this.#yesNo = new Set(yesNo);
    this.#patch({ suggestions: optionsToPick(KNOWN_LABELS, labels) });
  }

  /** Brings back the drafts that were kept, unless the person has begun others. */
  restore(drafts: readonly Draft[]): void {
    const isUntouched = this.#drafts.every((draft) => draft === NO_DRAFT);
    if (!isUntouched || drafts.length === 0) return;
    this.#left.addAll(drafts.length);
    this.#patch({ drafts: [...drafts] });
  }

  /** Has changes of single users count in place of the drafts; `undefined` gives the drafts back. */
  setOwn(own: OwnChanges | undefined): void {
    this.#isMissed = false;
    this.#isTouched = true;
    this.#patch({ own });
    this.#onDrafts();
  }

  /**
   * Brings back changes of single users that counted before the page was loaded, unless the person has said something
   * else since.
   *
   * @returns whether they count
   */
  restoreOwn(own: OwnChanges): boolean {
    if (this.#isTouched) return false;
    this.#patch({ own });
    return true;
  }

  /** Has the pairs of a draft count for these users, with what the other drafts ask for; unless one of these is wrong. */
  #takePairs(index: number, pairs: readonly Pair[], selected: ReadonlySet<string>): void {
    const own = ownOfPairs({ drafts: this.#drafts, index, pairs, selected }, this.#known);
    if (!own) {
      this.showErrors();
      return;
    }
    const { option = '' } = this.#drafts[index] ?? {};
    this.setOwn({ label: i18n.t('values.ownLabel', { option }), byLicence: own });
  }

  /** Writes these changes down in place of what is there. */
  replace(changes: readonly Change[]): void {
    const drafts = changes.map(draftOf);
    this.#isTouched = true;
    this.#left.addAll(drafts.length);
    this.#patch({ own: undefined, drafts: drafts.length > 0 ? drafts : [NO_DRAFT] });
  }

  /** The changes that the drafts ask for, and the first thing that is wrong with them. */
  wanted(): { changes: Change[]; error: DraftError | undefined } {
    const { changes, errors } = checkDrafts(this.#drafts, this.model.value.takesNoValue);
    return { changes, error: errors[0] };
  }

  /** Says at every field what is wrong with it, and asks for the focus on the first wrong field. */
  showErrors(): void {
    const { changes, error } = this.wanted();
    this.#isMissed = changes.length === 0 && !error;
    this.#left.addAll(this.#drafts.length);
    this.#patch({});
    const first = this.model.value.notices.find(({ isError }) => isError);
    if (first) this.#patch({ focus: { index: first.index, field: first.field } });
  }

  get #drafts(): readonly Draft[] {
    return this.model.value.drafts;
  }

  get #known(): KnownOptions {
    const { suggestions: labels, takesNoValue } = this.model.value;
    return { labels, takesNoValue };
  }

  #patch(part: Partial<ChangesModel>): void {
    this.model.value = { ...this.model.value, ...part };
    const notices = noticesOf(this.#drafts, this.#known).filter((one) => this.#left.has(one));
    const said = this.#isMissed ? [OPTION_MISSED] : notices;
    this.model.value = { ...this.model.value, notices: said };
  }
}

const OPTION_MISSED: DraftNotice = {
  index: 0,
  field: 'option',
  code: 'option-missing',
  isError: true,
  meant: [],
};
