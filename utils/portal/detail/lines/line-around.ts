import { around, holds } from '../../../dom/tree/search';
import { safeDetail } from '../find-detail';
import { readLines } from './option-lines';

/** The line of the detail in view that an element stands in: the part of it that holds the element. */
export function lineAround(element: Element, root: Element): Element | undefined {
  const detail = safeDetail(root);
  if (!detail || !holds(detail, element)) return undefined;
  const parts = readLines(detail).flatMap((line) => line.parts);
  return parts.find((part) => holds(part, element));
}

/** The closest element around all lines of the detail in view: some kits put all their dialogs into one element. */
export function areaOfLines(root: Element): Element | undefined {
  const detail = safeDetail(root);
  return (detail && around(readLines(detail).flatMap(({ parts }) => parts))) ?? undefined;
}
