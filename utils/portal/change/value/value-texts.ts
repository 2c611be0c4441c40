import { parentOf } from '../../../dom/flat-tree';
import { isCovered } from '../../../dom/seen/covered';
import { isClippedAway, isTextVisible } from '../../../dom/seen/visible';
import { closest, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { sameValue, tidy } from '../../../text';
import { isCombobox } from '../../detail/fields/list-box-field';

/** The texts in view that are the value, apart from the field's own texts. */
export function valueTextsIn(
  root: Element,
  field: HTMLElement,
  value: string,
  isAside: (node: Node) => boolean,
): Text[] {
  const found = textNodes(root).filter((node) => {
    return sameValue(tidy(node.data), value) && isTextVisible(node) && !isAside(node);
  });
  // The list of a list box may open within its field.
  return isCombobox(field) ? found : found.filter((node) => !holds(field, node));
}

/** What a person would press to take the value that these texts show, where it can be pressed; the innermost of each. */
export function choicesAround(texts: readonly Text[]): HTMLElement[] {
  const found = texts.map(choiceAround);
  const choices = new Set(found.filter((choice) => choice !== undefined));
  return [...choices]
    .filter((choice) => ![...choices].some((one) => one !== choice && holds(choice, one)))
    .filter((choice) => !isCovered(choice) && !isClippedAway(choice));
}

/** What a person would press to take the value that a text shows; nothing that calls the number. */
function choiceAround(node: Text): HTMLElement | undefined {
  const marked = closest(
    node,
    `[role="option"], [role^="menuitem"], li, a:not(${CALL}), button, label, tr`,
  );
  const choice = marked ?? (closest(node, CALL) ? null : parentOf(node));
  return (choice ?? undefined) as HTMLElement | undefined;
}

/** Links that call, or write to, somebody. */
const CALL =
  ':is([href^="tel:" i], [href^="callto:" i], [href^="sip:" i], [href^="sms:" i], [href^="mailto:" i])';
