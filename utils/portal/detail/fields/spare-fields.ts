import { parentOf } from '../../../dom/flat-tree';
import { shownText } from '../../../dom/seen/control-words';
import { isCutAway } from '../../../dom/seen/cut-away';
import { all, closest } from '../../../dom/tree/search';
import { BOX_DEPTH, isHittable, LEAST_SIZE } from './field-box';
import { ANY_FIELD, BUTTON, COMBOBOX, isListBox, TYPED } from './field-kinds';

/** Parts of a kit's list box that look like fields of their own. */

/** Some kits leave the mark of a closed dialog on one that is open. */
const DIALOG = '[role="dialog"], [role="alertdialog"], dialog';

/** Whether an element that says that it opens a list is only the arrow in the box of a field that says so, too. */
export function isArrow(box: HTMLElement): boolean {
  if (!box.matches(BUTTON) || /\p{L}/u.test(shownText(box))) return false;
  let at = parentOf(box);
  for (let depth = 0; at && depth < BOX_DEPTH; depth++, at = parentOf(at)) {
    const fields = all(at, ANY_FIELD).filter((one) => one !== box && !isSpare(one));
    if (fields.length > 0) return fields.length === 1 && fields.every(isListBox);
  }
  return false;
}

/** Whether a field is one that nobody fills in. */
export function isSpare(field: HTMLElement): boolean {
  return field.matches(TYPED) && isSpareInput(field as HTMLInputElement);
}

/** Whether an input is one that a kit keeps beside a list box, and that nobody sees or reaches. */
export function isSpareInput(field: HTMLInputElement): boolean {
  const hidden = closest(field, '[aria-hidden="true"]');
  if ((hidden && !hidden.matches(DIALOG)) || field.tabIndex < 0) return true;
  return isBehindBox(field) || isForKeysAlone(field) || isInClosedList(field);
}

/**
 * Whether an input is one in which a kit catches the keys for a list box that it draws beside: it is too small to be
 * seen, and says nothing of a list itself. What is written there goes elsewhere.
 */
function isForKeysAlone(field: HTMLElement): boolean {
  if (field.localName !== 'input' || field.matches(COMBOBOX)) return false;
  return field.checkVisibility() && isTooSmall(field);
}

/** Whether an input is one to search in, which a kit keeps within a list that is cut away while it is closed. */
function isInClosedList(field: HTMLElement): boolean {
  return !field.matches(COMBOBOX) && isCutAway(field);
}

/** Whether a field is too small to be hit, right beside a list box that a person can hit. */
function isBehindBox(field: HTMLElement): boolean {
  const around = isTooSmall(field) ? parentOf(field) : null;
  return around !== null && all(around, COMBOBOX).some((box) => box !== field && isHittable(box));
}

function isTooSmall(field: HTMLElement): boolean {
  const { width, height } = field.getBoundingClientRect();
  return width < LEAST_SIZE || height < LEAST_SIZE;
}
