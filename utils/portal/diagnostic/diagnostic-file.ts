import { capturePage } from '../../dom/capture/capture-page';
import { all } from '../../dom/tree/search';
import { textOf } from '../../dom/tree/text-runs';
import { findDetail } from '../detail/find-detail';
import { readLines } from '../detail/lines/option-lines';
import { readService } from '../page/service-in-view';
import { findUsersTable } from '../users/table/find-users-table';
import { readRows } from '../users/table/user-rows';
import { anonymiser } from './anonymise';

/** The version of the format of captures; it grows when they change. */
const FORMAT = '1';
/** Elements that show data. */
const CELLS = 'td, dd, [role="cell"], [role="gridcell"]';

/**
 * The page as a file for support: it shows how the page is built, and nothing about any person.
 *
 * @returns the file's name and its content
 */
export function diagnosticFile(root: Element): { name: string; html: string } {
  const html = capturePage(root, anonymiser(personalTexts(root)), {
    'myopenip-diagnostic': FORMAT,
    'user-agent': navigator.userAgent,
  });
  return { name: `myopenip-diagnostic-${timeForFileName(new Date())}.html`, html };
}

/** The texts that are about people, as far as the page is recognised. */
function personalTexts(root: Element): string[] {
  const rows = orNothing(() => rowTexts(root));
  // Where no rows are recognised, any cell may be about a person.
  const cells = rows.length > 0 ? rows : all(root, CELLS).map(textOf);
  const service = orNothing(() => {
    const { reference, name, customer } = readService(root);
    return [reference, name, customer];
  });
  return [...cells, ...orNothing(() => detailTexts(root)), ...service];
}

function rowTexts(root: Element): string[] {
  const table = findUsersTable(root);
  return table ? readRows(table).flatMap(({ user }) => user.cells) : [];
}

function detailTexts(root: Element): string[] {
  const detail = findDetail(root);
  return detail ? readLines(detail).map(({ value }) => value) : [];
}

/** What is found, or nothing where the page is not understood: such pages are what this file is for. */
function orNothing(find: () => string[]): string[] {
  try {
    return find();
  } catch {
    return [];
  }
}

/** The local time for a file name: `2026-11-30-1405`. */
function timeForFileName(now: Date): string {
  const digits = (count: number) => String(count).padStart(2, '0');
  const day = [now.getFullYear(), digits(now.getMonth() + 1), digits(now.getDate())];
  return [...day, digits(now.getHours()) + digits(now.getMinutes())].join('-');
}
