import { parentOf } from '../../../dom/flat-tree';
import { pressableParts } from '../../../dom/seen/pressable-parts';
import { isVisible } from '../../../dom/seen/visible';
import { all, closest } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { tidy } from '../../../text';
import { isPlaceholder } from './line-value';

/** The `select` that a kit hides, and draws a box of its own for. The page sends what the hidden one has. */

/** What is pressed of a box that is drawn for a hidden `select` of a line: it shows what is chosen there. */
export function drawnBox(parts: readonly Element[]): HTMLElement | undefined {
  const selects = selectsIn(parts);
  for (const select of selects.filter(isHiddenSelect)) {
    const beside = [select.nextElementSibling, select.previousElementSibling];
    const pressed = beside.flatMap((one) => (one ? pressableParts(one) : []));
    const box = pressed.find((one) => shows(one, select));
    if (box) return box;
  }
  return undefined;
}

/** How many elements around what is pressed of a box its end may be. */
const BOX_DEPTH = 3;

/** All that is drawn for a hidden `select` with a box, its list of choices included; the box itself where there is none. */
export function drawnAround(box: Element): Element {
  return besideSelect(box)?.drawn ?? box;
}

/** The hidden `select` that a box is drawn for. */
export function selectBehind(box: Element): HTMLSelectElement | undefined {
  return besideSelect(box)?.select;
}

function besideSelect(box: Element): { drawn: Element; select: HTMLSelectElement } | undefined {
  let drawn: Element | null = box;
  for (let depth = 0; drawn && depth < BOX_DEPTH; depth++, drawn = parentOf(drawn)) {
    const beside = [drawn.previousElementSibling, drawn.nextElementSibling];
    const select = beside.find((one) => one !== null && isHiddenSelect(one));
    if (select) return { drawn, select: select as HTMLSelectElement };
  }
  return undefined;
}

/**
 * The hidden `select` of a line that a press of a control sends with its form: what is chosen there may be anything.
 *
 * @param parts the elements of the line: one form may be around the whole page
 */
export function sentUnseen(
  control: Element,
  parts: readonly Element[],
): HTMLSelectElement | undefined {
  const { form } = (closest(control, SUBMIT) ?? {}) as Partial<HTMLButtonElement>;
  const selects = selectsIn(parts);
  return form ? selects.find((one) => one.form === form && isHiddenSelect(one)) : undefined;
}

const SUBMIT =
  'button:not([type]), button[type="submit"], input[type="submit"], input[type="image"]';

function selectsIn(parts: readonly Element[]): HTMLSelectElement[] {
  return parts.flatMap((part) => all<HTMLSelectElement>(part, 'select'));
}

function isHiddenSelect(element: Element): boolean {
  if (element.localName !== 'select' || element.matches(':disabled')) return false;
  return (element as HTMLSelectElement).options.length > 1 && !isVisible(element);
}

function shows(control: Element, select: HTMLSelectElement): boolean {
  const text = tidy(textOf(control));
  const chosen = tidy(select.selectedOptions[0]?.text ?? '');
  return text !== '' && (text === chosen || isPlaceholder(text));
}
