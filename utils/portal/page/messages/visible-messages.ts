import { parentOf } from '../../../dom/flat-tree';
import { inControl } from '../../../dom/seen/controls';
import { classWords, isSeen, isTextSeen } from '../../../dom/seen/visible';
import { isOwn } from '../../../dom/tree/own-elements';
import { all, elementsNamedIn } from '../../../dom/tree/search';
import { textOf } from '../../../dom/tree/text-runs';
import { textNodes } from '../../../dom/tree/texts';
import { tidy } from '../../../text';
import { ERROR_HEADING, GOOD_CLASSES, MESSAGE_CLASSES } from '../../vocabulary/message-words';
import { isGoodNews, tellsOfDone } from './message-texts';

/** What the portal says in a toast, an alert, or a place of the page. */
export interface PortalMessage {
  element: Element;
  text: string;
  /** Whether it seems to tell that all went well. */
  isSuccess: boolean;
}

const LIVE_REGIONS =
  '[role="alert"], [role="status"], [aria-live="assertive"], [aria-live="polite"]';
export const HEADINGS = 'h1, h2, h3, h4, h5';
/** A longer text is no message, in letters. */
const MOST_LETTERS = 500;

/** The messages in view now, error pages among them. */
export function visibleMessages(root: Element): PortalMessage[] {
  return [...placedMessages(root), ...errorPages(root)];
}

/** Whether a part of the page has an error heading in it, or is labelled by one. */
export function tellsOfError(part: Element): boolean {
  const titles = elementsNamedIn(part, 'aria-labelledby').filter(isSeen);
  const isCalledSo = titles.some((title) => ERROR_HEADING.test(textOf(title)));
  return isCalledSo || errorPages(part).length > 0;
}

/** What stands around headings that tell of an error. */
function errorPages(root: Element): PortalMessage[] {
  return all(root, HEADINGS).flatMap((heading) => {
    const element = parentOf(heading);
    if (!element || isOwn(heading) || !ERROR_HEADING.test(textOf(heading))) return [];
    if (!isSeen(heading)) return [];
    return [{ element, text: textOf(element).slice(0, MOST_LETTERS), isSuccess: false }];
  });
}

/** What is said in live regions, and in elements whose class says that they are for messages. */
function placedMessages(root: Element): PortalMessage[] {
  const classed = MESSAGE_CLASSES.map((word) => `[class*="${word}" i]`);
  return all(root, [LIVE_REGIONS, ...classed].join()).flatMap((element) => {
    const words = classWords(element);
    const isForMessages =
      element.matches(LIVE_REGIONS) || MESSAGE_CLASSES.some((word) => words.includes(word));
    if (!isForMessages || isOwn(element)) return [];
    const nodes = textNodes(element).filter((node) => !inControl(node));
    // The region around a message in a corner of the window may have no size.
    if (!isSeen(element) && !nodes.some(isTextSeen)) return [];
    const text = textOfAll(nodes);
    return text && text.length <= MOST_LETTERS ? [messageOf(element, text)] : [];
  });
}

/** A message with a known text. */
export function messageOf(element: Element, text: string): PortalMessage {
  const words = classWords(element);
  const isGood = GOOD_CLASSES.some((word) => words.includes(word)) || isGoodNews(text);
  const isSuccess = isGood || tellsOfDone(text);
  return { element, text, isSuccess };
}

/** What some texts say together. */
export function textOfAll(nodes: readonly Text[]): string {
  return tidy(nodes.map(({ data }) => data).join(' '));
}
