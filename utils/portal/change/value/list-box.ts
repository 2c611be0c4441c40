import { pressElement, pressKey, pressMouseOnly } from '../../../dom/act/press';
import { parentOf } from '../../../dom/flat-tree';
import { scrollerAround, scrolling } from '../../../dom/seen/scrollers';
import { isClippedAway, isTextVisible, isVisible } from '../../../dom/seen/visible';
import { all, holds } from '../../../dom/tree/search';
import { textNodes } from '../../../dom/tree/texts';
import { tidy } from '../../../text';
import {
  boxAround,
  boxOf,
  fieldsBeside,
  isListBox,
  isOfList,
  typedIn,
} from '../../detail/fields/fields';

/** What shows choices to take one of. */
const CHOICES =
  '[role="listbox"], [role="option"], [role^="menuitem"], [role="menu"], [role="tree"], [role="treeitem"], [role="grid"], li, datalist';
/** How far around a field it tells what was chosen. */
const FRAME_DEPTH = 4;

/** Opens a list box in the ways in which a person could, one after another. */
export class ListBox {
  readonly #field: HTMLElement;
  readonly #root: Element;
  readonly #before: ReadonlySet<Element>;
  readonly #textsBefore: ReadonlySet<Text>;
  readonly #ways: (() => void)[];

  /** To be made before anything is pressed. @param root where its list may come up */
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
    this.#ways = [
      () => pressElement(pressedOf(field)),
      keyed('ArrowDown'),
      keyed('ArrowDown', true),
      // In what does not say that it is a list they may send the form.
      ...(field.localName === 'input' && !isListBox(field) ? [] : [keyed(' '), keyed('Enter')]),
      () => pressMouseOnly(pressedOf(field)),
    ];
  }

  /** Tries the next way. @returns whether there was one left */
  tryNext(): boolean {
    const way = this.#ways.shift();
    way?.();
    return way !== undefined;
  }

  /** Whether its list is open: it says so, or choices have come, or what scrolls and shows nothing else. */
  get isOpen(): boolean {
    const around = [this.#field, boxOf(this.#field)].filter((one) => one !== undefined);
    if (around.some((one) => one.getAttribute('aria-expanded') === 'true')) return true;
    const hasCome = choicesIn(this.#root).some((choice) => !this.#before.has(choice));
    return hasCome || this.#scroller() !== undefined;
  }

  /** Scrolls the open list on, where it only makes what is in view. @returns whether it moved */
  scrollOn(): boolean {
    const scroller = this.#scroller();
    if (!scroller) return false;
    const before = scroller.scrollTop;
    scrolling(scroller, () => {
      scroller.scrollTop += Math.max(1, scroller.clientHeight - 20);
    });
    return scroller.scrollTop > before;
  }

  /** What scrolls around the choices; or, where none says that it is one, around nothing but what has come. */
  #scroller(): Element | undefined {
    const root = this.#root;
    const fresh = choicesIn(root).filter((choice) => {
      return !this.#before.has(choice) && !isClippedAway(choice);
    });
    const told = fresh[0] && scrollerAround(fresh[0], root);
    if (told) return told;
    const isNew = (node: Text) => !this.#textsBefore.has(node);
    const texts = textNodes(root).filter((node) => isNew(node) && isTextVisible(node));
    const around = texts.map((node) => scrollerAround(parentOf(node), root));
    return around.find((one) => one && textNodes(one).every(isNew));
  }
}

/**
 * What a field shows: its value or its choice; the texts in it, one of which may be its label; and
 * what stands with it in the box around, where kits show what was chosen.
 */
export function textsShown(field: HTMLElement): string[] {
  const { value = '', selectedOptions } = field as Partial<HTMLInputElement & HTMLSelectElement>;
  const inside = all<HTMLInputElement>(field, 'input').map((input) => input.value);
  const texts = [value, selectedOptions?.[0]?.text ?? '', ...inside];
  const isIn = (place: Element) =>
    textNodes(place).filter((node) => {
      return isTextVisible(node) && !isOfList(node);
    });
  texts.push(...isIn(field).map(({ data }) => data));
  let at = parentOf(field);
  for (let depth = 0; at && depth < FRAME_DEPTH; depth++, at = parentOf(at)) {
    if (fieldsBeside(at, field).length > 0) break;
    texts.push(...isIn(at).map(({ data }) => data));
  }
  return texts.map(tidy);
}

function choicesIn(root: Element): Element[] {
  return all<Element>(root, CHOICES).filter(isVisible);
}

/** What a click in the middle of a list box's visible part would meet. */
function pressedOf(field: HTMLElement): HTMLElement {
  const shown = boxOf(field) ?? field;
  const hit = hitIn(shown);
  if (hit && shown === field) return field;
  // Drawn, but nobody would meet it: what stands around it is pressed.
  const box = shown === field ? boxAround(field) : shown;
  return (box && (hitIn(box) ?? box)) ?? field;
}

/** The deepest element in the middle of another one, where it is that one's own. */
function hitIn(box: HTMLElement): HTMLElement | undefined {
  scrolling(box, () => {
    box.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  });
  const { left, top, width, height } = box.getBoundingClientRect();
  const tree = box.getRootNode() as Document | ShadowRoot;
  const hit = tree.elementFromPoint(left + width / 2, top + height / 2);
  return hit && holds(box, hit) ? (hit as HTMLElement) : undefined;
}
