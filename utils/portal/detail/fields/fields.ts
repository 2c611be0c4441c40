import type { Known } from '../../../dom/seen/controls';
import { isVisible } from '../../../dom/seen/visible';
import { isOwn } from '../../../dom/tree/own-elements';
import { all, holds } from '../../../dom/tree/search';
import { COMBOBOX, TYPED } from './field-kinds';
import { boxOf } from './list-box-field';
import { radioGroups } from './radio-group';
import { isArrow, isSpareInput } from './spare-fields';

/** The fields that a person could fill in now, except those that are `known`. */
export function fieldsIn(root: Element, known?: Known): HTMLElement[] {
  const boxes = all(root, COMBOBOX).filter((box) => {
    return !box.matches('button:not([role])') && !isArrow(box);
  });
  const typed = all<HTMLInputElement>(root, TYPED).filter((field) => {
    return !boxes.some((box) => box !== field && holds(box, field)) && !isSpareInput(field);
  });
  const fields = [...new Set([...boxes, ...typed])].filter((field) => {
    if (known?.has(field) || field.matches(':disabled') || isOwn(field)) return false;
    return isVisible(field) || (field.matches(COMBOBOX) && boxOf(field) !== undefined);
  });
  return [...fields, ...radioGroups(root).filter((group) => !known?.has(group))];
}
