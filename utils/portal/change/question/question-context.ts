import { oncePerLook } from '../../../dom/remember/once-per-look';
import { around, holds, isWithinAny } from '../../../dom/tree/search';
import { findDetail } from '../../detail/find-detail';
import { readLines } from '../../detail/lines/option-lines';
import { isNews } from '../../page/messages/message-texts';
import { partsOfAll } from '../../users/table/row-parts';
import { readRows } from '../../users/table/user-rows';
import { safeUsersTable } from '../../users/table/users-table';
import type { AskingPlace } from './question';

/** Where in the portal's page something stands, for what may be a question there. */

/** The line of the option that is pressed, as it was before. */
export interface PressedLine {
  /** Its elements, which a portal may draw again: asked for at each look. */
  parts: () => readonly Element[];
  /** What it said beside its label. */
  texts: ReadonlySet<string>;
}

/** What a question is told from that a press in a line of the detail may bring up. */
export function askingPlace(
  root: Element,
  line: PressedLine,
): Omit<AskingPlace, 'isValue' | 'isConsent' | 'isMeant'> {
  // What holds the line that was pressed, and more, is the detail's own: its dialog, or what that stands in.
  const holdsLine = (element: Element) => {
    return line.parts().some((part) => part !== element && holds(element, part));
  };
  return {
    detail: detailIn,
    isNews,
    isOfLine: (control, beside) => isOfLine(control, beside, root),
    isAside: (control) => isInRow(control, root),
    isInPressedLine: (node) => line.parts().some((part) => holds(part, node)),
    wasInLine: (text) => line.texts.has(text),
    lineAround: (element) => lineAround(element, root),
    isPage: (element) => isPage(element, root) || holdsLine(element),
  };
}

/** The detail, if it is in view; while the portal draws, there may seem to be two. */
export function detailIn(root: Element): Element | undefined {
  return whereClear(() => findDetail(root));
}

/** The closest element around the lines of the detail: some kits put all their dialogs into one element. */
export function linesIn(root: Element): Element | undefined {
  const detail = detailIn(root);
  return (detail && around(readLines(detail).flatMap(({ parts }) => parts))) ?? undefined;
}

function whereClear<T>(find: () => T): T | undefined {
  try {
    return find();
  } catch {
    return undefined;
  }
}

/** Whether a node stands in the row of a user, where no detail has unfolded. */
export function isInRow(node: Node, root: Element): boolean {
  return isWithinAny(node, rowsAside(root));
}

const rowsAside = oncePerLook((root: Element): ReadonlySet<Element> => {
  const [table, detail] = [safeUsersTable(root), detailIn(root)];
  const rows = table ? partsOfAll(readRows(table), table) : [];
  return new Set(rows.filter((row) => !detail || !holds(row, detail)));
});

/** Whether a control is the + or x of a line that does not hold `beside`. */
function isOfLine(control: Element, beside: Element, root: Element): boolean {
  const detail = detailIn(root);
  if (!detail) return false;
  return readLines(detail).some(({ add, remove, parts }) => {
    const isHere = [...add, ...remove].some((one) => one === control);
    return isHere && !parts.some((part) => holds(part, beside));
  });
}

/** The line of the detail that an element stands in, or the part of it where it is drawn in several. */
function lineAround(element: Element, root: Element): Element | undefined {
  const detail = detailIn(root);
  if (!detail || !holds(detail, element)) return undefined;
  const parts = readLines(detail).flatMap((line) => line.parts);
  return parts.find((part) => holds(part, element));
}

/** Whether an element is the page or the detail, rather than something in it or over it. */
function isPage(element: Element, root: Element): boolean {
  const [detail, table] = [detailIn(root), safeUsersTable(root)];
  return (
    (detail !== undefined && holds(element, detail)) ||
    (table !== undefined && holds(element, table.headings))
  );
}

/** Whether an element stands in a line of the detail, however that is drawn. */
export function isInLine(element: Element, root: Element): boolean {
  const detail = detailIn(root);
  if (!detail) return false;
  return readLines(detail).some(({ parts }) => parts.some((part) => holds(part, element)));
}
