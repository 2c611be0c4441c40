import { controlWords, iconWords, usableControls } from '../dom/controls';
import { parentOf } from '../dom/steps';
import { textOf } from '../dom/texts';
import { all, closest, isWithinAny } from '../dom/tree';
import { classWords } from '../dom/visible';
import { fold } from '../text';
import { readRows, type UsersTable } from './users-table';
import { FAR_ICONS, NEXT_ICONS, NEXT_PAGE, PREVIOUS_ICONS, PREVIOUS_PAGE } from './words';

/** How many ancestors of the table may hold its paging. */
const REACH = 8;
/** How a page's number says that it is the one in view. */
const CURRENT_WORDS = ['active', 'current', 'selected', 'disabled'];

/** The usable controls that page the users table; absent ones are disabled or not there. */
export interface Pager {
  next?: HTMLElement;
  previous?: HTMLElement;
  /** The control of the first page, where pages are numbered and it can be pressed. */
  first?: HTMLElement;
}

interface Named {
  control: HTMLElement;
  words: string[];
}

/** Finds what turns the pages of a users table, in its neighbourhood, never farther than its page. */
export function findPager(table: UsersTable): Pager {
  // Controls in the rows are none of ours: a user's name could read "Suivant".
  const rows = new Set(readRows(table).map(({ element }) => element));
  const seen = new Set<Element>();
  let around: Element | null = table.area;
  for (let step = 0; around && step < REACH && around.localName !== 'body'; step++) {
    const pager = pagerAmong(namedControls(around, rows, seen), around);
    if (pager.next || pager.previous) return pager;
    around = parentOf(around);
  }
  return {};
}

function namedControls(around: Element, rows: ReadonlySet<Element>, seen: Set<Element>): Named[] {
  const has = (control: Element) => seen.has(control) || isWithinAny(control, rows);
  return usableControls(around, { has })
    .filter((control) => seen.add(control))
    .filter((control) => closest(control, '[aria-current="page"], [aria-disabled="true"]') === null)
    .map((control) => ({ control, words: [...controlWords(control), ...itemWords(control)] }));
}

/** What the item of a list says of the only control in it. */
function itemWords(control: Element): string[] {
  const item = closest(control, 'li');
  if (!item || textOf(item) !== textOf(control)) return [];
  return ['title', 'aria-label'].map((name) => fold(item.getAttribute(name) ?? '')).filter(Boolean);
}

function pagerAmong(named: readonly Named[], around: Element): Pager {
  const find = (patterns: readonly RegExp[], icons: readonly string[]) => {
    for (const pattern of patterns) {
      const hit = named.find(({ words }) => words.some((word) => pattern.test(word)));
      if (hit) return hit.control;
    }
    return named.find(({ control, words }) => shows(control, words, icons))?.control;
  };
  const [before, after] = besideCurrent(named, around);
  const next = find(NEXT_PAGE, NEXT_ICONS) ?? after;
  const previous = find(PREVIOUS_PAGE, PREVIOUS_ICONS) ?? before;
  const first = named.find(({ words }) => words.some((word) => FIRST_PAGE.test(word)));
  return { next, previous, first: previous && first?.control };
}

const FIRST_PAGE = /^(?:(?:aller a la |go to )?page )?1$/;

/** Whether a control is only a picture of one of these names. */
function shows(control: Element, words: readonly string[], names: readonly string[]): boolean {
  if (words.some((word) => /\p{L}/u.test(word))) return false;
  const icons = iconWords(control);
  return (
    names.some((name) => icons.includes(name)) && !FAR_ICONS.some((far) => icons.includes(far))
  );
}

/** The numbers before and after that of the page in view, where pages are only numbered. */
function besideCurrent(
  named: readonly Named[],
  around: Element,
): [HTMLElement | undefined, HTMLElement | undefined] {
  const numbered = named.filter(({ words: [word = ''] }) => NUMBER.test(word));
  if (numbered.length === 0) return [undefined, undefined];
  const current = all(around, 'a, button, span, li, strong, b, em, [aria-current]').find((one) => {
    const marked = one.hasAttribute('aria-current') || isMarked(one);
    return NUMBER.test(textOf(one)) && marked;
  });
  const page = Number(current ? textOf(current) : Number.NaN);
  const at = (number: number) => {
    return numbered.find(({ words: [word] }) => Number(word) === number)?.control;
  };
  return [at(page - 1), at(page + 1)];
}

const NUMBER = /^\d{1,4}$/;

/** Marked as the one in view, or, among links, the number that is none. */
function isMarked(number: Element): boolean {
  if (CURRENT_WORDS.some((word) => classWords(number).includes(word))) return true;
  return number.matches('strong, b, em, span:not([role])') && closest(number, 'a, button') === null;
}

/**
 * The element that has to be scrolled to see more of the users, where there is room to scroll: its
 * rows may be made only then. The page itself counts.
 */
export function findScroller(table: UsersTable): Element | undefined {
  const [row] = readRows(table);
  for (let at = row && parentOf(row.element); at; at = parentOf(at)) {
    const isPage = at === at.ownerDocument.scrollingElement;
    const { overflowY } = getComputedStyle(at);
    const scrolls = isPage || /auto|scroll|overlay/.test(overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight + 1) return at;
  }
  return undefined;
}
