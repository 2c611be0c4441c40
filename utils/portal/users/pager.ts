import { childrenOf, parentOf } from '../../dom/flat-tree';
import { oncePerLook } from '../../dom/remember/once-per-look';
import {
  controlWords,
  PRESSABLE,
  pressableParts,
  shownText,
  usableControls,
} from '../../dom/seen/controls';
import { iconNames, pictureNames } from '../../dom/seen/icon-names';
import { classWords, isTextVisible, isVisible } from '../../dom/seen/visible';
import { all, closest, holds, isBefore, isWithinAny } from '../../dom/tree/search';
import { textNodes, textOf } from '../../dom/tree/texts';
import { fold } from '../../text';
import { dialogAround } from '../page/layer';
import { leadsToPage } from '../page/page-address';
import { isDangerous, showsDanger } from '../vocabulary/danger-words';
import {
  COUNT,
  MORE_PHRASES,
  NEXT_NAMES,
  NEXT_PHRASES,
  PREVIOUS_NAMES,
  PREVIOUS_PHRASES,
} from '../vocabulary/pager-phrases';
import { plainPhrase } from '../vocabulary/plain-phrase';
import { taught } from '../vocabulary/profile/taught';
import { isNamed } from './pager-caption';
import { partsOfAll } from './table/row-parts';
import { readRows } from './table/user-rows';
import type { UsersTable } from './table/users-table';

/** How many ancestors of the table may hold its paging. */
const REACH = 8;
/** A part of a page with more in it than this is no paging; styles are read of all that is. */
const MOST_PARTS = 300;
/** What the number of the page in view is called. */
const CURRENT_WORDS = ['active', 'current', 'selected', 'disabled'];

/** The usable controls that page the users table; absent ones are disabled or not there. */
export interface Pager {
  next?: HTMLElement;
  previous?: HTMLElement;
  /** The control of the first page, where pages are numbered and it can be pressed. */
  first?: HTMLElement;
}

/** The same, with what was not taken. */
export interface Paging extends Pager {
  /** Several that would turn to the same page and are not the same: none of them is taken. */
  ambiguous?: HTMLElement[];
  /** What says that it turns pages, where nothing shows that it turns those of this table. */
  refused?: HTMLElement[];
}

/** A control near the table, with what it says, shows, and the part of the page that it stands in. */
interface Near {
  control: HTMLElement;
  words: string[];
  names: string[];
  /** The largest element around it that holds nothing of the table; itself where there is none. */
  block: Element;
}

/** Where paging is looked for: in an element that holds the table, or is its area. */
interface Place {
  around: Element;
  table: UsersTable;
  rows: ReadonlySet<Element>;
  /** All that holds the table's headings or a row. */
  holders: ReadonlySet<Element>;
}

/**
 * Finds what turns the pages of a users table, in its neighbourhood, never farther than its page. By whole
 * phrases and whole names of pictures only, and only where the numbers of pages, « 1 à 20 sur 42 », or the
 * way to the opposite stand with it. What lets the list grow needs none of these: it stands right after it.
 */
export function findPager(table: UsersTable): Paging {
  // Controls in the rows are none of ours: a user's name could read "Suivant".
  const rows = new Set(partsOfAll(readRows(table), table));
  const holders = holdersOf([table.headings, ...rows]);
  const seen = new Set<Element>();
  const refused = new Set<HTMLElement>();
  let around: Element | null = table.area;
  for (let step = 0; around && step < REACH; step++) {
    const place: Place = { around, rows, table, holders };
    const { next, previous, first, ambiguous, doubted } = pagerAmong(nearIn(place, seen), place);
    for (const control of doubted) refused.add(control);
    if (ambiguous.length > 0) return { ambiguous, refused: [...refused] };
    if (next || previous) return { next, previous, first };
    // What stands around the page itself, as a frame does, is another page's.
    if (around.localName === 'body') break;
    around = parentOf(around);
  }
  return refused.size > 0 ? { refused: [...refused] } : {};
}

function holdersOf(parts: readonly Element[]): ReadonlySet<Element> {
  const holders = new Set<Element>();
  for (const part of parts) {
    for (let at: Element | null = part; at && !holders.has(at); at = parentOf(at)) holders.add(at);
  }
  return holders;
}

function nearIn(place: Place, seen: Set<Element>): Near[] {
  const { rows } = place;
  const has = (control: Element) => seen.has(control) || isWithinAny(control, rows);
  // Some makers give their buttons nothing but a hand for the pointer.
  const silent = partsBeside(place).flatMap(pressableParts);
  const found = [...new Set([...usableControls(place.around, { has }), ...silent])];
  return found
    .filter((control) => !has(control) && seen.add(control))
    .filter((control) => closest(control, '[aria-current="page"], [aria-disabled="true"]') === null)
    .map((control) => {
      const said = [...controlWords(control), ...itemWords(control)];
      const words = said.map((word) => plainPhrase(word));
      return { control, words, names: iconNames(control), block: blockOf(control, place) };
    });
}

function blockOf(control: Element, { around, holders }: Place): Element {
  let block = control;
  for (let up = parentOf(block); up && up !== around && !holders.has(up); up = parentOf(block)) {
    block = up;
  }
  return block;
}

/** What stands beside the table at this place, and is small enough to be looked through. */
const partsBeside = oncePerLook(({ around, holders }: Place): Element[] => {
  return childrenOf(around).filter((child) => {
    return !holders.has(child) && all(child, '*').length <= MOST_PARTS && isVisible(child);
  });
});

/** What the item of a list says of the only control in it, which may have the picture's name. */
function itemWords(control: Element): string[] {
  const item = closest(control, 'li');
  if (!item || textOf(item) !== textOf(control)) return [];
  return ['title', 'aria-label'].map((name) => fold(item.getAttribute(name) ?? '')).filter(Boolean);
}

interface Found extends Pager {
  ambiguous: HTMLElement[];
  /** What would turn pages if something showed that it is the table's. */
  doubted: HTMLElement[];
}

function pagerAmong(near: readonly Near[], place: Place): Found {
  const harmless = near.filter(({ control, words }) => {
    return !isDangerous(words) && !showsDanger(pictureNames(control));
  });
  const isWay = (one: Near, { phrases, names }: Side) => {
    return phrases.some((phrase) => isOnly(one.words, phrase, phrases)) || shows(one, names);
  };
  const isThroughElse = (one: Near) => {
    const isNext = isWay(one, NEXT);
    if (!isNext && !isWay(one, PREVIOUS)) return false;
    const isTwin = (other: Near) =>
      isTogether(one, other) && isWay(other, isNext ? PREVIOUS : NEXT);
    const twins = near.filter((other) => other !== one && isTwin(other));
    const before = twins.filter(({ control }) => isBefore(control, one.control)).at(-1);
    const after = twins.find(({ control }) => isBefore(one.control, control));
    const twin = isNext ? (before ?? after) : (after ?? before);
    return twin !== undefined && isNamed(one.control, twin.control, place.table);
  };
  const ofTable = harmless.filter((one) => isOfTable(one, place) && !isThroughElse(one));
  const doubted = near.filter((one) => isWay(one, NEXT) || isWay(one, PREVIOUS));
  const ambiguous: HTMLElement[] = [];
  const single = (hits: readonly Near[]) => {
    const [first, ...others] = hits;
    if (!first) return undefined;
    // A pager above a long table is often drawn again beneath it.
    const isAgain = (other: Near) => {
      const isSame = saidBy(other) === saidBy(first) && other.block !== first.block;
      return isSame && textOf(other.block) === textOf(first.block);
    };
    if (others.every(isAgain)) return first.control;
    ambiguous.push(...hits.map(({ control }) => control));
    return undefined;
  };
  const find = (side: Side, opposite: Side) => {
    const isBacked = (one: Near) => hasProof(one, side, opposite, place);
    for (const phrase of side.phrases) {
      const hits = ofTable.filter((one) => isOnly(one.words, phrase, side.phrases));
      const backed = hits.filter(isBacked);
      if (backed.length > 0) return single(backed);
    }
    return single(ofTable.filter((one) => shows(one, side.names) && isBacked(one)));
  };
  const leading = (side: Side, opposite: Side) => {
    const control = find(side, opposite);
    const one = ofTable.find((other) => other.control === control);
    return one && isAtEnd(one, side) ? undefined : control;
  };
  const [next, previous] = [leading(NEXT, PREVIOUS), leading(PREVIOUS, NEXT)];
  const [before, after] = besideCurrent(ofTable);
  // Whatever has brought other users once: a sorting, another site, the page before.
  const isShown = (one: Near) => taught.looksLike('next', one.control) && isAmongPages(one, place);
  const shown = next || after ? undefined : single(ofTable.filter(isShown));
  const more = next || after ? undefined : single(ofTable.filter((one) => isMore(one, place)));
  const first = ofTable.find(({ words }) => words.some((word) => FIRST_PAGE.test(word)));
  const back = previous ?? before;
  return {
    ...{ next: next ?? after ?? shown ?? more, previous: back, first: back && first?.control },
    ...{ ambiguous: [...new Set(ambiguous)], doubted: doubted.map(({ control }) => control) },
  };
}

/** Whether two controls stand in one part beside the table, or each by itself. */
function isTogether(one: Near, other: Near): boolean {
  const isAlone = ({ control, block }: Near) => control === block;
  return isAlone(one) ? isAlone(other) : one.block === other.block;
}

/** One of the two ways that pages are turned. */
interface Side {
  phrases: readonly RegExp[];
  names: readonly string[];
}

const NEXT: Side = { phrases: NEXT_PHRASES, names: NEXT_NAMES };
const PREVIOUS: Side = { phrases: PREVIOUS_PHRASES, names: PREVIOUS_NAMES };

const FIRST_PAGE = /^(?:(?:aller a la |go to )?page )?1$/;

function saidBy({ words, names }: Near): string {
  return `${words[0] ?? ''}\n${names.join(' ')}`;
}

/** Whether a control says a phrase, and nothing that is not as good as it. */
function isOnly(words: readonly string[], phrase: RegExp, known: readonly RegExp[]): boolean {
  const said = words.filter((word) => /\p{L}{2}/u.test(word));
  if (said.length === 0) return words.some((word) => phrase.test(word));
  const isKnown = (word: string) => known.some((one) => one.test(word));
  return words.some((word) => phrase.test(word)) && said.every(isKnown);
}

/** Whether a control is only a picture of one of these names, and of no other arrow. */
function shows({ control, words, names }: Near, wanted: readonly string[]): boolean {
  if (words.some((word) => /\p{L}/u.test(word)) || shownText(control).length > 1) return false;
  return names.some((name) => wanted.includes(name)) && !names.some((name) => FAR.test(name));
}

/** Names of pictures that lead to the very end. */
const FAR = /(?:^|-)(?:double|first|last|end|start|begin|fast|step|seek)(?:-|$)/;

/**
 * Whether a control may be the table's. None of another table's, of a part with a heading of its own, of
 * steps one goes through, of a form; none that leads to another page; none in a menu, a head or a dialog,
 * but for one that is of pages.
 */
function isOfTable({ control, block }: Near, place: Place): boolean {
  const { holders } = place;
  if (!leadsToPage(control, block)) return false;
  if (control.matches('[aria-haspopup], [aria-expanded]')) return false;
  const layer = dialogAround(control);
  if (layer && !holders.has(layer)) return false;
  const bar = closest(control, 'nav, header, [role="navigation"], [role="banner"]');
  if (bar && !holders.has(bar) && !isOfPages(bar)) return false;
  if (isParted(block, place)) return false;
  if (block === control) return true;
  const tables = all(block, TABLE);
  if (tables.some((other) => !holds(other, control))) return false;
  const headings = all(block, HEADING);
  if (headings.some((heading) => !/\bpag/.test(fold(textOf(heading))))) return false;
  if (STEPS.test(fold(textOf(block)))) return false;
  const fields = all<HTMLInputElement>(block, FIELD).filter(({ value }) => !/^\d*$/.test(value));
  const isForm =
    all(block, FIELD).length > 0 && (fields.length > 0 || all(block, 'label').length > 1);
  return !isForm || saysCount(block) || isNumbered(block);
}

const TABLE = 'table, [role="grid"], [role="table"]';
const HEADING = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';
const FIELD =
  'input:not([type="hidden"], [type="button"], [type="submit"], [type="image"], [type="checkbox"]), textarea';
/** What one goes through that is no list. */
const STEPS =
  /\b(?:etapes?|assistant|steps?|wizard|diapos?|slides?|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|semaine|week)\b/;

/** Whether another table, or a heading, stands between the table and a part beside it. */
function isParted(block: Element, { around, table, holders }: Place): boolean {
  if (holds(table.area, block)) return false;
  const others = all(around, `${TABLE}, ${HEADING}`).filter((other) => {
    const isElse = !holders.has(other) && !holds(table.area, other) && !holds(block, other);
    // Some kits keep the table that theirs was made of, out of sight.
    return isElse && isVisible(other);
  });
  const isAfter = isBefore(table.area, block);
  return others.some((other) => {
    if (isAfter) return isBefore(table.area, other) && isBefore(other, block);
    const isBetween = isBefore(block, other) && isBefore(other, table.area);
    return isBetween || (other.matches(TABLE) && isBefore(other, block));
  });
}

function isOfPages(bar: Element): boolean {
  const name = `${bar.getAttribute('aria-label') ?? ''} ${bar.getAttribute('class') ?? ''}`;
  return /\bpag(?:e|es|er|inator)\b|pagination/i.test(name) || isNumbered(bar) || saysCount(bar);
}

/**
 * Whether there stands with a control what only pages of a list have: their numbers, which part of how
 * many is in view, or the way to the opposite, be it usable or not.
 */
function hasProof({ control, block }: Near, side: Side, opposite: Side, place: Place): boolean {
  const beside = partsBeside(place).filter((part) => {
    // What has its own way to this side, be it at the end, is no other control's.
    return part !== block && !isParted(part, place) && !hasWay(part, control, side);
  });
  // What stands by itself beside the table has the others beside itself.
  const parts = block === control ? beside : [block];
  return (
    parts.some((part) => isNumbered(part) || hasWay(part, control, opposite)) ||
    [block, ...beside].some(saysCount)
  );
}

/** Whether a control that no words tell stands with the numbers of pages, how many there are, or a way back. */
function isAmongPages({ control, block }: Near, place: Place): boolean {
  const isBeside = (part: Element) => isNumbered(part) || hasWay(part, control, PREVIOUS);
  if (block !== control) return isBeside(block) || saysCount(block);
  return partsBeside(place).some((part) => !isParted(part, place) && isBeside(part));
}

/**
 * Whether the page in view is the last one to a side, as its number says, or « Page 3 sur 3 », or « 21 à 24 sur
 * 24 ». Some arrows can be pressed there all the same: they lead nowhere, or round to the other end.
 */
function isAtEnd({ control, block }: Near, side: Side): boolean {
  // How many a page shows may be chosen beside, and one of these numbers is marked, too.
  let bar: Element = control;
  while (bar !== block && !isNumbered(bar)) bar = parentOf(bar) ?? block;
  const current = numbersIn(bar).filter((one) => saysCurrent(one) || isCalledCurrent(one));
  const isFirst = current.length > 0 && current.every((one) => textOf(one) === '1');
  if (side === PREVIOUS && isFirst) return true;
  const text = fold(textOf(block));
  const [, page, pages] = PAGE_OF.exec(text) ?? [];
  if (page !== undefined) return page === (side === PREVIOUS ? '1' : pages);
  const [from, to, total] = RANGE_OF.exec(text)?.slice(1).map(Number) ?? [];
  // What counts only the rows there are says so of a first page, too.
  return side === NEXT && from !== undefined && from > 1 && to === total;
}

const RANGE_OF = /(?<!\d ?)(\d+) ?(?:a|to|-|\u2013|\u2014) ?(\d+) (?:sur|de|of|\/) (\d+)(?! ?\d)/;
const PAGE_OF = /\bpage ?:? ?(\d+) ?(?:sur|de|of|\/) ?(\d+)/;

/** Whether a part shows the way to a side, beside a control, be it usable or not. */
function hasWay(part: Element, control: Element, { phrases, names }: Side): boolean {
  const items = [part, ...all<Element>(part, `${PRESSABLE}, span, li, div, i`)].filter((item) => {
    return !holds(item, control) && !holds(control, item) && textNodes(item).length <= 1;
  });
  return items.some((item) => {
    // The picture in a control says no more than the control does.
    const whole = closest(item, PRESSABLE);
    const said = controlWords(whole && holds(part, whole) && !holds(whole, control) ? whole : item);
    const words = said.map((word) => plainPhrase(word));
    if (phrases.some((phrase) => isOnly(words, phrase, phrases))) return true;
    return (
      !words.some((word) => /\p{L}/u.test(word)) &&
      iconNames(item).some((name) => names.includes(name))
    );
  });
}

/** Whether a part says how many of how many are in view, or which page of how many. */
function saysCount(part: Element): boolean {
  const texts = textNodes(part).filter(isTextVisible);
  return texts.some(({ data }) => COUNT.test(fold(data))) || COUNT.test(fold(textOf(part)));
}

const NUMBERED = 'a, button, span, li, div, strong, b, em, td, [role="button"], [aria-current]';

/** Elements that are no more than the number of a page. */
function numbersIn(part: Element): Element[] {
  return [part, ...all<Element>(part, NUMBERED)].filter((one) => NUMBER.test(textOf(one)));
}

/** Whether a part holds the numbers of pages: they follow each other. */
function isNumbered(part: Element): boolean {
  const numbers = new Set(numbersIn(part).map((one) => Number(textOf(one))));
  return [...numbers].some((number) => numbers.has(number + 1));
}

/**
 * Whether a control lets the list grow: it stands right after the table, or after its rows, and nothing but
 * a count in between.
 */
function isMore({ control, words }: Near, { around, table, rows }: Place): boolean {
  if (!MORE_PHRASES.some((phrase) => isOnly(words, phrase, MORE_PHRASES))) return false;
  const isIn = holds(table.area, control);
  const last = isIn ? [...rows].at(-1) : table.area;
  if (!last || !isBefore(last, control)) return false;
  const between = textNodes(around).filter((node) => {
    const isBetween = isBefore(last, node) && isBefore(node, control) && !holds(last, node);
    return isBetween && !holds(control, node) && isTextVisible(node);
  });
  return between.every(({ data }) => COUNTED.test(fold(data)));
}

/** What a count may be made of, one text each. */
const COUNTED =
  /^[\d\s/.,()-]*(?:(?:utilisateur|user|resultat|result|ligne|row|element|entrie|licence|affiche|page|sur|de|of|a|to|total|showing|affichage)e?s?[\d\s/.,()-]*)*$/;

/** The numbers, or the dots between them, before and after that of the page in view. */
function besideCurrent(near: readonly Near[]): [HTMLElement | undefined, HTMLElement | undefined] {
  const items = near.filter(({ words: [word = ''] }) => NUMBER.test(word) || DOTS.test(word));
  const [block] = items.map((item) => item.block);
  if (!block) return [undefined, undefined];
  const own = items.filter((item) => item.block === block);
  const numbers = new Set(own.map(({ words: [word] }) => Number(word)));
  const isNext = (one: Element) => [1, -1].some((step) => numbers.has(Number(textOf(one)) + step));
  const current = onlyMarked(numbersIn(block), isNext);
  if (!current) return [undefined, undefined];
  const page = Number(textOf(current));
  const beside = (number: number, dots: Near | undefined) => {
    const hit = own.find(({ words: [word] }) => Number(word) === number) ?? dots;
    return hit?.control;
  };
  // Some show ten numbers at a time, and dots that lead to the ones before and after.
  const dots = (item: Near | undefined) => (DOTS.test(item?.words[0] ?? '') ? item : undefined);
  const isOfCurrent = ({ control }: Near) => holds(current, control) || holds(control, current);
  const before = own.filter((item) => !isOfCurrent(item) && isBefore(item.control, current)).at(-1);
  const after = own.find((item) => !isOfCurrent(item) && isBefore(current, item.control));
  return [beside(page - 1, dots(before)), beside(page + 1, dots(after))];
}

const NUMBER = /^\d{1,4}$/;
/** Some makers write of all numbers whether they are the current one. */
const CURRENT = '[aria-current]:not([aria-current="false"], [aria-current=""])';
const DOTS = /^(?:\.\.\.|…|\. \. \.)$/;

/**
 * The number of the page in view: the one that says so, else the only one with a class for it, else the only
 * one that is no link. What every number has marks none: some makers call all their buttons active.
 */
function onlyMarked(
  numbers: readonly Element[],
  isNext: (one: Element) => boolean,
): Element | undefined {
  for (const is of [saysCurrent, isCalledCurrent, isNoLink]) {
    const marked = numbers.filter((one) => is(one) && (saysCurrent(one) || isNext(one)));
    if (new Set(marked.map(textOf)).size === 1) return marked[0];
  }
  return undefined;
}

function saysCurrent(number: Element): boolean {
  return number.matches(CURRENT);
}

function isCalledCurrent(number: Element): boolean {
  return CURRENT_WORDS.some((word) => classWords(number).includes(word));
}

function isNoLink(number: Element): boolean {
  return number.matches('strong, b, em, span:not([role])') && closest(number, 'a, button') === null;
}
