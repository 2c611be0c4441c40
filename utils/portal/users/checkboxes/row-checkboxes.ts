import { isStanding } from '../../../dom/flat-tree';
import { OWN } from '../../../dom/own-mark';
import { duringLook } from '../../../dom/remember/once-per-look';
import { isVisible } from '../../../dom/seen/visible';
import { allNow, holds } from '../../../dom/tree/search';
import { readRows, type UserRow } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';
import { addBoxes, isOverReference } from './row-box';

/** What the checkboxes stand for. */
export interface RowCheckboxOptions {
  isSelected: (licence: string) => boolean;
  /** The accessible name of a row's checkbox. */
  label: (licence: string) => string;
  /** `licences`: the users of one click: one user, or a range if Shift was held. */
  onToggle: (licences: string[], selected: boolean) => void;
}

/**
 * A checkbox in each row of the users table, which is kept right when the portal redraws. Only a person ticks one, and
 * only for the user whose row it stands in at that moment.
 */
export class RowCheckboxes {
  readonly #options: RowCheckboxOptions;
  readonly #boxes = new Set<HTMLInputElement>();
  #shown: UsersTable | undefined;
  /** The licence that was clicked last, where a range begins. */
  #anchor: string | undefined;
  // Beside a panel that opens, and once it is folded, the columns become narrower and wider again.
  readonly #sizes = new ResizeObserver(() => duringLook(() => this.#placeAgain()));

  constructor(options: RowCheckboxOptions) {
    this.#options = options;
  }

  /** Puts the boxes into the rows in view. @returns these rows */
  show(table: UsersTable): UserRow[] {
    if (this.#shown?.area !== table.area) {
      this.#sizes.disconnect();
      this.#sizes.observe(table.area);
    }
    this.#shown = table;
    for (const box of this.#boxes) if (!isStanding(box)) this.#boxes.delete(box);
    const rows = readRows(table);
    const added = addBoxes(
      rows.filter(({ element }) => !boxIn(element)),
      table,
    );
    for (const box of added.values()) box.addEventListener('click', this.#onClick);
    for (const { element, licence } of rows) {
      const box = added.get(element) ?? boxIn(element);
      if (!box) continue;
      this.#name(box, licence);
      this.#set(box);
      this.#boxes.add(box);
    }
    return rows;
  }

  /** Shows the selection as it is now. */
  check(): void {
    for (const box of this.#boxes) if (isStanding(box)) this.#set(box);
  }

  /** Takes all boxes out of the page. */
  remove(document: Document): void {
    this.#sizes.disconnect();
    this.#shown = undefined;
    for (const own of allNow(document.documentElement, ROW_BOX)) own.remove();
  }

  #set(box: HTMLInputElement): void {
    const selected = this.#options.isSelected(box.dataset.licence ?? '');
    if (box.checked !== selected) box.checked = selected;
  }

  #name(box: HTMLInputElement, licence: string): void {
    if (box.dataset.licence === licence) return;
    box.dataset.licence = licence;
    box.setAttribute('aria-label', this.#options.label(licence));
    box.title = this.#options.label(licence);
  }

  #placeAgain(): void {
    const shown = this.#shown;
    if (!shown || !isStanding(shown.area)) return;
    if (!readRows(shown).slice(0, SAMPLE).some(isMisplaced)) return;
    const boxes = this.#boxes;
    const focused = [...boxes].find((box) => box.matches(':focus'))?.dataset.licence;
    for (const box of boxes) box.parentElement?.remove();
    this.show(shown);
    if (focused) [...boxes].find((box) => box.dataset.licence === focused)?.focus();
  }

  readonly #onClick = (event: MouseEvent): void => {
    const box = event.currentTarget as HTMLInputElement;
    const shown = this.#shown;
    const rows = shown ? readRows(shown).filter(({ licenceCell }) => isVisible(licenceCell)) : [];
    const row = rows.find(({ element }) => holds(element, box));
    const { licence = '' } = box.dataset;
    if (!event.isTrusted || row?.licence !== licence) {
      event.preventDefault();
      // The portal shows another user in this row now: the person must see whom they would choose.
      if (row) this.#name(box, row.licence);
      return;
    }
    const anchor = event.shiftKey ? this.#anchor : undefined;
    const licences = anchor ? between(rows, anchor, licence) : [licence];
    this.#anchor = licence;
    this.#options.onToggle(licences, box.checked);
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
