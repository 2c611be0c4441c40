import type { Press } from '../../../bulk/driver';
import { optionKey } from '../../../bulk/option-names';
import { Problem } from '../../../bulk/problem';
import type { OptionLine } from '../../../bulk/reading';
import { plainValue } from '../../../bulk/shown-value';
import { findDetail } from '../../detail/find-detail';
import type { DetailLine } from '../../detail/lines/detail-line';
import { checkOwner } from '../../detail/owner';
import { readOptions } from '../../detail/read-options';
import type { Identity } from '../../detail/titled-user';
import type { PageOrFrame } from '../../page/page-or-frame';
import type { RequestedChange } from '../consent/requested-change';

/** A press in the detail of one user. */
export interface Target extends Press {
  user: Identity;
  /** Resolves once the press may be made. Its rejection is thrown. */
  announced: Promise<void>;
}

/** The line to be pressed: its elements, and what it shows. */
export type TargetedLine = DetailLine & OptionLine;

/** The line of the option that is to be pressed. A portal may draw it again: it is looked up each time. */
export class TargetLine {
  readonly #target: Target;
  readonly #portal: PageOrFrame;
  /** Labels of the options wanted, which a person may have typed. */
  readonly #wanted: readonly string[];

  constructor(target: Target, portal: PageOrFrame, wanted: readonly string[]) {
    this.#target = target;
    this.#portal = portal;
    this.#wanted = wanted;
  }

  /**
   * The line in the detail in view.
   *
   * @returns `undefined` where there is no detail, or no such line
   * @throws Problem where the detail is another user's, or has several such lines
   */
  find(): TargetedLine | undefined {
    const { option, user } = this.#target;
    const detail = findDetail(this.#portal.root);
    if (!detail) return undefined;
    checkOwner(detail, user);
    const key = optionKey(option);
    const lines = readOptions(detail, this.#wanted).filter(({ label }) => optionKey(label) === key);
    if (lines.length > 1) throw new Problem({ code: 'option-ambiguous', option });
    return lines[0];
  }

  /** The same, `undefined` also where it cannot be told, as while the portal draws. */
  findIfClear(): TargetedLine | undefined {
    try {
      return this.find();
    } catch (error) {
      if (error instanceof Problem) return undefined;
      throw error;
    }
  }

  /**
   * The control to be pressed.
   *
   * @param chosenIn the box beside it from which the value was chosen
   * @throws Problem where there is none, or the line is not the one by which the press was decided
   */
  control(chosenIn: HTMLElement | undefined): HTMLElement {
    const { option, button } = this.#target;
    const line = this.find();
    if (!line && !findDetail(this.#portal.root)) throw new Problem({ code: 'detail-closed' });
    if (!line || !this.#isAsJudged(line, chosenIn)) {
      throw new Problem({ code: 'line-changed', option });
    }
    if (line.unclear.length > 0) throw new Problem({ code: 'button-unclear' });
    const [control] = line[button];
    if (!control) throw new Problem({ code: 'no-button' });
    return control;
  }

  /** Whether a line is still as it was when the press was decided. */
  #isAsJudged(line: TargetedLine, chosenIn: HTMLElement | undefined): boolean {
    const { judged } = this.#target;
    if (!judged) return true;
    const { label, button } = line;
    // The box shows what was chosen: that is not the option's value yet.
    const value = chosenIn ? plainValue(line.valueBeside(chosenIn), label) : line.value;
    const isSameLabel = optionKey(label) === optionKey(judged.label);
    return isSameLabel && value === judged.value && button === judged.button;
  }

  /** The change that the press asks for, as the line shows it now. */
  requestedChange(line: TargetedLine | undefined): RequestedChange {
    const { option, button, value = '', user, allowed } = this.#target;
    const label = line?.label ?? option;
    const detail = findDetail(this.#portal.root);
    const labels = detail ? readOptions(detail, this.#wanted).map((other) => other.label) : [];
    return {
      button,
      // The number that is to go is the one that the line shows.
      value: button === 'add' ? value : (NUMBER.exec(line?.value ?? '')?.[0] ?? ''),
      names: [option, label],
      particulars: [user.licence, user.name, user.sda],
      others: labels.filter((other) => optionKey(other) !== optionKey(label)),
      allowed,
    };
  }
}

const NUMBER = /\+?\d[\d\s.()-]{2,}\d/;
