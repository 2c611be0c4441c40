import { optionKey } from '../../../bulk/option-names';
import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { closest } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';

/** Tables in which each row of labels stands above the row of their values. */

/** How far apart the edges of a label's cell and its value's may be, in px. */
const SAME_EDGE = 2;

/** The cell of the value that stands beneath a label, where its whole row is of labels. */
export function cellBeneath(node: Node, known: ReadonlySet<string>): Element | undefined {
  const cell = cellOf(node);
  const row = cell && rowOf(cell);
  const values = row && valuesBeneath(row, known);
  const below = values && childrenOf(values)[childrenOf(row).indexOf(cell)];
  return below && isInColumn(cell, below) ? below : undefined;
}

/** Whether a text stands in a row of values that has its labels above it: then it is no label itself. */
export function isAmongValues(node: Node, known: ReadonlySet<string>): boolean {
  const cell = cellOf(node);
  const row = cell && rowOf(cell);
  const above = row?.previousElementSibling;
  return !!above && valuesBeneath(above, known) === row;
}

/**
 * The row of values beneath a row of labels. The row after it is the next row of labels, or there is none: the
 * headings of a list stand above any number of rows.
 */
function valuesBeneath(row: Element, known: ReadonlySet<string>): Element | undefined {
  const isKnown = (cell: Element) => known.has(optionKey(textOf(cell).replace(/\s*:$/, '')));
  const isLabel = labelsAround(row, isKnown);
  const areLabels = (one: Element) => {
    const cells = childrenOf(one);
    // A single cell may also be the whole line of an option without a value.
    if (cells.every((cell) => cell.localName === 'th')) return true;
    return cells.length > 1 && cells.every(isLabel);
  };
  const values = row.nextElementSibling;
  if (!values || !areLabels(row) || !childrenOf(row).some(isKnown)) return undefined;
  const cells = childrenOf(values);
  const areValues = !cells.some(isLabel);
  if (!areValues || cells.length !== childrenOf(row).length) return undefined;
  const next = values.nextElementSibling;
  return !next || areLabels(next) ? values : undefined;
}

/**
 * Tells whether a cell is a label: a heading, a known label, or a cell with the class that all known labels around
 * it have. The class counts only where known labels fill a row: each second row may have a class of its own. Nobody
 * knows all labels that a portal may show beside the known ones.
 */
function labelsAround(row: Element, isKnown: (cell: Element) => boolean) {
  let labelClass: string | undefined;
  return (cell: Element) => {
    if (cell.localName === 'th' || isKnown(cell)) return true;
    const own = cell.getAttribute('class');
    if (!own) return false;
    // To read a whole table takes long: it is read only for a cell that has a class.
    labelClass ??= classOfLabels(row, isKnown);
    return own === labelClass;
  };
}

/** The class of all known labels around a row; empty where it tells nothing. */
function classOfLabels(row: Element, isKnown: (cell: Element) => boolean): string {
  const rows = childrenOf(parentOf(row) ?? row).map((one) => childrenOf(one));
  const labels = rows.flatMap((cells) => cells.filter(isKnown));
  const [first, ...others] = new Set(labels.map((cell) => cell.getAttribute('class') ?? ''));
  const isClear = others.length === 0 && rows.some((cells) => cells[1] && cells.every(isKnown));
  return (isClear && first) || '';
}

function cellOf(node: Node): Element | undefined {
  return closest(node, 'td, th') ?? undefined;
}

function rowOf(cell: Element): Element | undefined {
  const row = parentOf(cell);
  return row?.localName === 'tr' ? row : undefined;
}

function isInColumn(label: Element, value: Element): boolean {
  const [above, below] = [label.getBoundingClientRect(), value.getBoundingClientRect()];
  const isAt = (one: number, other: number) => Math.abs(one - other) <= SAME_EDGE;
  return isAt(above.left, below.left) && isAt(above.right, below.right) && below.top > above.top;
}
