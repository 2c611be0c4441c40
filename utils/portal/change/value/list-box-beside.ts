import { Problem } from '../../../bulk/problem';
import type { Reason } from '../../../bulk/reason';
import type { PageActivity } from '../../../dom/act/page-activity';
import { pressKey } from '../../../dom/act/press-keys';
import { ifInTime } from '../../../dom/act/timed-out';
import { isStanding } from '../../../dom/flat-tree';
import { isTextVisible } from '../../../dom/seen/visible';
import { all, around, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { sameValue, tidy } from '../../../text';
import { isOfList } from '../../detail/fields/field-kinds';
import type { DetailLine } from '../../detail/lines/detail-line';
import { selectBehind } from '../../detail/lines/hidden-select';
import { isBusy } from '../../page/busy';
import type { PageOrFrame } from '../../page/page-or-frame';
import { isInUserRow } from '../in-user-row';
import { SettledSteps } from '../settled-steps';
import { isTextFor } from './field-values';
import { ValueChoice } from './value-choice';

/** A kit's own list box beside a +: the value is chosen from it before the + is pressed. */
export class ListBoxBeside {
  readonly field: HTMLElement;
  readonly #value: string;
  #choosing: ValueChoice | undefined;

  constructor(field: HTMLElement, value = '') {
    this.field = field;
    this.#value = value;
  }

  /** Whether something was chosen from it: some portals save that at once. */
  get hasChosen(): boolean {
    return this.#choosing?.hasChosen === true;
  }

  /**
   * Chooses the value.
   *
   * @param line looks the line up in the detail, and throws where the detail is another user's by now
   * @returns why it could not; nothing where the box shows the value
   */
  async choose(
    line: () => DetailLine | undefined,
    portal: PageOrFrame,
    signal: AbortSignal,
  ): Promise<Reason | undefined> {
    // What the portal has chosen by itself is not what was asked for.
    if (!this.#value) return { code: 'value-needed' };
    const { root } = portal;
    const { field } = this;
    const question = { kind: 'value', text: '', area: field, field } as const;
    const choosing = new ValueChoice(question, this.#value, (node) => isInUserRow(node, root));
    this.#choosing = choosing;
    const steps = new SettledSteps();
    const look = (activity: PageActivity) => {
      if (isBusy(root)) return undefined;
      const own = line();
      const isSettled = steps.haveSettled(activity, around(own?.parts ?? []) ?? undefined);
      const choice = choosing.next(root, isSettled);
      if (isSettled) steps.noteStep();
      if (choice !== 'done') return choice === 'waiting' ? undefined : choice;
      // Some portals save what is chosen at once: that is waited for.
      return own && this.#shows(own) && isSettled ? choice : undefined;
    };
    const chosen = await ifInTime(
      portal.act(() => {}, look, signal, { what: 'a value to be chosen' }),
    );
    const end = chosen ?? ({ code: 'list-not-opened' } as const);
    if (end === 'done') return undefined;
    if (choosing.isOpen) pressKey(field, 'Escape');
    return end;
  }

  /** @throws Problem where the box is not in the line any more, or does not show what was chosen */
  check(line: DetailLine): void {
    const isOwn = isStanding(this.field) && line.parts.some((part) => holds(part, this.field));
    if (!isOwn || (line.entry !== undefined && line.entry !== this.field)) {
      throw new Problem({ code: 'line-changed', option: line.label });
    }
    if (!this.#shows(line)) throw new Problem({ code: 'value-not-offered', value: this.#value });
  }

  /** Whether the value stands in the box, or beside it in its line. Before it was chosen it did not. */
  #shows({ parts }: DetailLine): boolean {
    const { field } = this;
    // A list that was closed may stand there still, with the value among its choices.
    const select = selectBehind(field);
    if (select) return isTextFor(select.selectedOptions[0]?.text ?? '', this.#value);
    const fields = [field, ...all<HTMLElement>(field, 'input')];
    const written = fields.map((one) => (one as Partial<HTMLInputElement>).value ?? '');
    return [...written, ...textsIn(parts)].some((text) => sameValue(text, this.#value));
  }
}

/** What a person reads in a line, apart from the choices of a list. */
function textsIn(parts: readonly Element[]): string[] {
  const nodes = parts.flatMap((part) => [...textNodes(part)]);
  return nodes
    .filter((node) => isTextVisible(node) && !isOfList(node))
    .map(({ data }) => tidy(data));
}
