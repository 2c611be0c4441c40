import { pressElement } from '../../dom/act/press';
import { isCovered } from '../../dom/seen/covered';
import { isEnabled, isSeen } from '../../dom/seen/visible';
import { isOwn } from '../../dom/tree/own-elements';
import { all } from '../../dom/tree/search';
import { textOf } from '../../dom/tree/text-runs';
import { fold } from '../../text';
import { readOptions } from '../detail/read-options';
import { OPTIONS_HEADING } from '../vocabulary/portal-words';

/** What says that it shows a part of the page, and does not now: a tab, or the heading of a part that is folded. */
const FOLDED =
  '[role="tab"][aria-selected="false"], [aria-expanded="false"], details:not([open]) > summary';

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
  return parts.length === 1 ? parts[0] : undefined;
}

/** Whether a link leads to another page. */
function leadsAway(element: Element): boolean {
  const address = element.getAttribute('href');
  return address !== null && !address.startsWith('#');
}
