import { isEnabled, isSeen } from '../../../dom/seen/visible';
import { holds } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { isListBox } from '../fields/field-kinds';
import { fieldsIn } from '../fields/fields';
import { drawnBox } from './hidden-select';
import { LINE_BUTTON } from './line-controls';
import { isPlaceholder } from './line-value';

const ENTRY = 'select, input:not([type]), input[type="text"], input[type="tel"], textarea';

/**
 * The field of a line that a person can write into or choose from. It may be a box of a kit's own.
 *
 * @param controls what is pressed in the line
 * @param add what adds among them
 */
export function entryIn(
  parts: readonly Element[],
  controls: readonly HTMLElement[],
  add: readonly HTMLElement[],
): HTMLElement | undefined {
  // A + that brings up a list has the attributes of a list box.
  const isAdd = (one: HTMLElement) => add.some((plus) => holds(plus, one) || holds(one, plus));
  const fields = parts.flatMap((part) =>
    part.matches(ENTRY) ? [part as HTMLElement] : [...fieldsIn(part)],
  );
  // What is typed into the list of a closed box only searches there.
  const isOpen = (field: HTMLElement) => field.localName === 'select' || isSeen(field);
  const isFree = (field: HTMLElement) => {
    return field.matches(ENTRY) && !field.matches('[readonly]') && isOpen(field);
  };
  const [field] = fields.filter((one) => {
    return isEnabled(one) && (isListBox(one) || isFree(one)) && !isAdd(one);
  });
  const drawn = drawnBox(parts);
  if (!field && drawn && !isAdd(drawn)) return drawn;
  return field ?? controls.find((one) => asksToChoose(one) && !isAdd(one));
}

/** Whether a control shows nothing of what it is, but says that something is to be chosen in it. */
function asksToChoose(control: HTMLElement): boolean {
  return !control.matches(LINE_BUTTON) && isPlaceholder(textOf(control));
}
