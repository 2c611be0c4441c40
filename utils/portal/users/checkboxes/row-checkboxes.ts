import { OWN } from '../../../dom/own-mark';
import { duringLook } from '../../../dom/remember/once-per-look';
import { isVisible } from '../../../dom/seen/visible';
import { allNow, holds } from '../../../dom/tree/search';
import { readRows, type UserRow } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { addBoxes, isOverReference } from './row-box';

export interface RowCheckboxOptions {
  isSelected: (licence: string) => boolean;
  /** The accessible name of a row's checkbox. */
  label: (licence: string) => string;
  /** `licences` are those of one click: one, or a range when Shift was held. */
  onToggle: (licences: string[], selected: boolean) => void;
}

/**
 * Puts a checkbox into each row of the users table, and keeps it right when the portal redraws. Only a person
 * ticks one, and only for the user whose row it stands in at that moment.
 */
export function rowCheckboxes(options: RowCheckboxOptions): {
  show: (table: UsersTable) => UserRow[];
  /** Shows the selection as it is now. */
  check: () => void;
  remove: (document: Document) => void;
} {
  let anchor: string | undefined;
  let shown: UsersTable | undefined;
  const boxes = new Set<HTMLInputElement>();
  const set = (box: HTMLInputElement) => {
    const selected = options.isSelected(box.dataset.licence ?? '');
    if (box.checked !== selected) box.checked = selected;
  };
  const name = (box: HTMLInputElement, licence: string) => {
    if (box.dataset.licence === licence) return;
    box.dataset.licence = licence;
    box.setAttribute('aria-label', options.label(licence));
    box.title = options.label(licence);
  };
  // Beside a panel that opens, and once it is folded, the columns become narrower and wider again.
  const sizes = new ResizeObserver(() => duringLook(placeAgain));
  const placeAgain = () => {
    if (!shown || !readRows(shown).slice(0, SAMPLE).some(isMisplaced)) return;
    const focused = [...boxes].find((box) => box.matches(':focus'))?.dataset.licence;
    for (const box of boxes) box.parentElement?.remove();
    show(shown);
    if (focused) [...boxes].find((box) => box.dataset.licence === focused)?.focus();
  };
  const onClick = (event: MouseEvent) => {
    const box = event.currentTarget as HTMLInputElement;
    const rows = shown ? readRows(shown).filter(({ element }) => isVisible(element)) : [];
    const row = rows.find(({ element }) => holds(element, box));
    const { licence = '' } = box.dataset;
    if (!event.isTrusted || row?.licence !== licence) {
      event.preventDefault();
      // The portal shows another user in this row now: the person must see whom they would choose.
      if (row) name(box, row.licence);
      return;
    }
    const licences = event.shiftKey && anchor ? between(rows, anchor, licence) : [licence];
    anchor = licence;
    options.onToggle(licences, box.checked);
  };
  const show = (table: UsersTable) => {
    if (shown?.area !== table.area) {
      sizes.disconnect();
      sizes.observe(table.area);
    }
    shown = table;
    for (const box of boxes) if (!box.isConnected) boxes.delete(box);
    const rows = readRows(table);
    const added = addBoxes(
      rows.filter(({ element }) => !boxIn(element)),
      table,
    );
    for (const box of added.values()) box.addEventListener('click', onClick);
    for (const { element, licence } of rows) {
      const box = added.get(element) ?? boxIn(element);
      if (!box) continue;
      name(box, licence);
      set(box);
      boxes.add(box);
    }
    return rows;
  };
  return {
    show,
    check() {
      for (const box of boxes) set(box);
    },
    remove(document) {
      sizes.disconnect();
      shown = undefined;
      for (const own of allNow(document.documentElement, ROW_BOX)) own.remove();
    },
  };
}

/** This many rows show whether the checkboxes still stand where they should. */
const SAMPLE = 10;

/** Whether the checkbox of a row reaches out of its cell, or lies over the reference, for which there may be no need now. */
function isMisplaced({ element, licenceCell }: UserRow): boolean {
  const box = boxIn(element);
  if (!box) return false;
  const { left, right } = box.getBoundingClientRect();
  const cell = licenceCell.getBoundingClientRect();
  return right > cell.right + 1 || left < cell.left - 1 || isOverReference(box);
}

const ROW_BOX = `[${OWN}="row"]`;

function boxIn(row: Element): HTMLInputElement | undefined {
  return allNow<HTMLInputElement>(row, `${ROW_BOX} input`)[0];
}

/** The references from one row to another, as they stand in view now. */
function between(rows: readonly UserRow[], anchor: string, licence: string): string[] {
  const licences = rows.map((row) => row.licence);
  const [from, to] = [licences.indexOf(anchor), licences.indexOf(licence)].sort((a, b) => a - b);
  if (from === undefined || to === undefined || from < 0) return [licence];
  return licences.slice(from, to + 1);
}
