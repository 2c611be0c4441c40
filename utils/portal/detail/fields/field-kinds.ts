import { shownText } from '../../../dom/seen/control-words';
import { all, closest } from '../../../dom/tree/search';
import { fold } from '../../../text';
import { ASKS_TO_CHOOSE } from '../../vocabulary/line-words';

/** What kinds of fields there are: fields to type in, `select`s, and list boxes of a kit's own. */

export const TYPED =
  'input:not([type]), input[type="text"], input[type="tel"], input[type="search"], input[type="number"], select, textarea';
export const COMBOBOX = '[role="combobox"], [aria-haspopup="listbox"]';
export const RADIO = 'input[type="radio"], [role="radio"]';
/** All kinds of fields. */
export const ANY_FIELD = `${TYPED}, ${COMBOBOX}`;
/** Show the choices of a list box. */
const LISTS = '[role="listbox"], [role="option"], option, datalist';
export const BUTTON = 'a, button, [role="button"]';

/** Whether an element says that it is a kit's own list box. */
export function isListBox(field: Element): boolean {
  return field.localName !== 'select' && field.matches(COMBOBOX);
}

/** Whether something can be typed into a field. */
export function isTyped(field: Element): boolean {
  return field.matches(TYPED) && field.localName !== 'select' && !isReadOnly(field);
}

/** Whether a field shows a value that nobody can type there: what is written there is not sent. */
export function isReadOnly(field: Element): boolean {
  return field.matches('input[readonly], textarea[readonly]');
}

/** Whether an element is, or holds, a field. */
export function holdsField(element: Element): boolean {
  return element.matches(ANY_FIELD) || all(element, ANY_FIELD).length > 0;
}

/** Whether a node is a choice of a list rather than a word of the page. */
export function isOfList(node: Node): boolean {
  return closest(node, LISTS) !== null;
}

/** Whether a button offers choices: it says so by its attributes, or by words as « Choisir un numéro ». */
export function opensChoices(control: Element): boolean {
  if (!control.matches(BUTTON)) return false;
  return (
    control.matches('[aria-haspopup="listbox"]') || ASKS_TO_CHOOSE.test(fold(shownText(control)))
  );
}
