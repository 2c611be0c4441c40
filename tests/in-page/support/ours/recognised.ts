/** What the shipped modules find in a test's page. */

import type { OptionLine } from '../../../../utils/bulk/reading';
import { keepOnTop } from '../../../../utils/dom/point-out/top-layer';
import { isSafeFromClickjacking } from '../../../../utils/dom/seen/clickjacking';
import { controlWords } from '../../../../utils/dom/seen/control-words';
import { iconNames } from '../../../../utils/dom/seen/icon-names';
import { pressableParts } from '../../../../utils/dom/seen/pressable-parts';
import { closeControl } from '../../../../utils/portal/detail/close/close-control';
import { findDetail } from '../../../../utils/portal/detail/find-detail';
import { readOptions } from '../../../../utils/portal/detail/read-options';
import { diagnosticFile } from '../../../../utils/portal/diagnostic/diagnostic-file';
import { recognise } from '../../../../utils/portal/recognition/recognise';
import { detailControls } from '../../../../utils/portal/users/detail-controls/detail-control';
import { findPager } from '../../../../utils/portal/users/pager/find-pager';
import { findUsersTable } from '../../../../utils/portal/users/table/find-users-table';
import { readRows } from '../../../../utils/portal/users/table/user-rows';
import { root } from './driven-page.ts';

/** What the option lines of the detail in view show, as a run reads them. */
export function lines(): OptionLine[] {
  const detail = findDetail(root());
  return (detail ? readOptions(detail, []) : []).map(({ label, value, button, isGreyed }) => {
    return { label, value, button, ...(isGreyed && { isGreyed }) };
  });
}

/** What a control is known by in a test: its id, else its words. */
function idOf(control: Element | undefined): string {
  return control ? control.id || (control.textContent ?? '').trim() : '';
}

/** Whether a person can see what they press at the middle of an element. */
export function isPressSafe(selector: string): boolean {
  const element = document.querySelector(selector);
  if (!element) throw new Error('There is no such element');
  const { left, top, width, height } = element.getBoundingClientRect();
  return isSafeFromClickjacking(element, left + width / 2, top + height / 2);
}

/** Keeps an element above all that the page puts up, as our panel is kept. */
export function onTop(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) throw new Error('There is no such element');
  keepOnTop(element, new AbortController().signal);
}

/** What would be pressed to close a layer; the detail in view where no layer is named. */
export function closeControlId(selector?: string): string {
  const layer = selector ? document.querySelector(selector) : findDetail(root());
  if (!layer) throw new Error('There is no such layer');
  return idOf(closeControl(layer));
}

/** What would be pressed to turn the pages of the users table. */
export function pager(): Record<'next' | 'previous' | 'first' | 'ambiguous', string> {
  const table = findUsersTable(root());
  if (!table) throw new Error('There is no users table');
  const { next, previous, first, ambiguous = [] } = findPager(table);
  return {
    ...{ next: idOf(next), previous: idOf(previous), first: idOf(first) },
    ambiguous: ambiguous.map(idOf).join(' '),
  };
}

/** The name of each user in view. */
export function namesInView(): string[] {
  const table = findUsersTable(root());
  return table ? readRows(table).map((row) => row.user.name) : [];
}

/** What would be pressed in each row to open the detail. */
export function details(): string[] {
  const table = findUsersTable(root());
  if (!table) throw new Error('There is no users table');
  return readRows(table).map((row) => detailControls(row.element, table).map(idOf).join(' '));
}

/** The page as the file that is saved of it. */
export function capture(): string {
  return diagnosticFile(root()).html;
}

/** The option lines of the detail in view, and their buttons. */
export function options(wanted: string[] = []) {
  const detail = findDetail(root());
  if (!detail) throw new Error('There is no detail');
  return readOptions(detail, wanted).map(({ label, value, button, add, remove }) => {
    return {
      label,
      value,
      button,
      add: add.map(idOf).join(' '),
      remove: remove.map(idOf).join(' '),
    };
  });
}

/** What could be pressed in a part of the page, and what it says and shows. */
export function pressable(selector: string) {
  const part = document.querySelector(selector);
  if (!part) throw new Error('There is no such part');
  return pressableParts(part).map((control) => {
    return { id: idOf(control), words: controlWords(control), names: iconNames(control) };
  });
}

/** What the diagnosis says of the page. */
export function diagnosis() {
  const { found, missing } = recognise(root());
  const reasons = missing.map((one) =>
    'words' in one ? `${one.what} ${one.of} ${one.words}` : one.what,
  );
  return { found: found.map(({ what }) => what), missing: reasons };
}
