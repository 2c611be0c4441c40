import { classWords, isTextVisible } from '../../../dom/seen/visible';
import { all, closest, holds, isBefore } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { COUNT } from '../../vocabulary/pager-phrases';
import type { NearControl } from './near-controls';

const NUMBER = /^\d{1,4}$/;
const NUMBERED = 'a, button, span, li, div, strong, b, em, td, [role="button"], [aria-current]';
const DOTS = /^(?:\.\.\.|…|\. \. \.)$/;
/** Some kits say of each number whether it is the current one. */
const CURRENT = '[aria-current]:not([aria-current="false"], [aria-current=""])';
/** Class names of the number of the page in view. */
const CURRENT_WORDS = ['active', 'current', 'selected', 'disabled'];

/** Elements that show the number of a page and nothing else. */
export function numbersIn(part: Element): Element[] {
  return [part, ...all<Element>(part, NUMBERED)].filter((one) => NUMBER.test(textOf(one)));
}

/** Whether a part holds the numbers of pages: some follow each other. */
export function isNumbered(part: Element): boolean {
  const numbers = new Set(numbersIn(part).map((one) => Number(textOf(one))));
  return [...numbers].some((number) => numbers.has(number + 1));
}

/** Whether a part says how many of how many are in view, or which page of how many. */
export function saysCount(part: Element): boolean {
  const texts = textNodes(part).filter(isTextVisible);
  return texts.some(({ data }) => COUNT.test(fold(data))) || COUNT.test(fold(textOf(part)));
}

/** The numbers before and after the number of the page in view, or the dots that stand for missing numbers. */
export function besideCurrent(
  near: readonly NearControl[],
): [before: HTMLElement | undefined, after: HTMLElement | undefined] {
  const items = near.filter(({ words: [word = ''] }) => NUMBER.test(word) || DOTS.test(word));
  const [block] = items.map((item) => item.block);
  if (!block) return [undefined, undefined];
  const own = items.filter((item) => item.block === block);
  const numbers = new Set(own.map(({ words: [word] }) => Number(word)));
  const isNext = (one: Element) => [1, -1].some((step) => numbers.has(Number(textOf(one)) + step));
  const current = currentAmong(numbersIn(block), isNext);
  if (!current) return [undefined, undefined];
  const page = Number(textOf(current));
  const numberOrDots = (number: number, dots: NearControl | undefined) => {
    const hit = own.find(({ words: [word] }) => Number(word) === number) ?? dots;
    return hit?.control;
  };
  // Some pagers show ten numbers at a time, and dots that lead to those before and after.
  const ifDots = (item: NearControl | undefined) => {
    return DOTS.test(item?.words[0] ?? '') ? item : undefined;
  };
  const isOfCurrent = ({ control }: NearControl) => {
    return holds(current, control) || holds(control, current);
  };
  const before = own.filter((item) => !isOfCurrent(item) && isBefore(item.control, current)).at(-1);
  const after = own.find((item) => !isOfCurrent(item) && isBefore(current, item.control));
  return [numberOrDots(page - 1, ifDots(before)), numberOrDots(page + 1, ifDots(after))];
}

/**
 * The number of the page in view: the one that says so, else the only one with a class for it, else the only one that is
 * no link, else the one that looks otherwise than all others. A mark that every number has marks none: some kits call all
 * their buttons active.
 */
function currentAmong(
  numbers: readonly Element[],
  isNext: (one: Element) => boolean,
): Element | undefined {
  for (const is of [saysCurrent, isCalledCurrent, isNoLink]) {
    const marked = numbers.filter((one) => is(one) && (saysCurrent(one) || isNext(one)));
    if (new Set(marked.map(textOf)).size === 1) return marked[0];
  }
  return oddOne(numbers);
}

/** The only number that is drawn differently from the others, if there are several others, all alike. */
function oddOne(numbers: readonly Element[]): Element | undefined {
  const looks = new Map<string, string>();
  for (const one of numbers) looks.set(textOf(one), (looks.get(textOf(one)) ?? '') + lookOf(one));
  const alike = Map.groupBy(looks.keys(), (number) => looks.get(number));
  const [one, others] = [...alike.values()].sort((first, second) => first.length - second.length);
  if (alike.size !== 2 || one?.length !== 1 || (others?.length ?? 0) < 2) return undefined;
  return numbers.find((number) => textOf(number) === one[0]);
}

function lookOf(number: Element): string {
  const { color, backgroundColor, fontWeight, borderColor, opacity } = getComputedStyle(number);
  return `${[color, backgroundColor, fontWeight, borderColor, opacity].join()}\n`;
}

/** Whether a number is marked as the page in view. */
export function isMarkedCurrent(number: Element): boolean {
  return saysCurrent(number) || isCalledCurrent(number);
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
