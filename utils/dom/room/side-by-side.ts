import { TABLES } from './sticking-out';

/** Two tables that stand side by side, such as the parts of one list that keeps some columns in view. */
export type SideBySide = readonly [left: Element, right: Element];

/** How many tables are looked at: some lists make a table of each row. */
const MOST = 20;

/** The tables below an element that stand side by side. */
export function tablesSideBySide(element: Element): SideBySide[] {
  const tables = [...element.querySelectorAll(TABLES)].slice(0, MOST);
  return tables.flatMap((left) => {
    const pairs = tables.map((right): SideBySide => [left, right]);
    return pairs.filter((pair) => pair.every(isDrawn) && areSideBySide(pair));
  });
}

/** Whether two tables that stood side by side do not any more: one over the other, or beneath it. */
export function areMoved(pair: SideBySide): boolean {
  return pair.every(isDrawn) && !areSideBySide(pair);
}

function areSideBySide([left, right]: SideBySide): boolean {
  const [one, other] = [left.getBoundingClientRect(), right.getBoundingClientRect()];
  return one.right <= other.left + 2 && one.top < other.bottom - 1 && one.bottom > other.top + 1;
}

function isDrawn(table: Element): boolean {
  return table.getBoundingClientRect().height > 0;
}
