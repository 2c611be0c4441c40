import { OWN } from '../dom/mark';
import { allNow } from '../dom/tree';
import { readRows, type UserRow, type UsersTable } from './users-table';

export interface RowCheckboxOptions {
  isSelected: (licence: string) => boolean;
  /** The accessible name of a row's checkbox. */
  label: (licence: string) => string;
  /** `licences` are those of one click: one, or a range when Shift was held. */
  onToggle: (licences: string[], selected: boolean) => void;
}

/** Puts a checkbox into each row of the users table, and keeps it right when the portal redraws. */
export function rowCheckboxes(options: RowCheckboxOptions): {
  show: (table: UsersTable) => UserRow[];
  /** Follows the selection where it has changed. */
  check: () => void;
  remove: (document: Document) => void;
} {
  let anchor: string | undefined;
  const boxes = new Set<HTMLInputElement>();
  const set = (box: HTMLInputElement) => {
    const selected = options.isSelected(box.dataset.licence ?? '');
    if (box.checked !== selected) box.checked = selected;
  };
  const onClick = (event: MouseEvent) => {
    const box = event.currentTarget as HTMLInputElement;
    const { licence = '' } = box.dataset;
    const licences = event.shiftKey && anchor ? between(box, anchor, licence) : [licence];
    anchor = licence;
    options.onToggle(licences, box.checked);
  };
  return {
    show(table) {
      for (const box of boxes) if (!box.isConnected) boxes.delete(box);
      const rows = readRows(table);
      for (const { element, licence } of rows) {
        const box = boxIn(element) ?? addBox(element.firstElementChild ?? element, onClick);
        if (box.dataset.licence !== licence) {
          box.dataset.licence = licence;
          box.setAttribute('aria-label', options.label(licence));
          box.title = options.label(licence);
        }
        set(box);
        boxes.add(box);
      }
      return rows;
    },
    check() {
      for (const box of boxes) set(box);
    },
    remove(document) {
      for (const own of allNow(document.documentElement, ROW_BOX)) own.remove();
    },
  };
}

const ROW_BOX = `[${OWN}="row"]`;

function boxIn(row: Element): HTMLInputElement | undefined {
  return allNow<HTMLInputElement>(row, `${ROW_BOX} input`)[0];
}

function addBox(cell: Element, onClick: (event: MouseEvent) => void): HTMLInputElement {
  const { ownerDocument: document } = cell;
  // A label around the box makes the target as large as the row's first line is high.
  const around = document.createElement('label');
  around.setAttribute(OWN, 'row');
  around.style.cssText =
    'all: initial; display: inline-flex; align-items: center; justify-content: center; ' +
    'width: 24px; height: 24px; margin: -4px 6px -4px -4px; vertical-align: middle; cursor: pointer;';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.style.cssText =
    'all: revert; width: 16px; height: 16px; margin: 0; cursor: pointer; accent-color: #0b6e99;';
  box.addEventListener('click', onClick);
  around.append(box);
  // The portal's own handlers on the row are not meant for our box.
  for (const type of ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'dblclick']) {
    around.addEventListener(type, keepInside);
  }
  cell.prepend(around);
  return box;
}

function keepInside(event: Event): void {
  event.stopPropagation();
}

/** The references from one box to another, as the rows stand in the page now. */
function between(box: HTMLInputElement, anchor: string, licence: string): string[] {
  const boxes = allNow<HTMLInputElement>(box.ownerDocument.documentElement, `${ROW_BOX} input`);
  const licences = boxes.map((other) => other.dataset.licence ?? '');
  const [from, to] = [licences.indexOf(anchor), licences.indexOf(licence)].sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return [licence];
  return licences.slice(from, to + 1);
}
