import { capturePage } from '../../dom/capture/capture-page';
import { all } from '../../dom/tree/search';
import { textOf } from '../../dom/tree/texts';
import { findDetail } from '../detail/find-detail';
import { readLines } from '../detail/lines/option-lines';
import { readService } from '../page/service-in-view';
import { readRows } from '../users/table/user-rows';
import { findUsersTable } from '../users/table/users-table';
import { anonymiser } from './anonymise';

/** Of what a capture is made of; it grows when captures change. */
const FORMAT = '1';
/** Where pages show what they know. */
const CELLS = 'td, dd, [role="cell"], [role="gridcell"]';

/**
 * The page as a file that shows how it is built and tells of no one, for whoever has to find out why
 * we do not know our way in it.
 */
export function diagnosticFile(root: Element): { name: string; html: string } {
  const html = capturePage(root, anonymiser(personalTexts(root)), {
    'myopenip-diagnostic': FORMAT,
    'user-agent': navigator.userAgent,
  });
  return { name: `myopenip-diagnostic-${timestamp(new Date())}.html`, html };
}

/** What the page is known to tell of people, as far as we find our way in it. */
function personalTexts(root: Element): string[] {
  const rows = attempt(() => rowTexts(root));
  // Where there is no telling what is in a cell, it may be anything.
  const cells = rows.length > 0 ? rows : all(root, CELLS).map(textOf);
  const service = attempt(() => {
    const { reference, name, customer } = readService(root);
    return [reference, name, customer];
  });
  return [...cells, ...attempt(() => detailTexts(root)), ...service];
}

function rowTexts(root: Element): string[] {
  const table = findUsersTable(root);
  return table ? readRows(table).flatMap(({ user }) => user.cells) : [];
}

function detailTexts(root: Element): string[] {
  const detail = findDetail(root);
  return detail ? readLines(detail).map(({ value }) => value) : [];
}

/** A page that our finders do not understand is what this is for. */
function attempt(find: () => string[]): string[] {
  try {
    return find();
  } catch {
    return [];
  }
}

/** The time here, as file names can hold it. */
function timestamp(now: Date): string {
  const digits = (count: number) => String(count).padStart(2, '0');
  const day = [now.getFullYear(), digits(now.getMonth() + 1), digits(now.getDate())];
  return [...day, digits(now.getHours()) + digits(now.getMinutes())].join('-');
}
