import { isVisible } from '../../../dom/seen/visible';
import { isOwn } from '../../../dom/tree/own-elements';
import { all } from '../../../dom/tree/search';

/** The boxes that a question may have beside its words. Nobody tells how they should be ticked. */
const BOXES = 'input[type="checkbox"], [role="checkbox"], [role="switch"]';

/** Whether an area has boxes to tick, as « Toute la société ». */
export function hasBoxes(area: Element): boolean {
  return all(area, BOXES).some((box) => !isOwn(box));
}

/** Whether a box in an area is ticked: a yes there says more than the words of the question. */
export function hasTicked(area: Element): boolean {
  return all(area, BOXES).some(
    (box) => !isOwn(box) && box.matches(':checked, [aria-checked="true"]'),
  );
}

/** Whether a radio button in an area is chosen: it says whom a yes is for, « cet utilisateur » or all. */
export function hasChosenRadio(area: Element): boolean {
  return all(area, 'input[type="radio"]:checked, [role="radio"][aria-checked="true"]').length > 0;
}

/** What is filled in or set, and is no field for a value. */
const OTHER_INPUTS =
  'input:is([type="password"], [type="email"], [type="url"], [type="date"], [type="time"], [type="datetime-local"], [type="month"], [type="week"], [type="range"], [type="color"], [type="file"]), [role="slider"], [role="spinbutton"], [contenteditable=""], [contenteditable="true"], [aria-pressed="true"]';

/** Whether an area has something that a yes would send along with it: a password, a date, a button that is pressed down. */
export function hasOtherInput(area: Element): boolean {
  return all(area, OTHER_INPUTS).some((one) => !isOwn(one) && isVisible(one));
}
