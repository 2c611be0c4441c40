import { pressElement } from '../../dom/act/press';
import { noteTold } from '../../dom/remember/told-before';
import { isCovered } from '../../dom/seen/covered';
import { isEnabled, isSeen } from '../../dom/seen/visible';
import { isOwn } from '../../dom/tree/own-elements';
import { textNodes } from '../../dom/tree/texts';
import { fold } from '../../text';
import { optionsOpener } from '../detail/lines/part-openers';
import { readOptions } from '../detail/read-options';
import { OPTIONS_HEADING } from '../vocabulary/portal-words';

/** The part of one detail in which its options may be folded away: it is shown, once. */
export class FoldedPart {
  #isShown = false;

  /**
   * Whether there is one that is to be shown before the detail is read.
   *
   * @param owner whom the detail names
   * @param isQuiet whether it may be shown by now
   */
  isDue(detail: Element, owner: string, isQuiet: boolean): boolean {
    const opener = this.#isShown ? undefined : foldedOptions(detail);
    if (!opener) return false;
    if (isQuiet && !isCovered(opener)) {
      this.#isShown = true;
      noteTold(detail, owner);
      pressElement(opener);
    }
    return true;
  }
}

/**
 * What shows the options of a detail that has them in a part of their own, which is out of view: pressed, it shows them
 * and changes nothing.
 *
 * @returns `undefined` where options are in view, or where no single control says that it shows them
 */
function foldedOptions(detail: Element): HTMLElement | undefined {
  if (readOptions(detail, []).length > 0) return undefined;
  const headings = textNodes(detail).filter(({ data }) => fold(data) === OPTIONS_HEADING);
  const found = headings
    .map((one) => optionsOpener(one, detail))
    .filter((one) => one !== undefined);
  const parts = [...new Set(found)].filter((one) => {
    return !leadsAway(one) && !isOwn(one) && isEnabled(one) && isSeen(one);
  });
  return parts.length === 1 ? parts[0] : undefined;
}

/** Whether a link leads to another page. A link without an address would load this page again, unless it is a button. */
function leadsAway(element: Element): boolean {
  const address = element.getAttribute('href');
  if (address === '') return !element.matches('[role="button"]');
  return address !== null && !address.startsWith('#');
}
