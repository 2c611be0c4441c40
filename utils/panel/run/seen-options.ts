import type { Reading } from '../../bulk/reading';
import { isYesNo } from '../../bulk/shown-value';
import type { StoredOptions } from '../../extension/portal-options';
import { fold } from '../../text';

/** The options that details of this portal have shown, to be picked on this page and on later ones. */
export class SeenOptions {
  readonly #all: Set<string>;
  readonly #yesNo: Set<string>;
  readonly #store: StoredOptions['store'];

  constructor({ seen, store }: StoredOptions) {
    this.#all = new Set(seen.all);
    this.#yesNo = new Set(seen.yesNo);
    this.#store = store;
  }

  /** Their labels. */
  get all(): string[] {
    return [...this.#all];
  }

  /** The folded labels of those that take no value. */
  get yesNo(): ReadonlySet<string> {
    return this.#yesNo;
  }

  /** Adds and stores the options of a detail. @returns whether any is new */
  add({ options }: Reading): boolean {
    const before = this.#all.size + this.#yesNo.size;
    for (const { label, value } of options) {
      this.#all.add(label);
      if (isYesNo(value)) this.#yesNo.add(fold(label));
    }
    if (this.#all.size + this.#yesNo.size === before) return false;
    this.#store({ all: this.all, yesNo: [...this.#yesNo] });
    return true;
  }
}
