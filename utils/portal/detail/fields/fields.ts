import { parentOf } from '../../../dom/flat-tree';
import { type Known, pressableParts, shownText } from '../../../dom/seen/controls';
import { isClippedAway, isVisible } from '../../../dom/seen/visible';
import { isOwn } from '../../../dom/tree/own-elements';
import { all, closest, holds } from '../../../dom/tree/search';
import { fold } from '../../../text';
import { radioGroups } from './radio-group';

/** The fields by which a portal asks for a value: what is typed into, and what offers choices. */

const TYPED =
  'input:not([type]), input[type="text"], input[type="tel"], input[type="search"], input[type="number"], select, textarea';
const COMBOBOX = '[role="combobox"], [aria-haspopup="listbox"]';
/** What shows the choices of a list box. */
const LISTS = '[role="listbox"], [role="option"], option, datalist';
const BUTTON = 'a, button, [role="button"]';
/** How far around an input for screen readers its box is drawn. */
const BOX_DEPTH = 4;
/** Below this many pixels nobody hits a thing. */
const LEAST_SIZE = 4;

/** The fields that a person could fill in now, but for `known`. */
export function fieldsIn(root: Element, known?: Known): HTMLElement[] {
  const boxes = all(root, COMBOBOX).filter((box) => {
    return !box.matches('button:not([role])') && !isArrow(box);
  });
  const typed = all<HTMLInputElement>(root, TYPED).filter((field) => {
    return !boxes.some((box) => box !== field && holds(box, field)) && !isAside(field);
  });
  const fields = [...new Set([...boxes, ...typed])].filter((field) => {
    if (known?.has(field) || field.matches(':disabled') || isOwn(field)) return false;
    return isVisible(field) || (field.matches(COMBOBOX) && boxOf(field) !== undefined);
  });
  return [...fields, ...radioGroups(root).filter((group) => !known?.has(group))];
}

/** What a question may ask beside, of which nobody is told how it has to stand. */
const TICKED = 'input[type="checkbox"], [role="checkbox"], [role="switch"]';

/** Whether there is something to tick in a place, as « Toute la société ». */
export function hasBoxes(place: Element): boolean {
  return all(place, TICKED).some((box) => !isOwn(box));
}

/** Whether something in a place is ticked already: a yes there says more than its question does. */
export function hasTicked(place: Element): boolean {
  return all(place, TICKED).some(
    (box) => !isOwn(box) && box.matches(':checked, [aria-checked="true"]'),
  );
}

/** Whether one of several is chosen already in a place: what a yes is said to, « cet utilisateur » or all. */
export function hasChosenRadio(place: Element): boolean {
  return all(place, 'input[type="radio"]:checked, [role="radio"][aria-checked="true"]').length > 0;
}

/** Whether what says that it opens a list is the sign in the box of a field that says so as well. */
function isArrow(box: HTMLElement): boolean {
  if (!box.matches(BUTTON) || /\p{L}/u.test(shownText(box))) return false;
  let at = parentOf(box);
  for (let depth = 0; at && depth < BOX_DEPTH; depth++, at = parentOf(at)) {
    const fields = all(at, `${TYPED}, ${COMBOBOX}`).filter((one) => one !== box && !isSpare(one));
    if (fields.length > 0) return fields.length === 1 && fields.every(isListBox);
  }
  return false;
}

/** What a kit keeps beside a field for others than who looks at it: nobody fills it in. */
function isSpare(field: HTMLElement): boolean {
  return field.matches(TYPED) && isAside(field as HTMLInputElement);
}

/** The fields in a place beside one of them, but for what is a part of that. */
export function fieldsBeside(place: Element, field: Element): HTMLElement[] {
  return all(place, `${TYPED}, ${COMBOBOX}`).filter((other) => {
    const isApart = other !== field && !holds(field, other) && !holds(other, field);
    return isApart && !isSpare(other) && !isArrow(other);
  });
}

/** Whether a button offers choices: it says so, or « Choisir un numéro », as a list does that nothing was chosen from. */
export function opensChoices(control: Element): boolean {
  if (!control.matches(BUTTON)) return false;
  return control.matches('[aria-haspopup="listbox"]') || ASKS.test(fold(shownText(control)));
}

const ASKS =
  /^(?:-+ ?)?(?:choisir|choisissez|selectionner|selectionnez|select|choose) (?:(?:un|une|le|votre|a|an|the|your) )?(?:numero|valeur|sda|number|value)\b[^\p{L}\d]*$/u;

/** Whether an element is, or holds, something that a value can be given by. */
export function holdsField(element: Element): boolean {
  return (
    element.matches(`${TYPED}, ${COMBOBOX}`) || all(element, `${TYPED}, ${COMBOBOX}`).length > 0
  );
}

/** Whether a node is a choice of a list rather than a word of the page. */
export function isOfList(node: Node): boolean {
  return closest(node, LISTS) !== null;
}

/** Whether a field is a list box of the kit's own, which offers its choices only when pressed. */
export function isCombobox(field: Element): boolean {
  return !field.matches(TYPED) || isListBox(field) || isReadOnly(field) || hasSign(field);
}

/** How much wider than its field a box may be with a sign in it, in px, and how much higher. */
const SIGN_ROOM = { width: 80, height: 20 };

/**
 * Whether a sign without a word stands in the box of a field, as one does that opens a list: what is typed there
 * may count for nothing, and is what is left where no list comes up.
 */
function hasSign(field: Element): boolean {
  if (field.localName !== 'input' || !isTyped(field)) return false;
  let box = parentOf(field);
  for (let depth = 0; box && depth < BOX_DEPTH; depth++, box = parentOf(box)) {
    if (!isBoxOf(box, field) || all(box, TYPED).some((other) => other !== field)) return false;
    const signs = pressableParts(box).filter((part) => part !== field);
    if (signs.length > 0) return signs.every((sign) => !/[\p{L}\p{N}]/u.test(shownText(sign)));
  }
  return false;
}

/** Whether an element is hardly larger than a field in it. */
function isBoxOf(box: Element, field: Element): boolean {
  const { width, height } = field.getBoundingClientRect();
  const place = box.getBoundingClientRect();
  return place.width <= width + SIGN_ROOM.width && place.height <= height + SIGN_ROOM.height;
}

/** Whether an element stands in the box that is drawn around one field, as its arrow does. */
export function isInFieldBox(element: Element): boolean {
  let box = parentOf(element);
  for (let depth = 0; box && depth < BOX_DEPTH; depth++, box = parentOf(box)) {
    if (isListBox(box)) return true;
    const [field, ...others] = all(box, `${TYPED}, ${COMBOBOX}`);
    if (field) return others.length === 0 && isBoxOf(box, field);
  }
  return false;
}

/** Whether a field shows a value that no person can write there: what is written is not what is sent. */
export function isReadOnly(field: Element): boolean {
  return field.matches('input[readonly], textarea[readonly]');
}

/** Whether an element says that it is a list box of the kit's own. */
export function isListBox(field: Element): boolean {
  return field.localName !== 'select' && field.matches(COMBOBOX);
}

/** Whether something can be typed into a field. */
export function isTyped(field: Element): boolean {
  return field.matches(TYPED) && field.localName !== 'select' && !isReadOnly(field);
}

/** Where a value is typed: the field itself, or the one in a list box that is drawn around it. */
export function typedIn(field: HTMLElement): HTMLInputElement | undefined {
  if (isTyped(field)) return field as HTMLInputElement;
  const [inside, ...others] = isListBox(field) ? all(field, TYPED).filter(isTyped) : [];
  return others.length === 0 ? (inside as HTMLInputElement | undefined) : undefined;
}

/**
 * Where a person would press a list box: the field itself, or, where that is too small or clipped away,
 * the closest thing around it that is seen and holds no other field.
 */
export function boxOf(field: HTMLElement): HTMLElement | undefined {
  if (!field.checkVisibility()) return undefined;
  return isHittable(field) ? field : boxAround(field);
}

/** The closest thing around a list box that a person sees, and that holds no other field. */
export function boxAround(field: HTMLElement): HTMLElement | undefined {
  let at = parentOf(field);
  for (let depth = 0; at && depth < BOX_DEPTH; depth++, at = parentOf(at)) {
    if (fieldsBeside(at, field).length > 0) return undefined;
    if (isHittable(at as HTMLElement)) return at as HTMLElement;
  }
  return undefined;
}

function isHittable(element: HTMLElement): boolean {
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
  const { width, height } = element.getBoundingClientRect();
  return width >= LEAST_SIZE && height >= LEAST_SIZE && !isClippedAway(element);
}

/** A kit's list boxes keep an input of their own that nobody sees or reaches. */
function isAside(field: HTMLInputElement): boolean {
  return (
    closest(field, '[aria-hidden="true"]') !== null || field.tabIndex < 0 || isBehindBox(field)
  );
}

/** Whether a field is too small to be hit, right beside a list box that a person can hit: that one's own. */
function isBehindBox(field: HTMLElement): boolean {
  const { width, height } = field.getBoundingClientRect();
  const around = width < LEAST_SIZE || height < LEAST_SIZE ? parentOf(field) : null;
  return around !== null && all(around, COMBOBOX).some((box) => box !== field && isHittable(box));
}
