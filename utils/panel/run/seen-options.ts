import type { Reading } from '../../bulk/reading';
import { isYesNo } from '../../bulk/shown-value';
import { seenOptions } from '../../extension/settings';
import { fold } from '../../text';

/** The options that details have shown, to be suggested on this page and on later ones. */
export class SeenOptions {
  readonly #all: Set<string>;
  readonly #yesNo: Set<string>;

  /** @param seen as they were stored */
  constructor(seen: { all: readonly string[]; yesNo: readonly string[] }) {
    this.#all = new Set(seen.all);
    this.#yesNo = new Set(seen.yesNo);
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
    void seenOptions.setValue({ all: this.all, yesNo: [...this.#yesNo] });
    return true;
  }
}
