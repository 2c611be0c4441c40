import { pressElement } from '../../dom/act/press';
import { isCovered } from '../../dom/seen/covered';
import { isEnabled, isSeen } from '../../dom/seen/visible';
import { isOwn } from '../../dom/tree/own-elements';
import { all, holds } from '../../dom/tree/search';
import { textOf } from '../../dom/tree/text-runs';
import { fold } from '../../text';
import { readOptions } from '../detail/read-options';
import { OPTIONS_HEADING } from '../vocabulary/portal-words';

/**
 * What says that it shows a part of the page, and does not now: a tab, or the heading of a part that is folded. Some
 * frameworks leave the attribute empty until the part has been shown once.
 */
const FOLDED = [
  '[role="tab"][aria-selected]:not([aria-selected="true"])',
  '[aria-expanded]:not([aria-expanded="true"])',
  'details:not([open]) > summary',
].join();

/** The part of one detail in which its options may be folded away: it is shown, once. */
export class FoldedPart {
  #isShown = false;

  /** Whether there is one that is to be shown before the detail is read. @param isQuiet whether it may be by now */
  isDue(detail: Element, isQuiet: boolean): boolean {
    const opener = this.#isShown ? undefined : foldedOptions(detail);
    if (!opener) return false;
    if (isQuiet && !isCovered(opener)) {
      this.#isShown = true;
      pressElement(opener);
    }
    return true;
  }
}

/**
 * What shows the options of a detail that has them in a part of their own, which is out of view: pressed, it shows
 * them and changes nothing.
 *
 * @returns `undefined` where options are in view, or where not one thing alone says that it shows them
 */
function foldedOptions(detail: Element): HTMLElement | undefined {
  if (readOptions(detail, []).length > 0) return undefined;
  const parts = all(detail, FOLDED).filter((one) => {
    const isNamed = fold(textOf(one)) === OPTIONS_HEADING && !leadsAway(one);
    return isNamed && !isOwn(one) && isEnabled(one) && isSeen(one);
  });
  // A tab may hold the button that shows its part.
  const [part, ...others] = parts.filter((one) => {
    return !parts.some((other) => other !== one && holds(one, other));
  });
  return others.length === 0 ? part : undefined;
}

/** Whether a link leads to another page. One without an address would load this one, but for a button. */
function leadsAway(element: Element): boolean {
  const address = element.getAttribute('href');
  if (address === '') return !element.matches('[role="button"]');
  return address !== null && !address.startsWith('#');
}
