import { pressElement, pressMouseOnly } from '../../../dom/act/press';
import { pressKey } from '../../../dom/act/press-keys';
import { parentOf } from '../../../dom/flat-tree';
import { scrollerAround, scrolling } from '../../../dom/seen/scrollers';
import { isClippedAway, isTextVisible, isVisible } from '../../../dom/seen/visible';
import { all, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { sameValue, tidy } from '../../../text';
import { arrowOf, fieldBeneath } from '../../detail/fields/field-box';
import { isListBox, isOfList } from '../../detail/fields/field-kinds';
import { boxAround, boxOf, fieldsBeside, typedIn } from '../../detail/fields/list-box-field';

/** Shows choices, or is one. */
const CHOICES =
  '[role="listbox"], [role="option"], [role^="menuitem"], [role="menu"], [role="tree"], [role="treeitem"], [role="grid"], li, datalist';
/** How many elements around a field may show what was chosen. */
const FRAME_DEPTH = 4;

/** Opens a kit's own list box, in the ways in which a person could, one after another. */
export class ListBox {
  readonly #field: HTMLElement;
  readonly #root: Element;
  readonly #before: ReadonlySet<Element>;
  readonly #textsBefore: ReadonlySet<Text>;
  /** The ways that are left. */
  readonly #ways: (() => void)[];

  /**
   * To be made before anything is pressed.
   *
   * @param root where its list may come up
   */
  constructor(field: HTMLElement, root: Element) {
    this.#field = field;
    this.#root = root;
    this.#before = new Set(choicesIn(root));
    this.#textsBefore = new Set(textNodes(root));
    const keyed = (key: string, isAlt = false) => {
      return () => {
        const typed = typedIn(field) ?? field;
        typed.focus({ preventScroll: true });
        pressKey(typed, key, isAlt);
      };
    };
    const arrow = arrowOf(field);
    this.#ways = [
      () => pressElement(pressTargetOf(field)),
      () => pressHit(field),
      ...(arrow ? [() => pressElement(arrow)] : []),
      keyed('ArrowDown'),
      keyed('ArrowDown', true),
      // In a field that does not say that it opens a list, they may send the form.
      ...(field.localName === 'input' && !isListBox(field) ? [] : [keyed(' '), keyed('Enter')]),
      () => pressMouseOnly(pressTargetOf(field)),
    ];
  }

  /** Tries the next way. @returns whether there was one left */
  tryNext(): boolean {
    const way = this.#ways.shift();
    way?.();
    return way !== undefined;
  }

  /** Whether its list is open: it says so, choices have come, or something that scrolls through new texts alone. */
  get isOpen(): boolean {
    const around = [this.#field, boxOf(this.#field)].filter((one) => one !== undefined);
    if (around.some((one) => one.getAttribute('aria-expanded') === 'true')) return true;
    const hasCome = choicesIn(this.#root).some((choice) => !this.#before.has(choice));
    return hasCome || this.#scroller() !== undefined;
  }

  /**
   * Scrolls the open list on: some lists make only the choices in view.
   *
   * @returns whether it moved
   */
  scrollOn(): boolean {
    const scroller = this.#scroller();
    if (!scroller) return false;
    const before = scroller.scrollTop;
    scrolling(scroller, () => {
      scroller.scrollTop += Math.max(1, scroller.clientHeight - 20);
    });
    return scroller.scrollTop > before;
  }

  /** The box that scrolls the new choices; if none is marked as a choice, the box that scrolls only new texts. */
  #scroller(): Element | undefined {
    const root = this.#root;
    const fresh = choicesIn(root).filter((choice) => {
      return !this.#before.has(choice) && !isClippedAway(choice);
    });
    const marked = fresh[0] && scrollerAround(fresh[0], root);
    if (marked) return marked;
    const isNew = (node: Text) => !this.#textsBefore.has(node);
    const texts = textNodes(root).filter((node) => isNew(node) && isTextVisible(node));
    const around = texts.map((node) => scrollerAround(parentOf(node), root));
    return around.find((one) => one && textNodes(one).every(isNew));
  }
}

/**
 * The texts that a field shows: its value or its choice; what stands in it, its label too; and what stands
 * with it in the box around it, where kits show what was chosen.
 */
export function textsShown(field: HTMLElement): string[] {
  const { value, selectedOptions } = field as Partial<HTMLInputElement & HTMLSelectElement>;
  // That of an entry of a plain list is its number.
  const written = typeof value === 'string' ? value : '';
  const inside = all<HTMLInputElement>(field, 'input').map((input) => input.value);
  const beneath = (fieldBeneath(field) as HTMLInputElement | undefined)?.value ?? '';
  const texts = [written, beneath, selectedOptions?.[0]?.text ?? '', ...inside];
  const shownIn = (element: Element) =>
    textNodes(element).filter((node) => {
      return isTextVisible(node) && !isOfList(node);
    });
  texts.push(...shownIn(field).map(({ data }) => data));
  let at = parentOf(field);
  for (let depth = 0; at && depth < FRAME_DEPTH; depth++, at = parentOf(at)) {
    if (fieldsBeside(at, field).length > 0) break;
    texts.push(...shownIn(at).map(({ data }) => data));
  }
  return texts.map(tidy);
}

/** Whether a field shows a value, alone. */
export function isShownIn(field: HTMLElement, value: string): boolean {
  return textsShown(field).some((text) => sameValue(text, value));
}

function choicesIn(root: Element): Element[] {
  return all<Element>(root, CHOICES).filter(isVisible);
}

/** The element that a click in the middle of the visible part of a list box would hit. */
function pressTargetOf(field: HTMLElement): HTMLElement {
  const shown = boxOf(field) ?? field;
  const hit = hitIn(shown);
  if (hit && shown === field) return field;
  // It is drawn, but a click would not hit it: what stands around it is pressed.
  const box = shown === field ? boxAround(field) : shown;
  return (box && (hitIn(box) ?? box)) ?? field;
}

/** Presses what a click in the middle of a list box would hit, where that is a part of it: the box alone may not listen. */
function pressHit(field: HTMLElement): void {
  const hit = hitIn(boxOf(field) ?? field);
  if (hit && hit !== pressTargetOf(field)) pressElement(hit);
}

/** The deepest element in the middle of a box, where it is a part of the box. */
function hitIn(box: HTMLElement): HTMLElement | undefined {
  scrolling(box, () => {
    box.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  });
  const { left, top, width, height } = box.getBoundingClientRect();
  const tree = box.getRootNode() as Document | ShadowRoot;
  const hit = tree.elementFromPoint(left + width / 2, top + height / 2);
  return hit && holds(box, hit) ? (hit as HTMLElement) : undefined;
}
