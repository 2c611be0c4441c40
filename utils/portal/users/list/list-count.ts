import { childrenOf, parentOf } from '../../../dom/flat-tree';
import { whileUnchanged } from '../../../dom/remember/while-unchanged';
import { isVisible } from '../../../dom/seen/visible';
import { isOwn } from '../../../dom/tree/own-elements';
import { closest, holds } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { partsOfAll } from '../table/row-parts';
import { readRows } from '../table/user-rows';
import type { UsersTable } from '../table/users-table';

/** What a portal says of the length of its list. */
export interface ListCount {
  /** How many users there are in all. */
  total: number;
  /** How many of them the page in view should show, where it says so (« 21–40 sur 42 »). */
  onPage?: number;
  /** Which they are, as it says it: another page, or another filter, says something else. */
  range?: string;
}

/** How far above the table what is said of it may stand. */
const REACH = 8;
/** What is longer is a sentence about something else. */
const MOST_LETTERS = 90;

const NUMBER = String.raw`(\d{1,3}(?:[ .,]\d{3})+|\d+)`;
const THINGS =
  '(?:utilisateurs?|users?|elements?|entrees?|entries|resultats?|results|enregistrements?|records|articles?|lignes?|rows?|items?|licences?)';
/** Of these alone it can be told what is counted: licences and lines are counted in stock tables, too. */
const USERS = '(?:utilisateurs?|users?|resultats?|results|enregistrements?|entrees?|entries)';
/** What may stand before « 1 à 20 », word by word: some kits say it in a French that nobody speaks. */
const LEAD = `(?:(?:(?:affichage|affiche|showing|displaying|viewing|view|de|des|du|les|the|${THINGS}) ?:? |l')*)`;
const RANGE = new RegExp(
  `^[[(]?${LEAD}${NUMBER} ?(?:a|au|et|to|-|\u2010|\u2013|\u2014|\\.{2,3}|\u2026) ?${NUMBER} (?:sur|de|of|au|out of|/) (?:un total de )?${NUMBER}(?: (?:des )?${THINGS})?(?: affiches?)?(?: au total| in total)?(?: \\(.*\\))?[ .)\\]]*$`,
);
/** « Page 1 sur 3 (23 éléments) »: what is said of the pages tells nothing of what is in view. */
const PAGED = new RegExp(
  `^(?:page )?\\d+ ?(?:sur|de|of|/) ?\\d+(?: pages?)? \\(${NUMBER} ${THINGS}\\)$`,
);
/** What is shown of a number is shown of the list, whatever it is called. */
const SHOWN = '(?:affichee?s?|shown|displayed)';
const SHARE = new RegExp(
  `^(?:affichage (?:de )?|showing )?${NUMBER} ?(?:sur|of|/) ?${NUMBER}(?: ${THINGS}(?: chargee?s?)?|(?: ${THINGS})? ${SHOWN})[ .]*$`,
);
const SHOWN_OF = new RegExp(
  `^${NUMBER}(?: ${THINGS})? ${SHOWN} (?:sur|of) ${NUMBER}(?: ${THINGS})?[ .]*$`,
);
const OF = new RegExp(`^(?:sur|of) ${NUMBER}(?: ${THINGS})?[ .]*$`);
const ALL = new RegExp(
  `^(?:total ?:? ?)?${NUMBER} ${USERS}(?: au total| in total| trouves?| found)?[ .]*$`,
);
const TOTAL = new RegExp(`^total(?: (?:des|d')? ?${USERS})? ?:? ?${NUMBER}(?: ${THINGS})?[ .]*$`);
const PAGE = /\bpages?\b/;

/** Where nothing is said of the users: other tables, lists of choices, what lies over the page. */
const ELSEWHERE =
  'table, [role="table"], [role="grid"], [role="treegrid"], nav, select, dialog, [role="dialog"], [role="alertdialog"], [role="listbox"], [role="menu"], [role="alert"], script, style';

/**
 * How many users the portal itself says there are: in the roles of the table, or in a whole phrase near it.
 *
 * @returns `undefined` where nothing is said, or where what is said cannot be meant (fewer than are in view,
 *   or two different figures at the same distance)
 */
export function countOf(table: UsersTable): ListCount | undefined {
  const rows = readRows(table).length;
  const said = roleCount(table) ?? phraseCount(table);
  return said && said.total >= rows ? said : undefined;
}

/** `aria-setsize` of a row; `aria-rowcount`, which counts the row of headings where that has an index. */
function roleCount(table: UsersTable): ListCount | undefined {
  const [first] = readRows(table);
  const size = Number(first?.element.getAttribute('aria-setsize'));
  if (size > 0) return { total: size };
  const counted = closest(table.headings, '[aria-rowcount]');
  const count = Number(counted?.getAttribute('aria-rowcount'));
  if (!first || !counted || !holds(counted, first.element) || !(count > 0)) return undefined;
  const index = Number(closest(first.element, '[aria-rowindex]')?.getAttribute('aria-rowindex'));
  const isHeadingCounted = closest(table.headings, '[aria-rowindex]') !== null || index === 2;
  return { total: isHeadingCounted ? count - 1 : count };
}

function phraseCount(table: UsersTable): ListCount | undefined {
  const rows = partsOfAll(readRows(table), table);
  const [first] = rows;
  const isRow = (element: Element) => {
    if (holds(element, table.headings) || (first && holds(element, first))) return true;
    return rows.includes(element) || rows.some((row) => holds(element, row));
  };
  const inside = childrenOf(table.area).filter((part) => {
    return part.matches('caption, tfoot') || (table.area.localName !== 'table' && !isRow(part));
  });
  let said = oneOf(inside.flatMap(countsIn));
  let from = table.area;
  for (let around = parentOf(from), step = 0; around && step < REACH && !said; step++) {
    const beside = childrenOf(around).filter((part) => part !== from && !isOwn(part));
    said = oneOf(beside.filter((part) => !part.matches(ELSEWHERE)).flatMap(countsIn));
    from = around;
    if (around.localName === 'body') break;
    around = parentOf(around);
  }
  return said;
}

interface Said extends ListCount {
  element: Element;
}

const countsIn = whileUnchanged((element): readonly Said[] => {
  const text = fold(textOf(element));
  if (!/\d/.test(text)) return [];
  const count = text.length <= MOST_LETTERS ? countSaid(text) : undefined;
  if (count) {
    // A page select says « sur 3 », too.
    const around = text.startsWith('sur') || text.startsWith('of') ? parentOf(element) : null;
    return around && PAGE.test(fold(textOf(around)).slice(0, MOST_LETTERS))
      ? []
      : [{ ...count, element }];
  }
  return childrenOf(element)
    .filter((part) => !part.matches(ELSEWHERE) && !isOwn(part))
    .flatMap((part) => countsIn(part));
});

/** The count that a phrase says, if it says nothing else. @param text folded */
export function countSaid(text: string): ListCount | undefined {
  const paged = PAGED.exec(text);
  if (paged) return { total: numberOf(paged[1] ?? '') };
  if (PAGE.test(text)) return undefined;
  const range = RANGE.exec(text);
  if (range) {
    const [from = 0, to = 0, total = 0] = range.slice(1, 4).map(numberOf);
    if (from > to || to > total) return undefined;
    return { total, onPage: total === 0 ? 0 : to - from + 1, range: text };
  }
  const share = SHARE.exec(text) ?? SHOWN_OF.exec(text);
  if (share) {
    const [, total = 0] = share.slice(1, 3).map(numberOf);
    return { total };
  }
  const all = ALL.exec(text) ?? OF.exec(text) ?? TOTAL.exec(text);
  return all ? { total: numberOf(all[1] ?? '') } : undefined;
}

function numberOf(figures: string): number {
  return Number(figures.replace(/\D/g, ''));
}

/** The range says more than the total; two that differ say nothing. */
function oneOf(said: readonly Said[]): ListCount | undefined {
  const seen = said.filter(({ element }) => isVisible(element));
  const ranges = seen.filter(({ range }) => range !== undefined);
  const [first, ...others] = ranges.length > 0 ? ranges : seen;
  if (!first || others.some(({ total }) => total !== first.total)) return undefined;
  const { total, onPage, range } = first;
  return { total, ...(onPage !== undefined && { onPage }), ...(range !== undefined && { range }) };
}
