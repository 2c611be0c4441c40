import { optionKey } from '../../../bulk/option-names';
import { holds } from '../../../dom/tree/search';
import type { DetailLine } from '../../detail/lines/detail-line';
import { pictureNamed } from '../../detail/lines/line-value';
import { readLines } from '../../detail/lines/option-lines';
import { appearanceOf } from '../../vocabulary/profile/appearance';
import { taught } from '../../vocabulary/profile/taught';
import type { DemonstrationRecord } from './demonstration-record';
import type { PendingChange } from './pending-change';

/** What the line of an option shows. */
export interface ShownLine {
  /** Its value; where that is an unknown picture, the name of the picture. */
  value: string;
  /** The appearances of its buttons, as JSON: they may change with the option where the value does not. */
  buttons: string;
  hasButton: boolean;
}

/** The option line that a control stands in. */
export function lineAroundControl(detail: Element, control: Element): DetailLine | undefined {
  const lines = readLines(detail, taught.profile.options);
  return lines.find(({ parts }) => parts.some((part) => holds(part, control)));
}

/**
 * What the line of an option shows, in the portal's own words: values that this demonstration has explained are
 * not translated.
 */
export function shownLine(
  detail: Element,
  label: string,
  { memory, profileBefore: { values } }: DemonstrationRecord,
): ShownLine | undefined {
  return taught.tried({ ...taught.profile, values }, () => {
    const lines = readLines(detail, memory.labels);
    const line = lines.find((one) => optionKey(one.label) === optionKey(label));
    return line && { value: valueIn(line), buttons: buttonsIn(line), hasButton: hasButton(line) };
  });
}

/** Whether a line shows something else than before. Buttons that went alone do not count: a busy portal hides them. */
export function hasChanged(shown: ShownLine, { before, buttons }: PendingChange): boolean {
  return shown.value !== before || (shown.hasButton && shown.buttons !== buttons);
}

/** The appearances of a line's buttons, as JSON. */
export function buttonsIn({ add, remove, unclear }: DetailLine): string {
  const groups = [add, remove, unclear];
  return JSON.stringify(groups.map((group) => group.map((one) => appearanceOf(one))));
}

function valueIn({ value, parts, node }: DetailLine): string {
  return value || pictureNamed(parts, node);
}

function hasButton({ add, remove, unclear }: DetailLine): boolean {
  return add.length + remove.length + unclear.length > 0;
}
