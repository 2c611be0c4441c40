import type { Change } from '../bulk/change';
import { areSameChanges } from '../bulk/form/own-changes';
import { optionKey } from '../bulk/option-names';
import { type PlannedUser, plainUser } from '../bulk/plan';
import type { Row } from '../report/table';
import type { SheetColumn } from './columns';
import type { Agreed, Fault } from './fault';
import { FindUser, type ListOfUsers, type NamingCell } from './find-user';
import { isHeadingOfOther, sameRowAs } from './heading-row';
import { isIdentity, optionOf } from './headings';
import { readWish, type WantedOption, wantedOption } from './wish';

/** What is known of the portal where the changes are to be made. */
export interface WantedWhere {
  list: ListOfUsers;
  /** Folded names of the options that details have shown with a yes or a no. */
  yesNo: ReadonlySet<string>;
}

/** What a sheet wants of a user. */
export interface WantedOfUser {
  user: PlannedUser;
  /** The lines that say it; several may say the same, or add to each other. */
  lines: readonly number[];
  changes: readonly Change[];
}

/** What a sheet wants; nothing for a user with a fault in any line. */
export interface Wanted {
  users: readonly WantedOfUser[];
  /** In the order of the file. */
  faults: readonly Fault[];
  /** How many lines name a user, and want nothing of them. */
  silent: number;
}

/** A line that was read. */
interface ReadLine {
  line: number;
  licence: string;
  user: PlannedUser;
  changes: Change[];
}

/** Reads what the rows below the headings want, and of which users. A line that is not fully understood wants nothing. */
export function readWanted(
  {
    rows,
    headings,
    columns,
  }: { rows: readonly Row[]; headings: Row | undefined; columns: readonly SheetColumn[] },
  { list, yesNo }: WantedWhere,
  agreed: Agreed,
): Wanted {
  const finder = new FindUser(list);
  const options = columns.flatMap(({ place, use }) => {
    const label = optionOf(use);
    return label === undefined ? [] : { place, option: wantedOption(label, yesNo) };
  });
  const lines: ReadLine[] = [];
  const faults: Fault[] = [];
  const isHeading = sameRowAs(headings);
  const identities = columns.filter(({ use }) => isIdentity(use)).map(({ place }) => place);
  /** The line of other headings that the lines below stand under. */
  let other: number | undefined;
  for (const row of rows) {
    if (isHeading(row)) {
      other = undefined;
    } else if (isHeadingOfOther(row, identities)) {
      other = row.line;
    } else if (other !== undefined) {
      faults.push(underOther(row, other, finder));
    } else {
      const read = readLine(row, { finder, columns, options, agreed });
      if (Array.isArray(read)) faults.push(...read);
      else lines.push(read);
    }
  }
  return joinLines(lines, withLicences(faults, lines));
}

/** The fault of a line below other headings. The user whom it may be about is left out, too. */
function underOther({ line, cells }: Row, other: number, finder: FindUser): Fault {
  const licence = finder.licenceIn(cells);
  const text = cells.find((cell) => cell.text.trim() !== '')?.text.trim() ?? '';
  const fault = { line, code: 'other-headings', text, lines: [other] } as const;
  return licence === undefined ? fault : { ...fault, licence };
}

/** The faults of cells that are joined to the one that says who is meant, with the licence that one names. */
function withLicences(faults: readonly Fault[], lines: readonly ReadLine[]): Fault[] {
  const licences = new Map([...faults, ...lines].map(({ line, licence }) => [line, licence]));
  return faults.map((fault) => {
    if (fault.code !== 'joined' || fault.licence !== undefined) return fault;
    const licence = licences.get(fault.lines?.[0] ?? 0);
    return licence === undefined ? fault : { ...fault, licence };
  });
}

interface LineReader {
  finder: FindUser;
  columns: readonly SheetColumn[];
  options: readonly { place: number; option: WantedOption }[];
  agreed: Agreed;
}

/** What a line wants, or all that is wrong with it. A line that says nothing at all is no line: it has no faults. */
function readLine(row: Row, { finder, columns, options, agreed }: LineReader): ReadLine | Fault[] {
  const { line, cells } = row;
  const faults: Fault[] = [];
  const changes: Change[] = [];
  for (const { place, option } of options) {
    const cell = cells[place];
    if (!cell) continue;
    const wish = readWish(cell, option, agreed);
    if (wish.kind === 'change') changes.push(wish.change);
    if (wish.kind !== 'fault') continue;
    const { code, meant } = wish;
    faults.push({
      line,
      place,
      code,
      text: cell.text.trim(),
      ...(meant !== undefined && { meant }),
    });
  }
  const naming = columns.flatMap(({ place, use }): NamingCell[] => {
    const cell = cells[place];
    return cell && (isIdentity(use) || use === 'name') ? [{ use, place, cell }] : [];
  });
  const joined = joinedFaults(row, columns);
  const isNaming = naming.some(({ cell }) => cell.text.trim() !== '');
  const isSaying = isNaming || joined.some(({ text }) => text !== '');
  if (!isSaying && changes.length === 0 && faults.length === 0) return [];
  faults.push(...joined);
  // If any cell says who is meant, it is the cell that this one is joined to.
  const isJoined = ({ use, cell: { joinedTo = line } }: NamingCell) => {
    return isIdentity(use) && joinedTo !== line;
  };
  if (naming.some(isJoined)) return faults;
  const found = finder.find(naming, agreed);
  if ('code' in found) {
    const { meant, ...fault } = found;
    // A title over a part of the lines is one fault: what it is joined to is its own cell.
    const isTitle = cells[(found.place ?? -1) + 1]?.joinedTo === line;
    const others = faults.filter(({ code }) => !(isTitle && code === 'joined'));
    return [{ line, ...fault, ...(meant !== undefined && { meant }) }, ...others];
  }
  if (faults.length > 0) return faults.map((fault) => ({ ...fault, licence: found.licence }));
  return { line, licence: found.licence, user: plainUser(found), changes };
}

/**
 * The cells of a line that only show what a cell of another line holds. If several are joined to the same line, only
 * the first is told.
 */
function joinedFaults({ line, cells }: Row, columns: readonly SheetColumn[]): Fault[] {
  const faults = columns.flatMap(({ place, use }): Fault[] => {
    const cell = cells[place];
    if (cell?.joinedTo === undefined) return [];
    if (!isIdentity(use) && optionOf(use) === undefined) return [];
    return [{ line, place, code: 'joined', text: cell.text.trim(), lines: [cell.joinedTo] }];
  });
  return faults.filter(({ lines: own }, index) => {
    return !faults.slice(0, index).some(({ lines }) => lines?.[0] === own?.[0]);
  });
}

/** Joins the lines of each user. Those that want different things of one option are all in fault. */
function joinLines(lines: readonly ReadLine[], faults: readonly Fault[]): Wanted {
  const byLicence = Map.groupBy(lines, ({ licence }) => licence);
  const bad = Map.groupBy(faults, ({ licence }) => licence);
  bad.delete(undefined);
  const users: WantedOfUser[] = [];
  const more: Fault[] = [];
  let silent = 0;
  for (const [licence, own] of byLicence) {
    const inFault = bad.get(licence)?.map(({ line }) => line) ?? [];
    const changes = inFault.length > 0 ? undefined : allChanges(own);
    const numbers = own.map(({ line }) => line);
    if (!changes) {
      const code = inFault.length > 0 ? 'other-line' : 'contradiction';
      const others = (line: number) => [...numbers, ...inFault].filter((one) => one !== line);
      more.push(
        ...numbers.map((line) => ({ line, code, text: licence, lines: others(line) }) as const),
      );
    } else if (changes.length === 0) {
      silent += own.length;
    } else if (own[0]) {
      users.push({ user: own[0].user, lines: numbers, changes });
    }
  }
  const all = [...faults, ...more].sort(
    (a, b) => a.line - b.line || (a.place ?? -1) - (b.place ?? -1),
  );
  return { users, faults: all, silent };
}

/** What the lines of one user want together; `undefined` where two want different things of one option. */
function allChanges(lines: readonly ReadLine[]): Change[] | undefined {
  const changes = new Map<string, Change>();
  for (const change of lines.flatMap((line) => line.changes)) {
    const key = optionKey(change.option);
    const known = changes.get(key);
    if (known && !areSameChanges([known], [change])) return undefined;
    changes.set(key, change);
  }
  return [...changes.values()];
}
