import { parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { controlWords } from '../../../dom/seen/control-words';
import { usableControls } from '../../../dom/seen/controls';
import { isTextVisible } from '../../../dom/seen/visible';
import { all, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { fold } from '../../../text';
import { arrowNames } from '../../users/pager/arrow-names';
import {
  type Direction,
  NEXT,
  PREVIOUS,
  saysAnyOnly,
  turnsTowards,
} from '../../users/pager/directions';
import type { NearControl } from '../../users/pager/near-controls';
import { leadsToPage } from '../../users/pager/page-links';
import { besideCurrent, isNumbered, saysCount } from '../../users/pager/page-numbers';
import {
  CAPTION_WORD,
  COUNT,
  NEXT_PHRASES,
  PREVIOUS_PHRASES,
} from '../../vocabulary/pager-phrases';
import { plainPhrase } from '../../vocabulary/plain-phrase';
import { RADIO } from './field-kinds';

/** What turns the pages of the values that are offered. */
export interface ChoicePages {
  /** All that belongs to it. */
  block: Element;
  /** Turns to the next page; missing at the last one. */
  next?: HTMLElement;
}

/**
 * What turns the pages of the radio buttons in an area: the arrows or numbers with the count of pages, and nothing else.
 * An arrow by itself may be the next step of what the area asks.
 */
export const choicePages = oncePerLook((area: Element): ChoicePages | undefined => {
  const controls = usableControls(area).filter((one) => !one.matches(RADIO));
  const blocks = new Set(
    controls.map((one) => blockAround(one, area)).filter((block) => block !== undefined),
  );
  const [block, ...others] = blocks;
  if (!block || others.length > 0) return undefined;
  const near = controls.filter((one) => holds(block, one)).map((one) => nearControl(one, block));
  return { block, next: nextAmong(near) };
});

/** As far around a control as there is nothing but pages, if that shows of how many there are. */
function blockAround(control: Element, area: Element): Element | undefined {
  let block: Element | undefined;
  for (let at: Element | null = control; at && at !== area && isOfPages(at); at = parentOf(at)) {
    block = at;
  }
  return block && (saysCount(block) || isNumbered(block)) ? block : undefined;
}

/** Whether a part shows nothing but numbers of pages, their count, and arrows. */
function isOfPages(part: Element): boolean {
  if (all(part, `${RADIO}, input, select, textarea`).length > 0) return false;
  const texts = textNodes(part).filter(isTextVisible);
  const named = [part, ...usableControls(part)].flatMap(controlWords);
  return [...texts.map(({ data }) => fold(data)), ...named].every(isPageWord);
}

function isPageWord(text: string): boolean {
  const said = plainPhrase(text.trim());
  const isTurning = saysAnyOnly([said], [...NEXT_PHRASES, ...PREVIOUS_PHRASES]);
  const words = text.match(/\p{L}+/gu) ?? [];
  const numbers = text.match(/\d[\d ]*/g) ?? [];
  const isCount = COUNT.test(text) || numbers.every((one) => one.trim().length <= 4);
  return isTurning || (isCount && words.every((word) => CAPTION_WORD.test(word)));
}

function nearControl(control: HTMLElement, block: Element): NearControl {
  const words = controlWords(control).map((word) => plainPhrase(word));
  return { control, words, block, ...arrowNames(control) };
}

function nextAmong(near: readonly NearControl[]): HTMLElement | undefined {
  const ways = (direction: Direction) => near.filter((one) => turnsTowards(one, direction));
  const [next, ...others] = ways(NEXT).filter((one) => !ways(PREVIOUS).includes(one));
  const found = next && others.length === 0 ? next.control : besideCurrent(near)[1];
  return found && leadsToPage(found, found) ? found : undefined;
}
