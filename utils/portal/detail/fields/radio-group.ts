import { parentOf } from '../../../dom/flat-tree';
import { oncePerLook } from '../../../dom/remember/once-per-look';
import { usableControls } from '../../../dom/seen/controls';
import { isEnabled, isSeen, isTextVisible, isVisible } from '../../../dom/seen/visible';
import { isOwn } from '../../../dom/tree/own-elements';
import { all, around, closest, documentOf, holds, isBefore } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { tidy } from '../../../text';
import { choicePages } from './choice-pages';
import { RADIO } from './field-kinds';

/** One of the values that a group of radio buttons offers. */
export interface Radio {
  /** What a person presses: the button, or its label where that is all that is drawn. */
  control: HTMLElement;
  text: string;
  isChosen: boolean;
}

/**
 * The groups of radio buttons in view: each is the closest element around its buttons. A group that holds more
 * than its buttons, their labels and what turns its pages does not count: nothing is chosen from it.
 */
export function radioGroups(root: Element): HTMLElement[] {
  const radios = all(root, RADIO).filter((radio) => !isOwn(radio) && drawnPart(radio));
  const groups = Map.groupBy(radios, groupKey);
  const areas = [...groups.values()].map((group) => {
    const [first, second] = group;
    if (!first) return null;
    return closest(first, '[role="radiogroup"]') ?? (second ? around(group) : pagedAround(first));
  });
  return [...new Set(areas)].filter((area): area is HTMLElement => {
    return area !== null && radiosIn(area).length > (choicePages(area) ? 0 : 1);
  });
}

/** How far around the only button of a page stands what turns it. */
const PAGED_DEPTH = 6;

/** What holds the only button of a page, and what turns it. */
function pagedAround(radio: Element): Element | null {
  let at = parentOf(radio);
  for (let depth = 0; at && depth < PAGED_DEPTH; depth++, at = parentOf(at)) {
    if (choicePages(at)) return at;
  }
  return null;
}

/** The buttons of a group; none where the element is no group. */
export const radiosIn = oncePerLook((group: Element): Radio[] => {
  const buttons = all(group, RADIO);
  if (buttons.length === 0) return [];
  const pages = choicePages(group)?.block;
  const isOfPages = (node: Node) => pages !== undefined && holds(pages, node);
  const texts = textNodes(group).filter((node) => {
    return /[\p{L}\p{N}]/u.test(node.data) && !isOfPages(node);
  });
  const shown = texts.filter(isTextVisible);
  const owned = buttons.map((button) => textsOf(button, buttons, shown));
  const isOwned = (node: Text) => owned.some((own) => own.includes(node));
  const others = usableControls(group).filter((one) => {
    return !buttons.some((button) => holds(one, button)) && !isOfPages(one);
  });
  if (!shown.every(isOwned) || others.some((one) => !buttons.includes(one))) return [];
  return buttons.flatMap((button, index) => {
    const control = drawnPart(button);
    const said = (owned[index] ?? []).map(({ data }) => data).join(' ');
    const text = tidy(said || (button.getAttribute('aria-label') ?? ''));
    return control && isEnabled(button) ? [{ control, text, isChosen: isChosen(button) }] : [];
  });
});

/**
 * What the buttons of one group have in common: their name, or the element that is marked as a group. Without
 * either, a script groups those that stand next to each other.
 */
function groupKey(radio: Element): unknown {
  const group = closest(radio, '[role="radiogroup"]');
  if (group) return group;
  const { name } = radio as Partial<HTMLInputElement>;
  if (name) return `${name}\n${documentOf(radio).URL}`;
  let area = parentOf(radio);
  while (area && all(area, RADIO).length < 2) area = parentOf(area);
  return area ?? radio;
}

/** The texts of a button: in it, in its label, or behind it up to the next button. */
function textsOf(button: Element, buttons: readonly Element[], texts: readonly Text[]): Text[] {
  const label = labelOf(button);
  const named = texts.filter((node) => holds(button, node) || (label && holds(label, node)));
  if (named.length > 0) return named;
  const next = buttons[buttons.indexOf(button) + 1];
  return texts.filter((node) => {
    return isBefore(button, node) && (!next || isBefore(node, next)) && !closest(node, 'label');
  });
}

function labelOf(button: Element): HTMLElement | undefined {
  const { labels } = button as Partial<HTMLInputElement>;
  return labels?.[0] ?? (closest(button, 'label') as HTMLElement | null) ?? undefined;
}

/** What a person sees of a button and presses: its label, where the button itself is not drawn. */
function drawnPart(button: Element): HTMLElement | undefined {
  const parts = [button as HTMLElement, labelOf(button)].filter((part) => part !== undefined);
  return parts.find(isSeen) ?? parts.find(isVisible);
}

function isChosen(button: Element): boolean {
  const said = button.getAttribute('aria-checked');
  return said ? said === 'true' : (button as HTMLInputElement).checked === true;
}
