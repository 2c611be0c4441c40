import type { User } from '../bulk/reading';
import { Problem } from '../bulk/reason';
import { breather } from '../dom/breathe';
import { pressElement } from '../dom/press';
import { actAndWait } from '../dom/signs';
import { findPager, type Pager } from './pager';
import { findUsersTable, readRows, type UserRow, type UsersTable } from './users-table';

const PAGE_TIMEOUT = 30_000;
/** A portal that has more pages than this is not being read to its end, in pages. */
const MOST_PAGES = 5000;

/** Reads the whole users table, turning its pages, and comes back to the page that was in view. */
export async function readAllUsers(
  document: Document,
  signal: AbortSignal,
  onPage: (users: User[]) => void = () => {},
): Promise<User[]> {
  const users = new Map<string, User>();
  const start = fingerprint(document);
  const take = (rows: UserRow[]) => {
    for (const { user } of rows) users.set(user.licence, user);
    onPage([...users.values()]);
  };
  await toFirstPage(document, signal);
  const breathe = breather();
  let startPage = 0;
  let page = 0;
  do {
    await breathe();
    if (fingerprint(document) === start) startPage = page;
    take(readRows(usersTable(document)));
  } while (++page < MOST_PAGES && (await turn(document, 'next', signal)));
  if (page > 1) {
    await toFirstPage(document, signal);
    for (let at = 0; at < startPage; at++) await turn(document, 'next', signal);
  }
  return [...users.values()];
}

/**
 * Brings the page with a user into view: the one there is, the following ones, then from the first.
 *
 * @returns his row; `undefined` when no page has him
 * @throws Problem when two rows carry the reference
 */
export async function findRow(
  document: Document,
  licence: string,
  signal: AbortSignal,
): Promise<UserRow | undefined> {
  const here = () => rowInView(document, licence);
  const inView = here();
  if (inView) return inView;
  while (await turn(document, 'next', signal)) {
    const row = here();
    if (row) return row;
  }
  const last = fingerprint(document);
  await toFirstPage(document, signal);
  while (fingerprint(document) !== last) {
    const row = here();
    if (row) return row;
    if (!(await turn(document, 'next', signal))) break;
  }
  return here();
}

/** A user's row on the page in view. @throws Problem when two rows carry the reference */
export function rowInView(document: Document, licence: string): UserRow | undefined {
  const rows = readRows(usersTable(document)).filter(({ user }) => user.licence === licence);
  if (rows.length > 1) throw new Problem({ code: 'user-twice' });
  return rows[0];
}

/** The users table in view. @throws Problem when there is none */
function usersTable(document: Document): UsersTable {
  const table = findUsersTable(document.body);
  if (!table) throw new Problem({ code: 'users-not-found' });
  return table;
}

/** What tells one page of the table from another: the references in view. */
function fingerprint(document: Document): string {
  const table = findUsersTable(document.body);
  if (!table) return '';
  return readRows(table)
    .map(({ user }) => user.licence)
    .join('\n');
}

async function toFirstPage(document: Document, signal: AbortSignal): Promise<void> {
  if (await turn(document, 'first', signal)) return;
  while (await turn(document, 'previous', signal));
}

/** @returns whether there was such a page; resolves once its rows are in view */
async function turn(document: Document, way: keyof Pager, signal: AbortSignal): Promise<boolean> {
  signal.throwIfAborted();
  const control = findPager(usersTable(document))[way];
  if (!control) return false;
  const before = fingerprint(document);
  const turned = await actAndWait(
    () => pressElement(control),
    () => {
      const now = fingerprint(document);
      return now !== '' && now !== before ? true : undefined;
    },
    { signal, timeout: PAGE_TIMEOUT, quiet: 500, document },
  );
  if (!turned) throw new Problem({ code: 'page-not-turned' });
  return true;
}
