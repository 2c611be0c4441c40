import type { DraftPlace } from '../../components/panel/changes/changes-model';
import type { DraftField, DraftNotice } from '../bulk/form/draft-notices';
import type { Draft } from '../bulk/form/drafts';

/**
 * The fields of the drafts that a person has done with. An error at a field is shown once they have left it, not while
 * they type, and disappears as soon as the field is right.
 */
export class LeftFields {
  /** By the place of the draft. */
  #drafts: ReadonlySet<DraftField>[] = [];

  has({ index, field }: DraftPlace): boolean {
    // Whether an action is possible depends on the option.
    return this.#drafts[index]?.has(field === 'action' ? 'option' : field) ?? false;
  }

  add({ index, field }: DraftPlace): void {
    this.#set(index, [...(this.#drafts[index] ?? []), field]);
  }

  /** Adds all fields of the first `count` drafts. */
  addAll(count: number): void {
    this.#drafts = Array.from({ length: count }, () => new Set<DraftField>(['option', 'value']));
  }

  /**
   * A field that is being edited counts as left only as long as its notices stay the same.
   *
   * @param before what was said of the drafts before the edit
   * @param after what there is to say of them now
   */
  edited(
    index: number,
    part: Partial<Draft>,
    before: readonly DraftNotice[],
    after: readonly DraftNotice[],
  ): void {
    const codes = (notices: readonly DraftNotice[], field: DraftField) => {
      return notices.flatMap((one) => (one.index === index && one.field === field ? one.code : []));
    };
    const isSame = (field: DraftField) => {
      return codes(before, field).some((code) => codes(after, field).includes(code));
    };
    const left = [...(this.#drafts[index] ?? [])];
    this.#set(
      index,
      left.filter((field) => !(field in part) || isSame(field)),
    );
  }

  removed(index: number): void {
    this.#drafts.splice(index, 1);
  }

  #set(index: number, fields: readonly DraftField[]): void {
    // Without gaps, so that the places stay right when a draft is removed.
    while (this.#drafts.length < index) this.#drafts.push(new Set());
    this.#drafts[index] = new Set(fields);
  }
}
