import { reasonOf } from '../../bulk/problem';
import type { Reason } from '../../bulk/reason';
import { controlName } from '../../dom/seen/control-words';
import { isSeen } from '../../dom/seen/visible';
import { all, documentOf } from '../../dom/tree/search';
import { textOf } from '../../dom/tree/text-runs';
import { tidy } from '../../text';
import type { Sign } from '../detail/buttons/option-buttons';
import { closeControls } from '../detail/close/close-control';
import { findDetail, findFrame } from '../detail/find-detail';
import { ownerNamed } from '../detail/owner';
import { readOptions } from '../detail/read-options';
import { loginForm } from '../page/login-form';
import { refusedDetails } from '../users/detail-controls/detail-control';
import { waysInto } from '../users/detail-controls/ways-into-detail';
import { findPager } from '../users/pager/find-pager';
import { findUsersTable } from '../users/table/find-users-table';
import { readRows } from '../users/table/user-rows';
import type { UsersTable } from '../users/table/users-table';

/** An element of the page that is recognised as a part of the portal, and by what. */
export type FoundPart = { element: Element } & (
  | { what: 'users'; columns: string[]; rows: number }
  | { what: 'row'; licence: string }
  | { what: 'detail-control' | 'next' | 'previous' | 'close'; word: string }
  | { what: 'detail'; owner: string }
  | { what: 'option'; label: string; value: string }
  | { what: 'add' | 'remove' | 'unclear'; label: string; sign: Sign }
  | { what: 'login' }
);

/** A part of the portal that is not recognised: it is not there, or there is more than one. */
export type Missing =
  | { what: 'rows' | 'detail' | 'options' | 'close' }
  /** `headings`: some headings of the tables in view. */
  | { what: 'users'; headings: readonly string[] }
  | { what: 'detail-controls'; count: number }
  /** Controls that are not used: they say more than is allowed, or there are several. */
  | { what: 'refused' | 'ambiguous'; of: WayKind; words: string }
  | { what: 'failure'; reason: Reason };

/** The controls that are pressed besides + and x: those that open a detail, turn a page, close a detail. */
export type WayKind = 'detail' | 'page' | 'close';

/** What is recognised on a page, and what is not. */
export interface Recognition {
  found: FoundPart[];
  missing: Missing[];
}

/** Only this many rows are outlined: enough for a person to see whether all are right. */
const FEW = 3;

/** Only this many headings of other tables are listed. */
const MOST_HEADINGS = 8;

/** Everything that is recognised on the page now, and what is not. It presses nothing. */
export function recognise(root: Element): Recognition {
  const found: FoundPart[] = [];
  const missing: Missing[] = [];
  const attempt = (find: () => void) => {
    try {
      find();
    } catch (error) {
      missing.push({ what: 'failure', reason: reasonOf(error) });
    }
  };
  attempt(() => {
    const form = loginForm(root);
    if (form) found.push({ what: 'login', element: form });
  });
  attempt(() => {
    const table = findUsersTable(root);
    if (table) recogniseUsers(table, { found, missing });
    else missing.push({ what: 'users', headings: headingsIn(root) });
  });
  attempt(() => recogniseDetail(root, { found, missing }));
  return { found, missing };
}

/** The headings of columns in view, each once. */
function headingsIn(root: Element): string[] {
  const cells = all(root, 'th, [role="columnheader"]').filter(isSeen);
  const words = cells.map((cell) => tidy(textOf(cell))).filter(Boolean);
  return [...new Set(words)].slice(0, MOST_HEADINGS);
}

function recogniseUsers(table: UsersTable, { found, missing }: Recognition): void {
  const rows = readRows(table);
  const columns = Object.keys(table.columns);
  found.push({ what: 'users', element: table.area, columns, rows: rows.length });
  if (rows.length === 0) missing.push({ what: 'rows' });
  const without = rows.filter(({ element }) => waysInto(element, table).length !== 1);
  if (without.length > 0) missing.push({ what: 'detail-controls', count: without.length });
  for (const { element, user } of rows.slice(0, FEW)) {
    found.push({ what: 'row', element, licence: user.licence });
    for (const control of waysInto(element, table)) {
      found.push({ what: 'detail-control', element: control, word: controlName(control) });
    }
  }
  const few = rows.slice(0, FEW).map(({ element }) => element);
  const several = few.map((row) => waysInto(row, table)).filter((all) => all.length > 1);
  const refused = few.flatMap(refusedDetails);
  missing.push(...notUsed('detail', { refused, ambiguous: several.flat() }));
  const { next, previous, ...others } = findPager(table);
  missing.push(...notUsed('page', others));
  if (next) found.push({ what: 'next', element: next, word: controlName(next) });
  if (previous) found.push({ what: 'previous', element: previous, word: controlName(previous) });
}

function recogniseDetail(root: Element, { found, missing }: Recognition): void {
  const detail = findDetail(root) ?? findFrame(root);
  if (!detail) {
    missing.push({ what: 'detail' });
    return;
  }
  found.push({ what: 'detail', element: detail, owner: ownerNamed(detail) ?? '' });
  const lines = readOptions(detail, []);
  if (lines.length === 0) missing.push({ what: 'options' });
  for (const { label, value, parts, signs, add, remove, unclear } of lines) {
    for (const element of parts) found.push({ what: 'option', element, label, value });
    for (const [what, controls] of Object.entries({ add, remove, unclear })) {
      for (const element of controls) {
        const sign = signs.get(element) ?? { by: 'lines', text: '' };
        found.push({ what: what as 'add' | 'remove' | 'unclear', element, label, sign });
      }
    }
  }
  const { control: close, ...others } = closeControls(detail);
  missing.push(...notUsed('close', others));
  if (close) found.push({ what: 'close', element: close, word: controlName(close) });
  // A detail that is a whole page needs no close control: the list can be loaded again.
  else if (documentOf(root).body !== detail) missing.push({ what: 'close' });
}

interface UnusedControls {
  refused?: readonly HTMLElement[];
  ambiguous?: readonly HTMLElement[];
}

function notUsed(of: WayKind, { refused = [], ambiguous = [] }: UnusedControls): Missing[] {
  const names = (controls: readonly HTMLElement[]) => {
    return [...new Set(controls.map(controlName).filter(Boolean))];
  };
  const lines = names(refused).map((words): Missing => ({ what: 'refused', of, words }));
  if (ambiguous.length === 0) return lines;
  return [...lines, { what: 'ambiguous', of, words: names(ambiguous).join(', ') }];
}
